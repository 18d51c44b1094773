package io.identifycompliance.cli;

import io.identifycompliance.report.Reports;
import io.identifycompliance.report.files.FolderLock;
import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.suite.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The reports of earlier runs that a user names, and the folder for new ones. */
final class StoredRuns {
    private StoredRuns() {}

    /** Throws a UsageException if no folder is there. */
    static void mustBeFolder(Path path) {
        if (!Files.exists(path)) {
            throw new UsageException(path + " does not exist. Name the reports folder of a run.");
        }
        if (!Files.isDirectory(path)) {
            throw new UsageException(path + " is a file. Name the reports folder that it is in.");
        }
    }

    /** Throws a UsageException if neither a folder nor a file is there. */
    static void mustExist(Path path) {
        if (!Files.exists(path)) {
            throw new UsageException(
                    path + " does not exist. Name the reports folder of a run, or the compliance.json in it.");
        }
    }

    /** What reading them gives. Throws a UsageException if they are not what a run leaves, or do not belong together. */
    static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ReportException unusable) {
            throw new UsageException(unusable.getMessage());
        }
    }

    /** Whether two paths name the same folder. */
    static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    /** Throws a UsageException if reports cannot be written there. */
    static void mustBeWritable(String option, Path folder) {
        orUsage(option, () -> {
            Reports.mustBeWritable(folder);
            return folder;
        });
    }

    /** Locks the folder. Throws a UsageException if a run writes to it just now. */
    static FolderLock lock(String option, Path folder) {
        return orUsage(option, () -> FolderLock.of(folder));
    }

    private static <T> T orUsage(String option, Supplier<T> use) {
        try {
            return use.get();
        } catch (ReportException unusable) {
            throw UsageException.of(option, "cannot be used: " + unusable.getMessage());
        }
    }
}
