package io.identifycompliance.report;

import io.identifycompliance.record.EmbeddedBase64;
import io.identifycompliance.report.files.ReportException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Searches what was written for what must never be written: raw, percent-encoded, JSON- and HTML-escaped, in
 * hexadecimal digits, and in base64 wherever it stands in it; also inside archives, and inside whatever is embedded in
 * base64 in a page. It removes nothing: a leak is mended where it comes from.
 */
public final class LeakGate {
    private static final int CHUNK = 1 << 16;
    private static final int MOST_EMBEDDED = 1 << 26;

    /** The first bytes of a file, which say whether it is an archive. */
    private static final int MAGIC = 4;

    private final SecretMatcher matcher;
    private final Set<Leak> leaks = new LinkedHashSet<>();

    private LeakGate(SecretMatcher matcher) {
        this.matcher = matcher;
    }

    /**
     * A secret that was found.
     *
     * @param file the artefact
     * @param inside what it stands in within the file ("entry.json", "base64"); empty where in the file itself
     * @param encoding how it is written there
     */
    public record Leak(Path file, String inside, String encoding) {
        /** A sentence that names the file and never the secret. */
        public String message() {
            String place = inside.isEmpty() ? "" : " (in " + inside + ")";
            return file + place + " holds a key, " + encoding + ".";
        }
    }

    /** Searches files, and every file below folders. Throws ReportException where one cannot be read. */
    public static List<Leak> search(List<Path> where, List<String> secrets) {
        SecretMatcher matcher = new SecretMatcher(secrets);
        if (matcher.longest() == 0) {
            return List.of();
        }
        List<Path> all =
                where.stream().flatMap(path -> below(path).stream()).sorted().toList();
        return all.parallelStream()
                .flatMap(file -> new LeakGate(matcher).leaksOf(file).stream())
                .toList();
    }

    private static List<Path> below(Path where) {
        if (!Files.exists(where)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(where)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(where, e);
        }
    }

    private static ReportException unreadable(Path where, Exception e) {
        return new ReportException(where + " cannot be searched for keys: " + e, e);
    }

    private Set<Leak> leaksOf(Path file) {
        find(file.getFileName().toString(), file, "its name");
        try (InputStream content = Files.newInputStream(file)) {
            search(content, CHUNK, file, "", 0);
            return leaks;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Much of what is searched is no longer than a word: the window is as large as the content may be. */
    private void search(InputStream content, int most, Path file, String inside, int depth) throws IOException {
        PushbackInputStream start = new PushbackInputStream(content, MAGIC);
        byte[] magic = start.readNBytes(MAGIC);
        start.unread(magic);
        if (depth < EmbeddedBase64.DEEPEST && (isZip(magic) || isGzip(magic))) {
            byte[] all = start.readAllBytes();
            if (!unpacked(all, file, inside, depth)) {
                text(new ByteArrayInputStream(all), all.length, file, inside, depth);
            }
        } else {
            text(start, most, file, inside, depth);
        }
    }

    private static boolean isZip(byte[] magic) {
        return magic.length >= MAGIC && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3;
    }

    private static boolean isGzip(byte[] magic) {
        return magic.length >= MAGIC && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    }

    /** Whether it could be searched unpacked: what only begins like an archive is none. */
    private boolean unpacked(byte[] archive, Path file, String inside, int depth) {
        InputStream content = new ByteArrayInputStream(archive);
        try {
            if (isZip(archive)) {
                return entries(content, file, inside, depth);
            }
            search(new GZIPInputStream(content), CHUNK, file, within(inside, "gzip"), depth + 1);
            return true;
        } catch (IOException | IllegalArgumentException notAnArchive) {
            return false;
        }
    }

    private boolean entries(InputStream content, Path file, String inside, int depth) throws IOException {
        ZipInputStream zip = new ZipInputStream(content);
        boolean any = false;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String place = within(inside, entry.getName());
            find(entry.getName(), file, place);
            search(zip, CHUNK, file, place, depth + 1);
            any = true;
        }
        return any;
    }

    private void text(InputStream content, int most, Path file, String inside, int depth) throws IOException {
        int overlap = matcher.longest() - 1;
        int chunk = Math.min(CHUNK, most);
        byte[] window = new byte[chunk + overlap];
        int kept = 0;
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        for (int read = content.read(window, 0, chunk); read >= 0; read = content.read(window, kept, chunk)) {
            int length = kept + read;
            find(window, length, file, inside);
            if (depth < EmbeddedBase64.DEEPEST) {
                runs(window, kept, length, run, file, inside, depth);
            }
            kept = Math.min(overlap, length);
            System.arraycopy(window, length - kept, window, 0, kept);
        }
        embedded(run, file, inside, depth);
    }

    /** What may be base64, piece by piece; a piece may go on in the next window. */
    private void runs(
            byte[] window, int from, int length, ByteArrayOutputStream run, Path file, String inside, int depth)
            throws IOException {
        int start = from;
        int before = run.size();
        for (int i = from; i < length; i++) {
            if (!EmbeddedBase64.isDigit(window[i])) {
                if (before + i - start >= EmbeddedBase64.LEAST) {
                    run.write(window, start, i - start);
                    embedded(run, file, inside, depth);
                } else if (before > 0) {
                    run.reset();
                }
                before = 0;
                start = i + 1;
            }
        }
        run.write(window, start, length - start);
        if (run.size() > MOST_EMBEDDED) {
            embedded(run, file, inside, depth);
        }
    }

    private void find(byte[] window, int length, Path file, String inside) {
        matcher.in(window, length).forEach(encoding -> leaks.add(new Leak(file, inside, encoding)));
    }

    private void find(String name, Path file, String inside) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        find(bytes, bytes.length, file, inside);
    }

    private void embedded(ByteArrayOutputStream run, Path file, String inside, int depth) throws IOException {
        if (run.size() >= EmbeddedBase64.LEAST) {
            byte[] decoded = EmbeddedBase64.decode(run.toByteArray());
            search(new ByteArrayInputStream(decoded), decoded.length, file, within(inside, "base64"), depth + 1);
        }
        run.reset();
    }

    private static String within(String inside, String next) {
        return inside.isEmpty() ? next : inside + " > " + next;
    }
}
