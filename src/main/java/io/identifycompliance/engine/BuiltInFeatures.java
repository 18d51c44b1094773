package io.identifycompliance.engine;

import java.util.List;
import java.util.Set;
import org.junit.platform.commons.io.Resource;
import org.junit.platform.commons.io.ResourceFilter;
import org.junit.platform.commons.support.ResourceSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/**
 * The feature files that are packed with the harness.
 *
 * <p>They are searched for once, before the first run begins. The JUnit Platform and Cucumber each open the archive
 * that contains them, and fail if the other has it open, so parallel runs must not search it.
 */
public final class BuiltInFeatures {
    public static final String PACKAGE = "features";

    private static final List<Resource> FILES = List.copyOf(ResourceSupport.findAllResourcesInPackage(
            PACKAGE, ResourceFilter.of(resource -> resource.getName().endsWith(".feature"))));

    private BuiltInFeatures() {}

    /** Selects each of them. */
    static List<DiscoverySelector> selectors() {
        return FILES.stream()
                .map(file -> (DiscoverySelector) DiscoverySelectors.selectClasspathResourceByName(Set.of(file)))
                .toList();
    }
}
