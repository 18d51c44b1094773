package io.identifycompliance.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that the build wrote into the jar. */
public final class HarnessVersion {
    private static final String RESOURCE = "/io/identifycompliance/version.properties";

    private HarnessVersion() {}

    /** The version of this harness. */
    public static String current() {
        try (InputStream file = HarnessVersion.class.getResourceAsStream(RESOURCE)) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
