package io.identifycompliance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
public final class Version implements IVersionProvider {
    private static final String RESOURCE = "/io/identifycompliance/version.properties";

    /** The version of this harness. */
    public static String current() {
        try (InputStream file = Version.class.getResourceAsStream(RESOURCE)) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"identify-compliance " + current()};
    }
}
