package io.identifycompliance.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;

import io.cucumber.junit.platform.engine.CucumberTestEngine;
import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionParser;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.suite.Handover;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the features against one trial, on the JUnit Platform with Cucumber's engine. The only way to run them. */
public final class ScenarioRunner {
    public static final String GLUE = "io.identifycompliance.steps";
    public static final String PLUGIN = "io.identifycompliance.engine.ScenarioListener";

    private final Selection selection;

    /** A runner for that selection. */
    public ScenarioRunner(Selection selection) {
        this.selection = selection;
    }

    /** Begins to find the scenarios, beside whatever else goes on. */
    Performance prepare(RunContext context) {
        Handover suite = Handover.awaited();
        if (suite != null) {
            return listeners -> {
                suite.perform(context);
                return 0;
            };
        }
        Launcher launcher = launcher();
        AtomicInteger available = new AtomicInteger();
        LauncherDiscoveryRequest request = request(context.wire().id(), available);
        CompletableFuture<TestPlan> plan = CompletableFuture.supplyAsync(() -> {
            TestPlan found = launcher.discover(request);
            context.available(available.get());
            return found;
        });
        return listeners -> perform(context, launcher, plan, listeners);
    }

    /** The scenarios of a trial. */
    interface Performance {
        /**
         * Runs them; their records are in the trial's journal.
         *
         * @return how many were begun and left no record there, so that nothing can be said of them
         */
        long run(TestExecutionListener... listeners);
    }

    private static long perform(
            RunContext context,
            Launcher launcher,
            CompletableFuture<TestPlan> plan,
            TestExecutionListener... listeners) {
        StartedScenarios attendance = new StartedScenarios();
        context.during(() -> launcher.execute(LauncherExecutionRequestBuilder.request(plan.join())
                .listeners(attendance)
                .listeners(listeners)
                .build()));
        return attendance.begun() - context.runEvidence().results().size();
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

    private LauncherDiscoveryRequest request(String wire, AtomicInteger available) {
        List<DiscoverySelector> selectors = new ArrayList<>(BuiltInFeatures.selectors());
        selection.directories().forEach(d -> selectors.add(selectDirectory(d.toFile())));
        String parallel = Integer.toString(selection.parallel());
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(counting(ofWire(wire), available), (PostDiscoveryFilter) this::inShard, having(tags(wire)))
                .configurationParameter("cucumber.glue", GLUE)
                .configurationParameter("cucumber.plugin", PLUGIN)
                .configurationParameter("cucumber.publish.quiet", "true")
                .configurationParameter("cucumber.execution.parallel.enabled", "true")
                .configurationParameter("cucumber.execution.parallel.config.strategy", "fixed")
                .configurationParameter("cucumber.execution.parallel.config.fixed.parallelism", parallel)
                .configurationParameter("cucumber.execution.parallel.config.fixed.max-pool-size", parallel)
                .build();
    }

    /** Counts what there is before anything is left out. */
    private static PostDiscoveryFilter counting(String tags, AtomicInteger available) {
        PostDiscoveryFilter counted = having(tags);
        return descriptor -> {
            if (descriptor.isTest() && counted.apply(descriptor).included()) {
                available.incrementAndGet();
            }
            return FilterResult.included("counted");
        };
    }

    /** Only these are found: Cucumber's own filter would find the others as well, and skip them one by one. */
    private static PostDiscoveryFilter having(String tags) {
        Expression expression = TagExpressionParser.parse(tags);
        return descriptor -> FilterResult.includedIf(!descriptor.isTest()
                || expression.evaluate(descriptor.getTags().stream()
                        .map(tag -> "@" + tag.getName())
                        .toList()));
    }

    private FilterResult inShard(TestDescriptor descriptor) {
        boolean held = !descriptor.isTest()
                || selection.shard().holds(descriptor.getUniqueId().toString());
        return FilterResult.includedIf(held);
    }

    /** Features of one wire format only are tagged so; they are left out on the others. */
    private static String ofWire(String wire) {
        return WireFormats.NAMES.stream()
                .map(name -> "@wire-" + name)
                .collect(Collectors.joining(" or ", "(@wire-" + wire + " or not (", "))"));
    }

    private String tags(String wire) {
        return selection.tags().isBlank() ? ofWire(wire) : ofWire(wire) + " and (" + selection.tags() + ")";
    }
}
