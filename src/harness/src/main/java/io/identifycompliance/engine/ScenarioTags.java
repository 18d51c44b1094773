package io.identifycompliance.engine;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** The tags that scenarios have, each with its {@code @}. */
public final class ScenarioTags {
    /** Those of the built-in features are read once: they cannot change. */
    private static final class BuiltIn {
        private static final Set<String> TAGS = Set.copyOf(tags(BuiltInFeatures.selectors()));
    }

    private ScenarioTags() {}

    /** The tags of the built-in scenarios and of those in these folders. */
    public static Set<String> known(Collection<Path> directories) {
        Set<String> all = new TreeSet<>(BuiltIn.TAGS);
        if (!directories.isEmpty()) {
            all.addAll(tags(directories.stream()
                    .map(directory -> (DiscoverySelector) selectDirectory(directory.toFile()))
                    .toList()));
        }
        return all;
    }

    private static Set<String> tags(List<DiscoverySelector> selectors) {
        TestPlan plan = ScenarioRunner.launcher()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectors)
                        .build());
        Set<String> tags = new TreeSet<>();
        for (TestIdentifier root : plan.getRoots()) {
            for (TestIdentifier scenario : plan.getDescendants(root)) {
                scenario.getTags().stream()
                        .map(TestTag::getName)
                        .map("@"::concat)
                        .forEach(tags::add);
            }
        }
        return tags;
    }
}
