package io.identifycompliance.engine;

import io.identifycompliance.contract.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** What the built-in features hold, without running them. */
public final class BuiltInScenarios {
    private BuiltInScenarios() {}

    /** The scenarios that prove a requirement, by its id; the rows of an outline count one by one. */
    public static Map<String, List<String>> byRequirement() {
        TestPlan plan = ScenarioRunner.launcher()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(BuiltInFeatures.selectors())
                        .configurationParameter("cucumber.junit-platform.naming-strategy", "long")
                        .build());
        Map<String, List<String>> proofs = new LinkedHashMap<>();
        plan.getRoots().forEach(root -> collect(plan, root, proofs));
        return proofs;
    }

    private static void collect(TestPlan plan, TestIdentifier node, Map<String, List<String>> proofs) {
        if (node.isTest()) {
            List<String> tags =
                    node.getTags().stream().map(TestTag::getName).sorted().toList();
            for (String requirement : Requirement.among(tags)) {
                proofs.computeIfAbsent(requirement, r -> new ArrayList<>()).add(node.getDisplayName());
            }
        }
        plan.getChildren(node).forEach(child -> collect(plan, child, proofs));
    }
}
