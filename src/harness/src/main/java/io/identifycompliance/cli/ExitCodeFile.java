package io.identifycompliance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a build finds the exit code of a command that it started: Maven itself ends with 1 whatever the code was.
 *
 * @param path a file in a folder that exists
 */
record ExitCodeFile(Path path) {
    /** The system property that names the file. */
    static final String PROPERTY = "identify.exit-code-file";

    /** The one that the system property names; empty where it names none. */
    static Optional<ExitCodeFile> named() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of).map(ExitCodeFile::new);
    }

    /** Deletes what an earlier command wrote, in case this one is killed. Throws UncheckedIOException if it cannot. */
    void clear() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be deleted.", e);
        }
    }

    /** Writes the code and a line feed. Throws UncheckedIOException if it cannot. */
    void write(int code) {
        try {
            Files.writeString(path, code + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be written.", e);
        }
    }
}
