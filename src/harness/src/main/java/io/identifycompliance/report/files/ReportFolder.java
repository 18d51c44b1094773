package io.identifycompliance.report.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The folder that reports are written to: each file whole or not at all. */
public final class ReportFolder {
    private final Path dir;
    private final Predicate<String> wanted;
    private final List<Path> files = new ArrayList<>();

    /** For every file. */
    public ReportFolder(Path dir) {
        this(dir, name -> true);
    }

    /** For the files of the wanted names. */
    public ReportFolder(Path dir, Predicate<String> wanted) {
        this.dir = dir;
        this.wanted = wanted;
    }

    /** Makes the folder and sees whether these files can be written there. Throws ReportException if not. */
    public static void mustBeWritable(Path dir, List<String> names) {
        try {
            Files.createDirectories(dir);
            Files.delete(Files.createTempFile(dir, "writable", ".part"));
        } catch (IOException e) {
            throw unwritable(dir, e);
        }
        for (String name : names) {
            Path file = dir.resolve(name);
            if (Files.isDirectory(file)) {
                throw new ReportException(
                        file + " is a folder where a file should be. Remove it, or name another folder.");
            }
        }
    }

    /** What stands in a file. */
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /** Whether the file of that name is wanted. */
    public boolean wants(String name) {
        return wanted.test(name);
    }

    /** Writes a file that is wanted, beside its place first, so that nobody ever reads half of it. */
    public void put(String name, Content content) {
        if (!wants(name)) {
            return;
        }
        Path file = dir.resolve(name);
        Path beside = dir.resolve(name + ".part");
        try {
            Files.createDirectories(file.getParent());
            try (Writer out = writer(beside)) {
                content.writeTo(out);
            }
            move(beside, file);
            files.add(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Opens a file for writing in UTF-8. What has no place there, such as half of a surrogate pair that a target sent,
     * becomes a question mark: no text of a target keeps a report from being written.
     */
    public static Writer writer(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
    }

    /**
     * Removes a file of an earlier run, which must not stand for this one, and what was begun of this one.
     *
     * @throws ReportException where it is there and cannot be removed
     */
    public void removeStale(String name) {
        for (Path stale : List.of(dir.resolve(name), dir.resolve(name + ".part"))) {
            try {
                if (Files.isRegularFile(stale)) {
                    Files.delete(stale);
                }
            } catch (IOException e) {
                throw new ReportException(stale + " is not of this run, and could not be removed: " + e, e);
            }
        }
    }

    /** Takes in a file that was written by something else. */
    public void add(Path file) {
        files.add(file);
    }

    /** Every file so far, in the order written. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public static ReportException unwritable(Path file, IOException e) {
        String remedy;
        if (e instanceof AccessDeniedException) {
            remedy = "You may not write there. Name another folder with --reports.";
        } else if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            remedy = "A file stands where a folder should be. Remove it, or name another folder with --reports.";
        } else if (e instanceof NoSuchFileException) {
            remedy = "There is no folder for " + e.getMessage() + ". Create it.";
        } else if (String.valueOf(e.getMessage()).contains("No space left")) {
            remedy = "The disk is full. Make room, or name a folder on another disk with --reports.";
        } else {
            remedy = e.getMessage() + ". Name another folder with --reports.";
        }
        return new ReportException(file + " could not be written. " + remedy, e);
    }
}
