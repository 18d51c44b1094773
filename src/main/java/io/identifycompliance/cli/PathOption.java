package io.identifycompliance.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Paths that a user names. */
final class PathOption {
    private PathOption() {}

    /** Throws a UsageError where nothing is there. */
    static void mustExist(Path path) {
        if (!Files.exists(path)) {
            throw new UsageError(path + " is not there. Name the reports folder of a run, or a file in it.");
        }
    }
}
