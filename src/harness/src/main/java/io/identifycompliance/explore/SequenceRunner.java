package io.identifycompliance.explore;

import io.identifycompliance.engine.GeneratedScenarios;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.run.FormRotation;
import io.identifycompliance.run.FormShares;
import io.identifycompliance.run.FormsInTurn;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs scenarios on a target, many at once, each time with people of their own. */
final class SequenceRunner {
    private static final String FILE = "explored.feature";
    private static final String NAME = "Sequence ";

    private final RunContext calibrated;
    private final int parallel;
    private final String suffix;
    private final Duration timeout;
    private int batches;

    /** On the target of that run, so many at once. */
    SequenceRunner(RunContext calibrated, int parallel) {
        this(calibrated, parallel, "", calibrated.processingTimeout());
    }

    private SequenceRunner(RunContext calibrated, int parallel, String suffix, Duration timeout) {
        this.suffix = suffix;
        this.timeout = timeout;
        this.calibrated = calibrated;
        this.parallel = parallel;
    }

    /** One that does not wait for effects longer than the target usually takes: what it sees is to be confirmed. */
    SequenceRunner impatient(String marked) {
        return new SequenceRunner(
                calibrated, parallel, marked, calibrated.schedule().shortened(calibrated.processingTimeout()));
    }

    /** The record of each scenario, in the order given; empty where the run ended before it did. */
    List<Optional<ScenarioRecord>> run(List<List<Step>> scenarios) {
        FeatureText text = new FeatureText(List.of(), "Explored sequences", "Generated.");
        for (int i = 0; i < scenarios.size(); i++) {
            text.scenario(List.of(), name(i), scenarios.get(i));
        }
        Map<String, ScenarioRecord> records =
                run(text.toString()).stream().collect(Collectors.toMap(ScenarioRecord::name, Function.identity()));
        List<Optional<ScenarioRecord>> inOrder = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            inOrder.add(Optional.ofNullable(records.get(name(i))));
        }
        return inOrder;
    }

    /** The records of the scenarios of a feature file. */
    List<ScenarioRecord> run(String feature) {
        return run(feature, FormShares.BY_HASH);
    }

    /** The same, with these shares of the forms of calling Identify. */
    List<ScenarioRecord> run(String feature, FormShares shares) {
        RunContext context = calibrated.another(suffix + Integer.toString(++batches, 36), timeout);
        FormRotation.divide(context, shares);
        Path folder = temporary();
        Path file = folder.resolve(FILE);
        try {
            Files.writeString(file, feature);
            GeneratedScenarios.run(context, folder, parallel);
            return context.runEvidence().results();
        } catch (IOException e) {
            throw new UncheckedIOException("The generated scenarios cannot be written.", e);
        } finally {
            remove(file);
            remove(folder);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("identify-compliance-explore");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder can be made.", e);
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be removed.", e);
        }
    }

    /** How a scenario with such shares is played on the target of the run. */
    List<Play> plays(List<FormShares.Share> shares) {
        RunContext context = calibrated.another(suffix, timeout);
        FormRotation.divide(context, (wire, place, identity) -> shares);
        return FormsInTurn.of(context, "", "", List.of()).plays();
    }

    /** The name of a generated scenario with that number, from 0. */
    static String name(int number) {
        return NAME + (number + 1);
    }

    /** The number of a generated scenario of that name. */
    static int number(String name) {
        return Integer.parseInt(name.substring(NAME.length())) - 1;
    }
}
