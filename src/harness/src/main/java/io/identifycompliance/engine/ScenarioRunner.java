package io.identifycompliance.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;

import io.cucumber.junit.platform.engine.CucumberTestEngine;
import io.identifycompliance.run.Admission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Finds and runs scenarios on the JUnit Platform with Cucumber's engine. */
public final class ScenarioRunner {
    /** The package of the steps. */
    public static final String GLUE = "io.identifycompliance.steps";
    /** The plugin that records what the scenarios come to. */
    public static final String PLUGIN = "io.identifycompliance.engine.ScenarioListener";

    private final Selection selection;
    private final List<DiscoverySelector> builtIn;

    /** A runner for that selection. */
    public ScenarioRunner(Selection selection) {
        this(selection, BuiltInFeatures.selectors(selection.places()));
    }

    /** The same with these features in place of all that are built in. */
    ScenarioRunner(Selection selection, List<DiscoverySelector> builtIn) {
        this.selection = selection;
        this.builtIn = builtIn;
    }

    /** Finds the scenarios for the wire format of that name. Makes no call. */
    public FoundScenarios find(String wire) {
        return find(wire, Optional.empty());
    }

    /** The same, none but those at these places: the user's own as well. */
    FoundScenarios find(String wire, Set<String> places) {
        return find(wire, Optional.of(places));
    }

    private FoundScenarios find(String wire, Optional<Set<String>> places) {
        Launcher launcher = launcher();
        AtomicInteger available = new AtomicInteger();
        AtomicInteger selected = new AtomicInteger();
        TestPlan plan = launcher.discover(request(wire, available, selected, places));
        return new FoundScenarios(launcher, plan, available.get(), selected.get());
    }

    static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new CucumberTestEngine())
                .build());
    }

    private LauncherDiscoveryRequest request(
            String wire, AtomicInteger available, AtomicInteger selected, Optional<Set<String>> places) {
        List<DiscoverySelector> selectors = new ArrayList<>(builtIn);
        selection.directories().forEach(d -> selectors.add(selectDirectory(d.toFile())));
        String parallel = Integer.toString(selection.parallel());
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(wanted(wire, available, selected, places))
                .configurationParameter("cucumber.glue", GLUE)
                .configurationParameter("cucumber.plugin", PLUGIN)
                .configurationParameter("cucumber.publish.quiet", "true")
                .configurationParameter("cucumber.execution.parallel.enabled", "true")
                .configurationParameter("cucumber.execution.parallel.config.strategy", "fixed")
                .configurationParameter("cucumber.execution.parallel.config.fixed.parallelism", parallel)
                .configurationParameter("cucumber.execution.parallel.config.fixed.max-pool-size", parallel)
                .build();
    }

    /** Only these are found: Cucumber's own filter would find the others as well, and skip them one by one. */
    private PostDiscoveryFilter wanted(
            String wire, AtomicInteger available, AtomicInteger selected, Optional<Set<String>> places) {
        TagSelection onWire = TagSelection.onWire(wire);
        TagSelection tags = TagSelection.of(selection.tags());
        return descriptor -> {
            if (!descriptor.isTest()) {
                return FilterResult.included("a feature or a rule");
            }
            if (!onWire.selects(tags(descriptor))) {
                return FilterResult.excluded("for another wire format");
            }
            available.incrementAndGet();
            if (!tags.selects(tags(descriptor))) {
                return FilterResult.excluded("not selected");
            }
            if (!isAtPlace(descriptor)
                    || places.filter(some -> !some.contains(place(descriptor.getSource())))
                            .isPresent()) {
                return FilterResult.excluded("at another place");
            }
            selected.incrementAndGet();
            return FilterResult.includedIf(
                    selection.shard().holds(descriptor.getUniqueId().toString()));
        };
    }

    /** Where a scenario stands, as the run itself names it when the scenario begins. */
    static String place(Optional<TestSource> source) {
        TestSource where = source.orElseThrow();
        if (where instanceof ClasspathResourceSource resource) {
            return resource.getClasspathResourceName() + ":"
                    + resource.getPosition().map(FilePosition::getLine).orElse(0);
        }
        FileSource file = (FileSource) where;
        return Admission.place(
                file.getUri(), file.getPosition().map(FilePosition::getLine).orElse(0));
    }

    private boolean isAtPlace(TestDescriptor descriptor) {
        return selection.places().isEmpty()
                || descriptor
                        .getSource()
                        .filter(ClasspathResourceSource.class::isInstance)
                        .map(ClasspathResourceSource.class::cast)
                        .map(source -> source.getClasspathResourceName() + ":"
                                + source.getPosition()
                                        .map(FilePosition::getLine)
                                        .orElse(0))
                        .map(selection.places()::contains)
                        .orElse(true);
    }

    private static List<String> tags(TestDescriptor descriptor) {
        return descriptor.getTags().stream().map(tag -> "@" + tag.getName()).toList();
    }
}
