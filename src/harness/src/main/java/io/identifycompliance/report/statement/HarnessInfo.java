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
 * @param played the SHA-256 over what the scenarios play and the sources that play it, without names, comments and
 *     layout; null in a harness that was not built by Maven
 */
public record HarnessInfo(
        String version,
        String java,
        String os,
        String features,
        String code,
        @Nullable String played) {
    /** The resource that holds what is played; the build writes it. */
    public static final String PLAYED = "/io/identifycompliance/played.sha256";

    /** The harness that runs this very code. */
    public static HarnessInfo current(String version) {
        return new HarnessInfo(
                version,
                System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Packed.FEATURES,
                Packed.CODE,
                Packed.played());
    }

    /** Read once, when it is first asked for. */
    private static final class Packed {
        private static final String FEATURES = Fingerprint.ofFeatures();
        private static final String CODE = Fingerprint.ofCode();

        private static @Nullable String played() {
            try (InputStream digest = HarnessInfo.class.getResourceAsStream(PLAYED)) {
                return digest == null ? null : new String(digest.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
