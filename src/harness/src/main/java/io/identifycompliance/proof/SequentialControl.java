package io.identifycompliance.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
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
import java.util.Locale;
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

    private static final String CALLS_FAIL =
            "Concurrent calls could not be judged: the same calls fail one after another (%s).";
    private static final String CHANGE_FAILS =
            "Concurrent changes could not be judged: a single one does not show either (%s).";
    private static final String CHANGE_IS_LOST =
            "Concurrent changes could not be judged: updates that come later replace the %s.";

    private static final String UPDATES_ARE_LOST =
            "Concurrent changes could not be judged: updates that come later are not processed (%s).";

    private static final Attributes BEFORE = Attributes.none().with("plan", TextNode.valueOf("gold"));

    private final ScenarioRun run;
    private final Map<JsonNode, String> others = new HashMap<>();

    public SequentialControl(ScenarioRun run) {
        this.run = run;
    }

    /** Returns if the calls succeed one after another; inconclusive if they do not. */
    public void mustGoWell(Attributes before, List<Attributes> calls) {
        Attributes known = Attributes.none();
        if (!before.values().isEmpty()) {
            known = of(before).with(BEFORE);
            created(known, CALLS_FAIL);
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
                throw unjudged(
                        CALLS_FAIL,
                        "what one call sends does not show, or something else is lost",
                        known.values().isEmpty() ? ofCreation(wanted, seen) : ofUpdate(known, wanted, seen));
            }
            known = wanted;
        }
    }

    /**
     * Returns if such a change with the private key shows when it is made alone, on a profile like the one before;
     * inconclusive if it does not.
     *
     * @param before the identifiers of the profile before the race
     * @return the other profile, as it is changed
     */
    public KnownProfile mustChange(Attributes before, Attributes change) {
        others.clear();
        Attributes known = of(before).with(BEFORE);
        KnownProfile profile =
                new KnownProfile("the profile", created(known, CHANGE_FAILS).id(), known);
        Attributes wanted = of(change.identifiers()).with(change.properties());
        run.client().change(profile.personId(), ProfileUpdate.to(wanted));
        run.sent();
        try {
            new ProfileComparison(run).awaitAttributes(profile, wanted, CauseRules::ofChange);
        } catch (ContractViolation alone) {
            throw unjudged(
                    CHANGE_FAILS,
                    String.valueOf(alone.getMessage()),
                    alone.cause().orElse(null));
        }
        return profile.with(wanted);
    }

    /**
     * Returns if updates that come after the change are processed, and leave the identifiers that the private key set as
     * they are; inconclusive if not.
     *
     * @param changed the profile that {@link #mustChange} has changed
     * @param updates are sent for it, in turn through each form that works
     */
    public void mustKeep(KnownProfile changed, List<Attributes> updates) {
        List<CallForm> forms = run.context().workingForms();
        Attributes properties = Attributes.none();
        for (int i = 0; i < updates.size(); i++) {
            Attributes update = updates.get(i);
            properties = properties.with(update.properties());
            run.client()
                    .identify(
                            forms.get(i % forms.size()),
                            of(update.identifiers()).with(update.properties()));
        }
        run.sent();
        new ProcessingProof(run).fence(changed);
        ProfileComparison comparison = new ProfileComparison(run);
        Attributes kept = changed.known().identifiers();
        Person person = comparison.onceProved(changed, kept);
        ProfileComparison.difference(kept, person.attributes()).ifPresent(d -> {
            throw unjudged(CHANGE_IS_LOST, d.name(), CauseRules.ofUpdate(run, changed, d));
        });
        try {
            comparison.awaitAttributes(changed, properties, d -> CauseRules.ofUpdate(run, changed, d));
        } catch (ContractViolation alone) {
            throw unjudged(
                    UPDATES_ARE_LOST,
                    String.valueOf(alone.getMessage()),
                    alone.cause().orElse(null));
        }
    }

    /** Creates a profile with this, and returns it. */
    private Person created(Attributes known, String unjudged) {
        run.prepare(known);
        Optional<Person> created = shown(known, known, BasicQuestion.NEW_PROFILE);
        return created.filter(person -> shows(known, created))
                .orElseThrow(
                        () -> unjudged(unjudged, "a profile like this is not created", ofCreation(known, created)));
    }

    private static InconclusiveException unjudged(String sentence, String what, @Nullable Cause cause) {
        return new InconclusiveException(String.format(Locale.ROOT, sentence, what), cause);
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
