package io.identifycompliance.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Each of them. */
    static List<Resource> files() {
        return FILES;
    }

    /** Selects each of them. */
    static List<DiscoverySelector> selectors() {
        return selectors(Set.of());
    }

    /** Selects each of them in which one of these places is, or each if no place is given. */
    static List<DiscoverySelector> selectors(Set<String> places) {
        Set<String> files = places.stream()
                .map(place -> place.substring(0, place.lastIndexOf(':')))
                .collect(Collectors.toSet());
        return FILES.stream()
                .filter(file -> files.isEmpty() || files.contains(file.getName()))
                .map(file -> (DiscoverySelector) DiscoverySelectors.selectClasspathResourceByName(Set.of(file)))
                .toList();
    }
}
