package io.identifycompliance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The feature files of this project. */
final class Features {
    private static final Path HERE = Path.of("features");

    private Features() {}

    static void copyTo(Path there) throws IOException {
        try (Stream<Path> files = Files.walk(HERE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = there.resolve(HERE.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
