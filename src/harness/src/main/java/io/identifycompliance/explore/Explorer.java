package io.identifycompliance.explore;

import io.identifycompliance.client.RequestBudget;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.run.RunContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Explores one target on one wire format: runs sequences until some show a violation, and shrinks these. */
public final class Explorer {
    private static final String FEW_LEFT = ". Too few requests were left to repeat it: allow more with --max-requests.";
    private static final int FIRST = 12;
    private static final int NEXT = 32;
    private static final int CONFIRMATIONS = 3;
    private static final int MOST_FOUND = 3;

    /** What one sequence costs, roughly, before that is known. */
    private static final int USUAL_COST = 30;

    private static final int TO_SHRINK = 330;
    private static final int TO_CONFIRM = 90;
    private static final int TO_SHRINK_ANOTHER = 1000;

    private final RunContext context;
    private final RequestBudget budget;
    private final SequenceRunner runner;
    private final Generator generator;
    private final long seed;
    private final BooleanSupplier timeIsUp;
    private final Consumer<String> progress;
    private final CounterexampleText texts;
    private final List<Counterexample> found = new ArrayList<>();
    private final List<String> unconfirmed = new ArrayList<>();
    private int sequences;
    private int inconclusive;

    /**
     * For a target that was calibrated.
     *
     * @param settings what shapes the exploration
     * @param timeIsUp whether no further sequence is to be run
     * @param progress takes a line now and then
     */
    public Explorer(
            RunContext context,
            RequestBudget budget,
            Settings settings,
            BooleanSupplier timeIsUp,
            Consumer<String> progress) {
        this.context = context;
        this.budget = budget;
        this.timeIsUp = timeIsUp;
        this.progress = progress;
        seed = settings.seed();
        runner = new SequenceRunner(context, settings.parallel());
        generator = new Generator(Vocabulary.of(context), seed);
        texts = new CounterexampleText(settings, context.wire().id());
    }

    /**
     * What shapes an exploration.
     *
     * @param seed what the sequences follow from
     * @param parallel sequences at once
     * @param target as users name it
     * @param folder where the counterexamples will be, as users write it
     */
    public record Settings(long seed, int parallel, String target, String folder) {}

    /** Explores until something is found, or requests or time are used up. */
    public Exploration explore() {
        long reserve = Math.min(TO_SHRINK + TO_CONFIRM, budget.left() / 3);
        while (found.isEmpty() && !timeIsUp.getAsBoolean() && budget.left() - reserve > cost()) {
            long affordable = Math.max(1, (budget.left() - reserve) / cost());
            int size = (int) Math.min(sequences == 0 ? FIRST : NEXT, affordable);
            batch(size);
            progress.accept(sequences + " sequences, " + budget.sent() + " requests");
        }
        return soFar();
    }

    /** What it came to until now. */
    public synchronized Exploration soFar() {
        return new Exploration(
                context.wire().id(),
                seed,
                sequences,
                inconclusive,
                generator.discarded(),
                generator.pairs(),
                budget.sent(),
                unconfirmed,
                found);
    }

    private long cost() {
        return sequences == 0 ? USUAL_COST : Math.max(1, budget.sent() / sequences);
    }

    private void batch(int size) {
        List<Script> scripts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            scripts.add(generator.next());
        }
        List<Optional<ScenarioRecord>> records =
                runner.run(scripts.stream().map(Script::steps).toList());
        Map<String, Failure> failures = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Script script = scripts.get(i);
            Optional<Violation> violation = records.get(i).flatMap(record -> Violation.of(record, script.steps()));
            count(records.get(i), violation.isPresent());
            if (violation.isPresent()) {
                Failure failure = new Failure(scripts.get(i), violation.get());
                failures.merge(failure.requirement(), failure, Failure::smaller);
            }
        }
        failures.values().stream()
                .sorted(Comparator.comparingInt(
                        failure -> failure.script().sequence().size()))
                .limit(MOST_FOUND)
                .forEach(failure -> {
                    if (found.isEmpty() || budget.left() > TO_SHRINK_ANOTHER) {
                        shrink(failure);
                    }
                });
    }

    private synchronized void count(Optional<ScenarioRecord> record, boolean isViolation) {
        sequences++;
        boolean passed = record.filter(one -> one.verdict() == Verdict.PASSED).isPresent();
        inconclusive += passed || isViolation ? 0 : 1;
    }

    private void shrink(Failure failure) {
        progress.accept("Shrinking a violation of " + failure.requirement() + ".");
        Optional<Shrinking.Shrunk> shrunk = new Shrinking(
                        runner.impatient("s" + found.size() + unconfirmed.size()),
                        budget,
                        Math.min(TO_CONFIRM, budget.left() / 2))
                .of(failure.script(), failure.violation());
        if (shrunk.isEmpty()) {
            unconfirmed(failure.requirement(), failure.violation());
            return;
        }
        boolean isKnown = found.stream()
                .anyMatch(one -> one.requirement().equals(shrunk.get().requirement()));
        if (!isKnown) {
            confirm(shrunk.get());
        }
    }

    private void confirm(Shrinking.Shrunk shrunk) {
        int number = found.size() + 1;
        String plain = texts.unconfirmed(number, seed, shrunk);
        int failures = 0;
        int runs = 0;
        Optional<ScenarioRecord> latest = Optional.empty();
        for (int i = 0; i < CONFIRMATIONS; i++) {
            for (ScenarioRecord record : runner.run(plain)) {
                boolean again = Violation.of(record, shrunk.steps())
                        .filter(violation ->
                                violation.check().isLike(shrunk.violation().check()))
                        .isPresent();
                failures += again ? 1 : 0;
                runs += again || record.verdict() == Verdict.PASSED ? 1 : 0;
                latest = again ? Optional.of(record) : latest;
            }
        }
        if (latest.isEmpty()) {
            unconfirmed(shrunk.requirement(), shrunk.violation());
            return;
        }
        String seen = String.valueOf(latest.get().message());
        String text = texts.confirmed(number, seed, shrunk, seen, failures, runs);
        add(new Counterexample(
                number,
                shrunk.requirement(),
                CounterexampleText.name(shrunk),
                seen,
                runs,
                failures,
                text,
                latest.get().exchanges()));
    }

    private synchronized void add(Counterexample counterexample) {
        found.add(counterexample);
    }

    private synchronized void unconfirmed(String requirement, Violation violation) {
        inconclusive++;
        unconfirmed.add(requirement + ": " + violation.message() + (budget.left() > TO_CONFIRM ? "" : FEW_LEFT));
    }

    /** A sequence that failed. */
    private record Failure(Script script, Violation violation) {
        String requirement() {
            return BrokenRequirement.of(script, violation);
        }

        Failure smaller(Failure other) {
            return other.script.sequence().size() < script.sequence().size() ? other : this;
        }
    }
}
