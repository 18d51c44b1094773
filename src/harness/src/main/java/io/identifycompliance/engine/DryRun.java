package io.identifycompliance.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * Parses the user's own feature files and steps through them without calling the target, so that mistakes show first.
 */
public final class DryRun {
    private DryRun() {}

    /** A sentence for each mistake, with file and line, in the order of the files; empty where all can be run. */
    public static List<String> slips(List<Path> directories) {
        List<FeatureMistake> mistakes = new ArrayList<>(OwnRequirementsFile.mistakes(directories));
        Catalogue catalogue = Catalogue.load().with(OwnRequirementsFile.in(directories));
        for (Path directory : directories) {
            List<FeatureMistake> inFolder = new ArrayList<>(FeatureStructure.mistakes(directory, catalogue));
            int scenarios = walkThrough(directory, catalogue, inFolder);
            if (scenarios == 0 && inFolder.isEmpty()) {
                inFolder.add(new FeatureMistake(directory, 0, "no scenario in this folder."));
            }
            mistakes.addAll(inFolder);
        }
        return mistakes.stream()
                .sorted()
                .map(FeatureMistake::toString)
                .distinct()
                .toList();
    }

    private static int walkThrough(Path directory, Catalogue catalogue, List<FeatureMistake> mistakes) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectDirectory(directory.toFile()))
                .configurationParameter("cucumber.glue", ScenarioRunner.GLUE)
                .configurationParameter("cucumber.plugin", StepMistakes.class.getName())
                .configurationParameter("cucumber.publish.quiet", "true")
                .configurationParameter("cucumber.execution.dry-run", "true")
                .listeners(new Reader(mistakes))
                .build();
        ScenarioCount count = new ScenarioCount();
        StepMistakes.collect(
                mistakes, catalogue, () -> ScenarioRunner.launcher().execute(request, count));
        return count.scenarios;
    }

    /** Sees which files cannot be read. */
    private record Reader(List<FeatureMistake> mistakes) implements LauncherDiscoveryListener {
        private static final Pattern PLACE = Pattern.compile("\\((\\d+):\\d+\\): (.*)");
        private static final Pattern GOT = Pattern.compile("expected: .*, got '(.*)'");
        private static final Pattern WORDS = Pattern.compile("(\\p{L}+)(?: \\p{L}+)?");
        private static final List<String> HEADINGS = FeatureStructure.KEYWORDS;
        private static final List<String> KEYWORDS = Stream.concat(
                        HEADINGS.stream(), FeatureStructure.STEP_KEYWORDS.stream())
                .toList();

        @Override
        public void issueEncountered(UniqueId engine, DiscoveryIssue issue) {
            if (issue.severity() == DiscoveryIssue.Severity.ERROR) {
                Path file = issue.source()
                        .filter(FileSource.class::isInstance)
                        .map(source -> ((FileSource) source).getFile().toPath())
                        .orElse(Path.of(""));
                Matcher place = PLACE.matcher(issue.message());
                mistakes.add(
                        place.find()
                                ? new FeatureMistake(
                                        file,
                                        Integer.parseInt(place.group(1)),
                                        "this is not Gherkin: " + sentence(place.group(2)))
                                : new FeatureMistake(file, 0, issue.message()));
            }
        }

        /** What may stand there instead helps nobody who sees only which line it is. */
        private static String sentence(String message) {
            Matcher got = GOT.matcher(message);
            return got.matches()
                    ? "\"" + got.group(1) + "\" cannot stand here." + question(got.group(1))
                    : message + ".";
        }

        private static String question(String line) {
            Optional<String> withoutColon = HEADINGS.stream()
                    .filter(keyword -> line.equals(keyword) || line.startsWith(keyword + " "))
                    .max(Comparator.comparingInt(String::length));
            if (withoutColon.isPresent()) {
                return " Did you mean " + withoutColon.get() + ":?";
            }
            Matcher words = WORDS.matcher(line);
            if (!words.lookingAt()) {
                return "";
            }
            String question = NearestName.question(words.group(), KEYWORDS);
            return question.isEmpty() ? NearestName.question(words.group(1), KEYWORDS) : question;
        }
    }

    private static final class ScenarioCount implements TestExecutionListener {
        private int scenarios;

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            scenarios += test.isTest() ? 1 : 0;
        }
    }
}
