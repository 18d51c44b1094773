package io.identifycompliance.engine;

import io.identifycompliance.contract.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** The scenarios of the built-in features, without running them. */
public final class BuiltInScenarios {
    private static final String ON_WIRE = "wire-";

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
            ClasspathResourceSource source =
                    node.getSource().map(ClasspathResourceSource.class::cast).orElseThrow();
            scenarios.add(new Scenario(
                    source.getClasspathResourceName(),
                    source.getPosition().map(FilePosition::getLine).orElse(0),
                    node.getDisplayName(),
                    Requirement.among(tags),
                    tags));
        }
        plan.getChildren(node).forEach(child -> collect(plan, child, scenarios));
    }

    /**
     * A scenario, or a row of an outline.
     *
     * @param file the resource that holds it
     * @param line where it, or its row, stands in that file
     * @param name with the values of its row
     * @param requirements the ids that it proves: those of its {@code Examples}, its rule and its feature
     * @param tags all of its tags, without their {@code @}
     */
    public record Scenario(String file, int line, String name, List<String> requirements, List<String> tags) {
        /** Whether it can be run on that wire format. */
        public boolean isOn(String wire) {
            return tags.contains(ON_WIRE + wire) || tags.stream().noneMatch(tag -> tag.startsWith(ON_WIRE));
        }
    }
}
