package io.identifycompliance.report.statement;

/**
 * Which harness judged, so that somebody else can judge again with the same.
 *
 * @param version of the harness
 * @param java the Java that ran it
 * @param os the system that it ran on
 * @param features the SHA-256 over the packed features
 * @param code the SHA-256 over the classes of the harness
 */
public record HarnessInfo(String version, String java, String os, String features, String code) {
    /** The harness that runs this very code. */
    public static HarnessInfo current(String version) {
        return new HarnessInfo(
                version,
                System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Packed.FEATURES,
                Packed.CODE);
    }

    /** Read once, when it is first asked for. */
    private static final class Packed {
        private static final String FEATURES = Fingerprint.ofFeatures();
        private static final String CODE = Fingerprint.ofCode();
    }
}
