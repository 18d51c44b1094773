package io.identifycompliance.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.Person;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.Cause;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.InconclusiveException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The control of a race: the same calls for another profile, one after another, each sent once the effect of the one
 * before shows.
 *
 * <p>What then fails as well is not caused by the race. It runs only after a race has failed.
 */
public final class SequentialControl {
    /** A replica that lags by less affects only calls in quick succession, and so counts as a race. */
    private static final Duration QUIET = Duration.ofMillis(300);

    /** What fails sequentially fails within the first few calls. */
    private static final int CALLS = 3;

    private static final Attributes BEFORE = Attributes.none().with("plan", TextNode.valueOf("gold"));

    private final ScenarioRun run;
    private final Map<JsonNode, String> others = new HashMap<>();

    public SequentialControl(ScenarioRun run) {
        this.run = run;
    }

    /** What goes wrong one after another, and what other requirements judge of it; null where none does. */
    private record Wrong(String what, @Nullable Cause cause) {}

    /** Returns if the calls succeed one after another; inconclusive if they do not. */
    public void mustGoWell(Attributes before, List<Attributes> calls) {
        Optional<Wrong> wrong = wrong(before, calls);
        if (wrong.isPresent()) {
            throw new InconclusiveException(
                    "Concurrent calls could not be judged: the same calls fail one after another ("
                            + wrong.get().what() + ").",
                    wrong.get().cause());
        }
    }

    /** Returns if such a change with the private key shows when it is made alone; inconclusive if it does not. */
    public void mustChange(KnownProfile profile, Attributes change) {
        run.client().change(profile.personId(), ProfileUpdate.to(change));
        run.sent();
        try {
            new ProfileComparison(run).awaitAttributes(profile, change, CauseRules::ofChange);
        } catch (ContractViolation alone) {
            throw new InconclusiveException(
                    "Concurrent changes could not be judged: a single one does not show either (" + alone.getMessage()
                            + ").",
                    alone.cause().orElse(null));
        }
    }

    /** Returns if identifiers that the private key set are kept when updates come later; inconclusive if they are not. */
    public void mustKeep(KnownProfile profile, Attributes identifiers, Runnable updates) {
        updates.run();
        KnownProfile changed = profile.with(identifiers);
        new ProcessingProof(run).fence(changed);
        Person person = new ProfileComparison(run).now(changed, identifiers);
        ProfileComparison.difference(identifiers, person.attributes()).ifPresent(d -> {
            throw new InconclusiveException(
                    "Concurrent changes could not be judged: updates that come later replace the " + d.name() + ".",
                    CauseRules.ofUpdate(run, changed, d));
        });
    }

    private Optional<Wrong> wrong(Attributes before, List<Attributes> calls) {
        Attributes known = Attributes.none();
        if (!before.values().isEmpty()) {
            known = of(before).with(BEFORE);
            run.prepare(known);
            Optional<Person> created = shown(known, known, BasicQuestion.NEW_PROFILE);
            if (!shows(known, created)) {
                return Optional.of(new Wrong("a profile like this is not created", ofCreation(known, created)));
            }
        }
        for (Attributes call : calls.subList(0, Math.min(CALLS, calls.size()))) {
            run.waiting().quietFor(QUIET);
            Attributes sent = of(call.identifiers()).with(call.properties());
            run.prepare(sent);
            Attributes wanted =
                    sent.with(known.identifiers()).with(known.properties()).with(sent.properties());
            BasicQuestion basis = known.values().isEmpty() ? BasicQuestion.NEW_PROFILE : BasicQuestion.NEW_PROPERTY;
            Optional<Person> seen = shown(wanted, sent, basis);
            if (!shows(wanted, seen)) {
                return Optional.of(new Wrong(
                        "what one call sends does not show, or something else is lost",
                        known.values().isEmpty() ? ofCreation(wanted, seen) : ofUpdate(known, wanted, seen)));
            }
            known = wanted;
        }
        return Optional.empty();
    }

    private static @Nullable Cause ofCreation(Attributes made, Optional<Person> seen) {
        if (seen.isEmpty()) {
            return CauseRules.ofCreation(made);
        }
        Optional<ProfileComparison.Difference> difference =
                ProfileComparison.difference(made, seen.get().attributes());
        return difference.isEmpty() ? null : CauseRules.ofCreation(made, difference.get());
    }

    private @Nullable Cause ofUpdate(Attributes known, Attributes wanted, Optional<Person> seen) {
        if (seen.isEmpty()) {
            return null;
        }
        Optional<ProfileComparison.Difference> difference =
                ProfileComparison.difference(wanted, seen.get().attributes());
        KnownProfile profile = new KnownProfile("the profile", seen.get().id(), known);
        return difference.isEmpty() ? null : CauseRules.ofUpdate(run, profile, difference.get());
    }

    /** The same attributes for another profile: each identifier is replaced consistently by a new one. */
    private Attributes of(Attributes identifiers) {
        Attributes mapped = Attributes.none();
        for (Identifier identifier : Identifier.values()) {
            JsonNode value = identifiers.values().get(identifier.label());
            if (value != null) {
                String other = others.computeIfAbsent(value, v -> run.text(identifier, "(a new one)"));
                mapped = mapped.with(Attributes.of(identifier, other));
            }
        }
        return mapped;
    }

    /**
     * The profile once it has all of this, or as it was seen last; empty if nobody was found.
     *
     * @param basis whether properties sent like these show on this target
     */
    private Optional<Person> shown(Attributes wanted, Attributes sent, BasicQuestion basis) {
        return run.waiting()
                .until(
                        run.lastSent(),
                        () -> found(sent),
                        seen -> shows(wanted, seen),
                        seen -> run.basics().isBroken(basis) && shows(wanted.identifiers(), seen));
    }

    private static boolean shows(Attributes wanted, Optional<Person> seen) {
        return seen.isPresent()
                && ProfileComparison.difference(wanted, seen.get().attributes()).isEmpty();
    }

    private Optional<Person> found(Attributes sent) {
        return sent.identifierTexts().entrySet().stream()
                .map(by -> run.client().find(by.getKey(), by.getValue()))
                .flatMap(finding -> finding instanceof LookupResult.Found found
                        ? run.client().read(found.personId()).stream()
                        : Optional.<Person>empty().stream())
                .findFirst();
    }
}
