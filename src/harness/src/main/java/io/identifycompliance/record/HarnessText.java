package io.identifycompliance.record;

import io.identifycompliance.contract.Catalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What stands in reports because the harness wrote it: its messages, features, templates and the words of the wire
 * formats. A search cannot distinguish a secret that is spelled like part of that text.
 */
public final class HarnessText {
    private static final List<String> OURS = List.of("io/identifycompliance/", "features/");

    /** What these contain goes into no report of a run: among it the key of the reference, which targets may share. */
    private static final List<String> NOT_WRITTEN = List.of(
            "io/identifycompliance/reference/", "io/identifycompliance/selfcheck/", "io/identifycompliance/cli/");

    /** How many characters of a value are looked up at once. */
    private static final int PIECE = 6;

    private static final int SUM_BITS = 24;

    private HarnessText() {}

    /** Read once, when it is first asked for. */
    private static final class Loaded {
        private static final String TEXT = Stream.of(HarnessText.class, Catalogue.class)
                .map(type -> textOf(type, HarnessText::isWritten))
                .distinct()
                .collect(Collectors.joining("\n"));

        /** The {@link #plus} of each piece of it. */
        private static final BitSet SUMS = new BitSet(1 << SUM_BITS);

        static {
            allSums(TEXT, sum -> {
                SUMS.set(sum);
                return true;
            });
        }
    }

    /** Which of these values occur in it. */
    public static Set<String> among(Collection<String> values) {
        return values.stream()
                .filter(value -> mayOccur(latin(value)) && Loaded.TEXT.contains(latin(value)))
                .collect(Collectors.toSet());
    }

    /** Whether each of its pieces occurs. One of a key does not, so that megabytes need not be searched for it. */
    private static boolean mayOccur(String value) {
        return allSums(value, Loaded.SUMS::get);
    }

    /** Whether that is so of the {@link #plus} of each piece. */
    private static boolean allSums(String text, IntPredicate condition) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum = plus(sum, text.charAt(i));
            if (i >= PIECE - 1 && !condition.test(sum)) {
                return false;
            }
        }
        return true;
    }

    /** A sum over the last characters alone: those before are shifted out of it. */
    private static int plus(int sum, char c) {
        return ((sum << (SUM_BITS / PIECE)) + c) & ((1 << SUM_BITS) - 1);
    }

    /** Which of these values occur in the jar of that class, which brings files into the reports. */
    public static Set<String> amongFilesOf(Class<?> type, Collection<String> values) {
        String text = values.isEmpty() ? "" : textOf(type, name -> true);
        return values.stream().filter(value -> text.contains(latin(value))).collect(Collectors.toSet());
    }

    private static boolean isWritten(String name) {
        return OURS.stream().anyMatch(name::startsWith) && NOT_WRITTEN.stream().noneMatch(name::startsWith);
    }

    private static String textOf(Class<?> type, Predicate<String> included) {
        try {
            Path source = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isDirectory(source) ? textBelow(source, included) : textIn(source, included);
        } catch (IOException e) {
            throw new UncheckedIOException("The files beside " + type.getName() + " cannot be read: " + e, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The files beside " + type.getName() + " cannot be found: " + e, e);
        }
    }

    private static String textBelow(Path root, Predicate<String> included) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (included.test(root.relativize(file).toString().replace('\\', '/'))) {
                    text.write(Files.readAllBytes(file));
                    text.write('\n');
                }
            }
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    private static String textIn(Path file, Predicate<String> included) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ZipFile jar = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory() && included.test(entry.getName())) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        content.transferTo(text);
                    }
                    text.write('\n');
                }
            }
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    /** Text whose characters are bytes, as files are read. */
    static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
