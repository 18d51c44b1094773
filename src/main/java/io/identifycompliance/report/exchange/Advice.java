package io.identifycompliance.report.exchange;

import io.identifycompliance.contract.Level;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What to look at in an implementation when a requirement fails. */
public final class Advice {
    private static final Properties BY_REQUIREMENT = read();

    private Advice() {}

    /** One or two sentences. An id that is not known is looked for by its beginning, as KEEP of KEEP-EMAIL. */
    public static String on(String requirement, Level level) {
        String exact = BY_REQUIREMENT.getProperty(requirement);
        if (exact != null) {
            return exact;
        }
        int dash = requirement.indexOf('-');
        String family = dash < 0 ? null : BY_REQUIREMENT.getProperty(requirement.substring(0, dash));
        return family != null ? family : BY_REQUIREMENT.getProperty("level." + level.id());
    }

    private static Properties read() {
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(Advice.class.getResourceAsStream("advice.properties")),
                StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(text);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
