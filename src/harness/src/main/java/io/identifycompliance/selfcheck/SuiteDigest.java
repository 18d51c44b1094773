package io.identifycompliance.selfcheck;

import io.identifycompliance.engine.ScenarioDigests;
import io.identifycompliance.report.statement.Fingerprint;
import io.identifycompliance.report.statement.HarnessInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a score of the self-check depends on: what the scenarios do, the code that runs them, and the faults. The names
 * of scenarios, comments, the layout of the code and the places of scenarios do not change it. Computed when the harness
 * is built: classes are not the same from every compiler.
 */
public final class SuiteDigest {
    private static final String HARNESS = "src/harness/src/main/java/io/identifycompliance/";
    private static final String REFERENCE = "src/reference/src/main/java/io/identifycompliance/";

    /** Reports, pages, the command line and what else comes after a verdict are left out. */
    private static final List<String> FOLDERS = List.of(
            HARNESS + "client",
            HARNESS + "proof",
            HARNESS + "run",
            HARNESS + "steps",
            HARNESS + "verdict",
            REFERENCE + "policy",
            REFERENCE + "reference");

    private SuiteDigest() {}

    /**
     * Writes the digest to where the harness reads it.
     *
     * @param arguments the root of the sources, and the folder of the classes
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1] + HarnessInfo.SUITE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, digest(Path.of(arguments[0])));
    }

    /** Over the built-in features and the sources below that root. Throws UncheckedIOException if they cannot be read. */
    static String digest(Path root) {
        List<String> parts = new ArrayList<>();
        parts.add(ScenarioDigests.digest(ScenarioDigests.builtIn()));
        FOLDERS.forEach(folder -> parts.add(ofFolder(root.resolve(folder))));
        return Fingerprint.of(String.join("\n", parts));
    }

    private static String ofFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> digests = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                digests.add(ofSource(Files.readString(file)));
            }
            return String.join("\n", digests.stream().sorted().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of one source, whatever its comments, layout and lines. */
    static String ofSource(String source) {
        return Fingerprint.of(String.join("\n", JavaTokens.of(source)));
    }
}
