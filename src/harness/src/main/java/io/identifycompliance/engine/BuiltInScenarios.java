package io.identifycompliance.engine;

import io.identifycompliance.contract.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** The scenarios of the built-in features, without running them. */
public final class BuiltInScenarios {
    private BuiltInScenarios() {}

    /** All of them, feature by feature; each row of an outline counts as one. */
    public static List<Scenario> all() {
        TestPlan plan = ScenarioRunner.launcher()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(BuiltInFeatures.selectors())
                        .configurationParameter("cucumber.junit-platform.naming-strategy", "short")
                        .configurationParameter("cucumber.junit-platform.naming-strategy.short.example-name", "pickle")
                        .build());
        List<Scenario> scenarios = new ArrayList<>();
        plan.getRoots().forEach(root -> collect(plan, root, scenarios));
        return scenarios;
    }

    /** The names of the scenarios that prove a requirement, by its id. */
    public static Map<String, List<String>> byRequirement() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Scenario scenario : all()) {
            for (String requirement : scenario.requirements()) {
                names.computeIfAbsent(requirement, r -> new ArrayList<>()).add(scenario.name());
            }
        }
        return names;
    }

    private static void collect(TestPlan plan, TestIdentifier node, List<Scenario> scenarios) {
        if (node.isTest()) {
            List<String> tags =
                    node.getTags().stream().map(TestTag::getName).sorted().toList();
            String file = node.getSource()
                    .map(source -> ((ClasspathResourceSource) source).getClasspathResourceName())
                    .orElseThrow();
            scenarios.add(new Scenario(file, node.getDisplayName(), Requirement.among(tags)));
        }
        plan.getChildren(node).forEach(child -> collect(plan, child, scenarios));
    }

    /**
     * A scenario, or a row of an outline.
     *
     * @param file the resource that holds it
     * @param name with the values of its row
     * @param requirements the ids that it proves: those of its {@code Examples}, its rule and its feature
     */
    public record Scenario(String file, String name, List<String> requirements) {}
}
