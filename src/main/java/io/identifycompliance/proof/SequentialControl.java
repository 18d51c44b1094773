package io.identifycompliance.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.Person;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.InconclusiveException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The control of a race: the same calls one after another, each when the one before shows, for somebody else.
 *
 * <p>What goes wrong then, too, is no matter of a race. It is played only once a race has gone wrong.
 */
public final class SequentialControl {
    /** A replica that lags by less is a matter of callers that come too close together, and so of a race. */
    private static final Duration QUIET = Duration.ofMillis(300);

    /** What goes wrong one after another shows with the first few. */
    private static final int CALLS = 3;

    private static final Attributes BEFORE = Attributes.none().with("plan", TextNode.valueOf("gold"));

    private final ScenarioRun run;
    private final Map<JsonNode, String> others = new HashMap<>();

    public SequentialControl(ScenarioRun run) {
        this.run = run;
    }

    /** Returns where all goes well in the calm; inconclusive where it does not. */
    public void mustGoWell(Attributes before, List<Attributes> calls) {
        Optional<String> wrong = wrong(before, calls);
        if (wrong.isPresent()) {
            throw new InconclusiveException(
                    "Callers at once could not be judged: one after another they fare no better (" + wrong.get()
                            + ").");
        }
    }

    /** Returns where such a change with the private key shows once it comes alone; inconclusive where it does not. */
    public void mustChange(KnownProfile profile, Attributes change) {
        run.client().change(profile.personId(), ProfileUpdate.to(change));
        run.sent();
        try {
            new ProfileComparison(run).awaitAttributes(profile, change);
        } catch (ContractViolation alone) {
            throw new InconclusiveException("Changes at once could not be judged: one alone does not show either ("
                    + alone.getMessage() + ").");
        }
    }

    private Optional<String> wrong(Attributes before, List<Attributes> calls) {
        Attributes wanted = Attributes.none();
        if (!before.values().isEmpty()) {
            wanted = of(before).with(BEFORE);
            run.prepare(wanted);
            if (!shows(wanted, wanted)) {
                return Optional.of("a profile like this is not made");
            }
        }
        for (Attributes call : calls.subList(0, Math.min(CALLS, calls.size()))) {
            run.waiting().quietFor(QUIET);
            Attributes sent = of(call.identifiers()).with(call.properties());
            run.prepare(sent);
            wanted = sent.with(wanted.identifiers()).with(wanted.properties()).with(sent.properties());
            if (!shows(wanted, sent)) {
                return Optional.of("what one of them sends does not show, or something else is gone");
            }
        }
        return Optional.empty();
    }

    /** For somebody else: each identifier is another one, the same for the same. */
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

    private boolean shows(Attributes wanted, Attributes sent) {
        return run.waiting()
                .until(
                        run.lastSent(),
                        () -> found(sent)
                                .filter(person -> ProfileComparison.difference(wanted, person.attributes())
                                        .isEmpty())
                                .isPresent(),
                        shown -> shown);
    }

    private Optional<Person> found(Attributes sent) {
        return Arrays.stream(Identifier.values())
                .filter(identifier -> sent.text(identifier) != null)
                .map(identifier -> run.client().find(identifier, sent.text(identifier)))
                .flatMap(finding -> finding instanceof LookupResult.Found found
                        ? run.client().read(found.personId()).stream()
                        : Optional.<Person>empty().stream())
                .findFirst();
    }
}
