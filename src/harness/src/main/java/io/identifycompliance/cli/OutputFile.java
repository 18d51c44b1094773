package io.identifycompliance.cli;

import io.identifycompliance.report.files.ReportFolder;
import io.identifycompliance.suite.UsageException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that an option asks a command to write.
 *
 * @param option the option that names it
 */
record OutputFile(String option, Path path) {
    /** What stands in a file. */
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /** Empty if the option was not given. */
    static Optional<OutputFile> of(String option, @Nullable Path path) {
        return Optional.ofNullable(path).map(given -> new OutputFile(option, given));
    }

    /**
     * Checks before the work is done whether it can be written; a file that is there keeps its content. Throws a
     * UsageException that says what to do if it cannot.
     */
    void mustBeWritable() {
        boolean isThere = Files.exists(path);
        if (isThere && !Files.isDirectory(path) && !Files.isRegularFile(path)) {
            return;
        }
        try {
            Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
            if (!isThere) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Opens it for writing in UTF-8. Throws a UsageException that says what to do if that fails. */
    Writer open() {
        try {
            return ReportFolder.writer(path);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes all of it. Throws a UsageException that says what to do if that fails. */
    void write(Content content) {
        try (Writer out = open()) {
            content.writeTo(out);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** What to say where writing it failed for that reason. */
    private UsageException unwritable(IOException reason) {
        @Nullable Path folder = path.toAbsolutePath().getParent();
        String why;
        if (Files.isDirectory(path)) {
            why = "which is a folder. Name a file in it.";
        } else if (folder != null && !Files.isDirectory(folder)) {
            why = "but there is no folder " + folder + ". Create it, or name a file in another one.";
        } else if (reason instanceof AccessDeniedException) {
            why = "which you may not write. Name another file.";
        } else if (String.valueOf(reason.getMessage()).contains("No space left")) {
            why = "but the disk is full. Make room, or name a file on another one.";
        } else {
            why = "which cannot be written: " + reason.getMessage() + ". Name another file.";
        }
        return UsageException.of(option, "names " + path + ", " + why);
    }
}
