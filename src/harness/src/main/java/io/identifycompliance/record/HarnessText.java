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
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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

    private HarnessText() {}

    /** Read once, when it is first asked for. */
    private static final class Loaded {
        private static final String TEXT = Stream.of(HarnessText.class, Catalogue.class)
                .map(type -> textOf(type, HarnessText::isWritten))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Which of these values occur in it. */
    public static Set<String> among(Collection<String> values) {
        return occurring(values, values.isEmpty() ? "" : Loaded.TEXT);
    }

    /** Which of these values occur in the jar of that class, which brings files into the reports. */
    public static Set<String> amongFilesOf(Class<?> type, Collection<String> values) {
        return occurring(values, values.isEmpty() ? "" : textOf(type, name -> true));
    }

    private static Set<String> occurring(Collection<String> values, String text) {
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
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
