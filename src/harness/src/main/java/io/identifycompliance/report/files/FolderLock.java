package io.identifycompliance.report.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second run from writing to the same folder meanwhile: their reports, and whom they leave on their targets,
 * would be mixed up. It ends with the process at the latest. Where the file system has no locks, it keeps nobody.
 */
public final class FolderLock implements AutoCloseable {
    private static final String FILE = ".running";

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Locks a folder that exists and can be written to. Throws ReportException if another run has it. */
    public static FolderLock of(Path dir) {
        Path file = dir.resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isFree(channel)) {
                return new FolderLock(file, channel);
            }
            channel.close();
        } catch (IOException e) {
            throw ReportFolder.unwritable(file, e);
        }
        throw new ReportException(
                "Another run writes to " + dir + " just now. Name another folder, or wait for its end.");
    }

    private static boolean isFree(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        } catch (IOException withoutLocks) {
            return true;
        }
    }

    /** Frees the folder. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            throw new ReportException(file + " could not be removed: " + e.getMessage() + ".", e);
        }
    }
}
