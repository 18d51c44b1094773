package io.identifycompliance.report.statement;

import io.identifycompliance.report.files.ReportJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many wrong implementations the suite was seen to catch, and which suite that was.
 *
 * @param features the SHA-256 over the features as they were then
 * @param suite the SHA-256 over what it was measured on, see {@link HarnessInfo#suite}; null if it is an old one
 * @param caught how many faults were caught for the right reason
 * @param faults how many were tried
 * @param requirements the same for each requirement that has faults
 */
public record SelfCheckScore(
        String features, @Nullable String suite, int caught, int faults, Map<String, Share> requirements) {
    private static final String RESOURCE = "/io/identifycompliance/self-check-score.json";

    /** The score of one requirement. */
    public record Share(int caught, int faults) {}

    /** Copies the parts. */
    public SelfCheckScore {
        requirements = requirements == null ? Map.of() : Map.copyOf(requirements);
    }

    /** The score that is packed with this version; empty where none is. */
    public static Optional<SelfCheckScore> packed() {
        try (InputStream json = SelfCheckScore.class.getResourceAsStream(RESOURCE)) {
            return json == null
                    ? Optional.empty()
                    : Optional.of(ReportJson.lines().readValue(json, SelfCheckScore.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it was measured on the scenarios and the code of that harness. */
    public boolean isOf(HarnessInfo harness) {
        return suite != null && suite.equals(harness.suite());
    }
}
