package io.identifycompliance.report.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which harness judged, so that somebody else can judge again with the same.
 *
 * @param version of the harness
 * @param java the Java that ran it
 * @param os the system that it ran on
 * @param features the SHA-256 over the packed features
 * @param code the SHA-256 over the classes of the harness
 * @param suite the SHA-256 over the scenarios and the sources that run them, without names, comments and
 *     layout; null in a harness that was not built by Maven
 */
public record HarnessInfo(
        String version,
        String java,
        String os,
        String features,
        String code,
        @Nullable String suite) {
    /** The resource that holds that digest; the build writes it. */
    public static final String SUITE = "/io/identifycompliance/suite.sha256";

    /** The harness that runs this very code. */
    public static HarnessInfo current(String version) {
        return new HarnessInfo(
                version,
                System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Packed.FEATURES,
                Packed.CODE,
                Packed.suite());
    }

    /** Read once, when it is first asked for. */
    private static final class Packed {
        private static final String FEATURES = Fingerprint.ofFeatures();
        private static final String CODE = Fingerprint.ofCode();

        private static @Nullable String suite() {
            try (InputStream digest = HarnessInfo.class.getResourceAsStream(SUITE)) {
                return digest == null ? null : new String(digest.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
