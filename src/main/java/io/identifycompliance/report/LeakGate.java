package io.identifycompliance.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private static final int LEAST_EMBEDDED = 16;
    private static final int MOST_EMBEDDED = 1 << 26;
    private static final int DEEPEST = 4;

    private final Needles needles;
    private final Set<Leak> leaks = new LinkedHashSet<>();

    private LeakGate(List<String> secrets) {
        this.needles = Needles.of(secrets);
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

    /** Searches every file below a folder, or one file. Throws ReportException where one cannot be read. */
    public static List<Leak> search(Path where, List<String> secrets) {
        LeakGate gate = new LeakGate(secrets);
        if (gate.needles.longest() == 0 || !Files.exists(where)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(where)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                gate.find(file.getFileName().toString(), file, "its name");
                try (InputStream content = Files.newInputStream(file)) {
                    gate.search(content, file, "", 0);
                }
            }
            return List.copyOf(gate.leaks);
        } catch (IOException e) {
            throw new ReportException("The reports in " + where + " cannot be searched for keys: " + e, e);
        }
    }

    private void search(InputStream content, Path file, String inside, int depth) throws IOException {
        PushbackInputStream start = new PushbackInputStream(content, 4);
        byte[] magic = start.readNBytes(4);
        start.unread(magic);
        if (depth < DEEPEST && magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3) {
            entries(start, file, inside, depth);
        } else if (depth < DEEPEST && magic.length == 4 && magic[0] == 0x1f && magic[1] == (byte) 0x8b) {
            search(new GZIPInputStream(start), file, within(inside, "gzip"), depth + 1);
        } else {
            text(start, file, inside, depth);
        }
    }

    private void entries(InputStream content, Path file, String inside, int depth) throws IOException {
        ZipInputStream zip = new ZipInputStream(content);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String place = within(inside, entry.getName());
            find(entry.getName(), file, place);
            search(zip, file, place, depth + 1);
        }
    }

    private void text(InputStream content, Path file, String inside, int depth) throws IOException {
        byte[] chunk = new byte[CHUNK];
        String tail = "";
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            String window = tail + new String(chunk, 0, read, StandardCharsets.ISO_8859_1);
            find(window, file, inside);
            tail = window.substring(Math.max(0, window.length() - needles.longest() + 1));
            for (int i = 0; depth < DEEPEST && i < read; i++) {
                if (isBase64(chunk[i]) && run.size() < MOST_EMBEDDED) {
                    run.write(chunk[i]);
                } else {
                    embedded(run, file, inside, depth);
                }
            }
        }
        embedded(run, file, inside, depth);
    }

    private void find(String window, Path file, String inside) {
        for (Map.Entry<String, String> needle : needles.encodings().entrySet()) {
            if (window.contains(needle.getKey())) {
                leaks.add(new Leak(file, inside, needle.getValue()));
            }
        }
    }

    private void embedded(ByteArrayOutputStream run, Path file, String inside, int depth) throws IOException {
        if (run.size() >= LEAST_EMBEDDED) {
            byte[] text = run.toByteArray();
            for (int i = 0; i < text.length; i++) {
                text[i] = text[i] == '-' ? (byte) '+' : text[i] == '_' ? (byte) '/' : text[i];
            }
            byte[] whole = Arrays.copyOf(text, text.length - (text.length % 4 == 1 ? 1 : 0));
            byte[] decoded = Base64.getDecoder().decode(whole);
            search(new ByteArrayInputStream(decoded), file, within(inside, "base64"), depth + 1);
        }
        run.reset();
    }

    private static boolean isBase64(byte b) {
        return b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= '9'
                || b == '+'
                || b == '/'
                || b == '-'
                || b == '_';
    }

    private static String within(String inside, String next) {
        return inside.isEmpty() ? next : inside + " > " + next;
    }
}
