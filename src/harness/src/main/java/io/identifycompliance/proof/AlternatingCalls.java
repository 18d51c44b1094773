package io.identifycompliance.proof;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.TestIdentities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Alternates between kinds of Identify calls, so that changes over time affect all of them, and checks whether their
 * responses differ.
 */
public final class AlternatingCalls {
    /** A random difference, such as a header of random length, disappears within this many repetitions. */
    private static final List<Integer> ROUNDS_TO_CONFIRM = List.of(8, 16);

    private final ScenarioRun run;
    private final List<Kind> kinds;
    private final Map<String, List<TargetResponse>> responses = new LinkedHashMap<>();

    /** No calls yet. */
    public AlternatingCalls(ScenarioRun run, List<Kind> kinds) {
        this.run = run;
        this.kinds = List.copyOf(kinds);
    }

    /**
     * A kind of call.
     *
     * @param attributes read anew for every call
     * @param ofTheNewOne identifiers of the newest profile, which must exist before the call is made
     */
    public record Kind(
            String name, CallForm form, Key key, Supplier<Attributes> attributes, Set<Identifier> ofTheNewOne) {}

    /** Makes one call of each kind, that many times. */
    public void send(int rounds) {
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 1) {
                shift();
            }
            for (Kind kind : kinds) {
                awaitTheNewOne(kind);
                TargetResponse response =
                        run.identify(kind.form(), kind.attributes().get(), kind.key());
                responses.computeIfAbsent(kind.name(), k -> new ArrayList<>()).add(response);
            }
        }
    }

    /** Otherwise something that happens on every n-th call of a connection could be attributed to one kind. */
    private void shift() {
        run.client().find(Identifier.EXTERNAL_ID, run.text(Identifier.EXTERNAL_ID, "nobody"));
    }

    /** The newest profile must have been created by then, or the call would create it. */
    private void awaitTheNewOne(Kind kind) {
        for (Identifier identifier : Identifier.values()) {
            if (kind.ofTheNewOne().contains(identifier)) {
                new ProfileComparison(run).awaitAnybody(identifier, run.text(identifier, TestIdentities.THE_NEW_ONE));
            }
        }
    }

    /** The kinds do not differ in status, body, headers or their length. A difference must be confirmed. */
    public void mustNotDiffer() {
        mustNotDiffer(ResponseDifference::between);
    }

    /** The kinds do not differ in response time: only a large and confirmed difference counts. */
    public void mustNotDifferInTime() {
        mustNotDiffer(ResponseDifference::inTime);
    }

    private void mustNotDiffer(BiFunction<List<TargetResponse>, List<TargetResponse>, Optional<String>> difference) {
        Optional<ContractViolation> found = compare(difference);
        for (int rounds : ROUNDS_TO_CONFIRM) {
            if (found.isPresent()) {
                send(rounds);
                found = compare(difference);
            }
        }
        found.ifPresent(violation -> {
            throw violation;
        });
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
    }

    /** What distinguishes the first kind from another; empty where nothing does. */
    private Optional<ContractViolation> compare(
            BiFunction<List<TargetResponse>, List<TargetResponse>, Optional<String>> difference) {
        String first = kinds.get(0).name();
        if (responses.size() > 1) {
            run.evidence().checked();
        }
        return responses.keySet().stream()
                .filter(other -> !other.equals(first))
                .map(other -> difference
                        .apply(responses.get(first), responses.get(other))
                        .map(seen -> new ContractViolation(
                                "the same answer to \"" + first + "\" and \"" + other + "\"", seen)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
