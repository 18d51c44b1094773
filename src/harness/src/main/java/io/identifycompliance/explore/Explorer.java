package io.identifycompliance.explore;

import io.identifycompliance.client.RequestBudget;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.engine.ScenarioText;
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
import java.util.function.IntConsumer;

/** Explores one target on one wire format: runs sequences until some show a violation, and shrinks these. */
public final class Explorer {
    private static final String FEW_LEFT = ". Too few requests were left to repeat it: allow more with --max-requests.";
    /** How many of the first requests are for built-in scenarios with changes; of the others, half are for sequences. */
    private static final long FOR_SCENARIOS = 2400;

    private static final int FIRST = 12;
    private static final int NEXT = 32;
    private static final int CONFIRMATIONS = 3;
    private static final int MOST_FOUND = 3;

    /** How many requests a sequence costs, roughly, before that is known. */
    private static final int USUAL_COST = 30;

    private static final int USUAL_COST_OF_A_SCENARIO = 12;

    private static final int TO_SHRINK = 330;
    private static final int TO_CONFIRM = 90;
    private static final int TO_REDUCE = 180;
    private static final int TO_SHRINK_ANOTHER = 1000;

    private final RunContext context;
    private final RequestBudget budget;
    private final SequenceRunner runner;
    private final ChangedScenarioSearch search;
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
        Vocabulary vocabulary = Vocabulary.of(context);
        search = new ChangedScenarioSearch(
                new ChangedScenarios(vocabulary, ScenarioText.on(vocabulary.wire()), seed), runner, budget);
        generator = new Generator(vocabulary, seed);
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
        long forSequences = Math.max(0, budget.left() - FOR_SCENARIOS) / 2;
        explore(
                Math.max(forSequences, TO_REDUCE),
                USUAL_COST_OF_A_SCENARIO,
                ChangedScenarios.FIRST,
                this::changedScenarios);
        explore(Math.min(TO_SHRINK + TO_CONFIRM, budget.left() / 3), USUAL_COST, FIRST, this::batch);
        return soFar();
    }

    /** Runs batches until something is found or no more than the reserve is left. */
    private void explore(long reserve, int usualCost, int first, IntConsumer batch) {
        long requests = budget.sent();
        int before = sequences;
        long cost = usualCost;
        while (found.isEmpty() && !timeIsUp.getAsBoolean() && budget.left() - reserve > cost) {
            long affordable = Math.max(1, (budget.left() - reserve) / cost);
            batch.accept((int) Math.min(sequences == before ? first : NEXT, affordable));
            cost = Math.max(1, (budget.sent() - requests) / (sequences - before));
            progress.accept(sequences + " sequences, " + budget.sent() + " requests");
        }
    }

    private void changedScenarios(int size) {
        ChangedScenarioSearch.Batch batch = search.run(size);
        count(size, batch.inconclusive());
        batch.failed().stream().limit(MOST_FOUND).forEach(scenario -> {
            if (found.isEmpty() || budget.left() > TO_SHRINK_ANOTHER) {
                search.reduced(scenario, Math.min(TO_CONFIRM, budget.left() / 2))
                        .ifPresentOrElse(
                                this::confirmIfNew, () -> unconfirmed(scenario.requirement(), scenario.name()));
            }
        });
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

    private synchronized void count(int more, int notJudged) {
        sequences += more;
        inconclusive += notJudged;
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
            unconfirmed(failure.requirement(), failure.violation().message());
            return;
        }
        confirmIfNew(shrunk.get());
    }

    private void confirmIfNew(FoundViolation violation) {
        if (found.stream().noneMatch(one -> one.requirement().equals(violation.requirement()))) {
            confirm(violation);
        }
    }

    private void confirm(FoundViolation violation) {
        int number = found.size() + 1;
        String plain = texts.unconfirmed(number, violation);
        int failures = 0;
        int runs = 0;
        Optional<ScenarioRecord> latest = Optional.empty();
        for (int i = 0; i < CONFIRMATIONS; i++) {
            for (ScenarioRecord record : runner.run(plain)) {
                boolean again = violation.isShownBy(record);
                failures += again ? 1 : 0;
                runs += again || record.verdict() == Verdict.PASSED ? 1 : 0;
                latest = again ? Optional.of(record) : latest;
            }
        }
        if (latest.isEmpty()) {
            unconfirmed(violation.requirement(), violation.name());
            return;
        }
        String seen = String.valueOf(latest.get().message());
        String text = texts.confirmed(number, seed, violation, seen, failures, runs);
        add(new Counterexample(
                number,
                violation.requirement(),
                violation.name(),
                seen,
                runs,
                failures,
                text,
                latest.get().exchanges()));
    }

    private synchronized void add(Counterexample counterexample) {
        found.add(counterexample);
    }

    private synchronized void unconfirmed(String requirement, String what) {
        inconclusive++;
        unconfirmed.add(requirement + ": " + what + (budget.left() > TO_CONFIRM ? "" : FEW_LEFT));
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
