package io.identifycompliance.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;

import io.cucumber.plugin.EventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestStepFinished;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * Reads feature files of the user's own and walks through them without a call, so that a slip of the pen is told with
 * its place before anything is judged.
 */
public final class DryRun {
    private static final ThreadLocal<List<String>> SLIPS = new ThreadLocal<>();

    private DryRun() {}

    /** A sentence for each slip, in the order of the files; empty where all can be run. */
    public static List<String> slips(List<Path> directories) {
        List<String> slips = new ArrayList<>();
        SLIPS.set(slips);
        try {
            for (Path directory : directories) {
                walkThrough(directory, slips);
            }
        } finally {
            SLIPS.remove();
        }
        return slips.stream().distinct().toList();
    }

    private static void walkThrough(Path directory, List<String> slips) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectDirectory(directory.toFile()))
                .configurationParameter("cucumber.glue", ScenarioRunner.GLUE)
                .configurationParameter("cucumber.plugin", Prompter.class.getName())
                .configurationParameter("cucumber.publish.quiet", "true")
                .configurationParameter("cucumber.execution.dry-run", "true")
                .listeners(new Reader(slips))
                .build();
        int before = slips.size();
        Audience audience = new Audience();
        ScenarioRunner.launcher().execute(request, audience);
        if (audience.scenarios == 0 && slips.size() == before) {
            slips.add(directory + " holds no scenario.");
        }
    }

    /** Sees which steps nobody knows. Registered as a plugin. */
    public static final class Prompter implements EventListener {
        private final List<String> slips = SLIPS.get();

        @Override
        public void setEventPublisher(EventPublisher publisher) {
            publisher.registerHandlerFor(TestStepFinished.class, this::finished);
        }

        private void finished(TestStepFinished event) {
            Status status = event.getResult().getStatus();
            if (event.getTestStep() instanceof PickleStepTestStep step
                    && (status == Status.UNDEFINED || status == Status.AMBIGUOUS)) {
                slips.add("%s:%d: no step of the vocabulary reads \"%s%s\"."
                        .formatted(
                                file(step.getUri()),
                                step.getStep().getLine(),
                                step.getStep().getKeyword(),
                                step.getStep().getText()));
            }
        }

        private static String file(URI uri) {
            return "file".equals(uri.getScheme()) ? Path.of(uri).toString() : uri.toString();
        }
    }

    /** Sees which files cannot be read. */
    private record Reader(List<String> slips) implements LauncherDiscoveryListener {
        private static final Pattern PLACE = Pattern.compile("\\((\\d+):\\d+\\): (.*)");

        @Override
        public void issueEncountered(UniqueId engine, DiscoveryIssue issue) {
            if (issue.severity() == DiscoveryIssue.Severity.ERROR) {
                slips.add(told(issue));
            }
        }

        private static String told(DiscoveryIssue issue) {
            String file = issue.source()
                    .filter(FileSource.class::isInstance)
                    .map(source -> ((FileSource) source).getFile() + ":")
                    .orElse("");
            Matcher place = PLACE.matcher(issue.message());
            return place.find()
                    ? "%s%s: this is no Gherkin: %s.".formatted(file, place.group(1), place.group(2))
                    : file + " " + issue.message();
        }
    }

    /** Counts. */
    private static final class Audience implements TestExecutionListener {
        private int scenarios;

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            scenarios += test.isTest() ? 1 : 0;
        }
    }
}
