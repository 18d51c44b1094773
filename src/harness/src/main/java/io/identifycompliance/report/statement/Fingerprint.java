package io.identifycompliance.report.statement;

import io.identifycompliance.contract.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * SHA-256 over the files below a folder: over each one's name and content, in the order of their names. The same from
 * a folder and from a jar.
 */
public final class Fingerprint {
    private static final String FEATURES = "features";

    private Fingerprint() {}

    /** Over the features that are packed with the harness. */
    public static String ofFeatures() {
        URL catalogue = Fingerprint.class.getClassLoader().getResource(FEATURES + "/requirements.yaml");
        return catalogue == null ? "none" : below(rootOf(catalogue, FEATURES + "/requirements.yaml"), FEATURES);
    }

    /** Over the classes of the harness and of the reference, their tests and the features left out. */
    public static String ofCode() {
        return of(Stream.of(Fingerprint.class, Catalogue.class)
                .map(Fingerprint::ofClassesBeside)
                .distinct()
                .collect(Collectors.joining("\n")));
    }

    private static String ofClassesBeside(Class<?> type) {
        String name = type.getName().replace('.', '/') + ".class";
        URL self = type.getClassLoader().getResource(name);
        return self == null ? "none" : below(rootOf(self, name), "io/identifycompliance");
    }

    /** Over a folder of one's own. */
    public static String of(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            SortedMap<String, Path> named = new TreeMap<>();
            files.filter(Files::isRegularFile)
                    .forEach(
                            file -> named.put(folder.relativize(file).toString().replace('\\', '/'), file));
            MessageDigest digest = sha256();
            for (Map.Entry<String, Path> file : named.entrySet()) {
                try (InputStream content = Files.newInputStream(file.getValue())) {
                    update(digest, file.getKey(), content);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String of(Path jar, String folder) {
        try (ZipFile inside = new ZipFile(jar.toFile())) {
            SortedMap<String, ZipEntry> named = new TreeMap<>();
            inside.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder + "/"))
                    .forEach(entry -> named.put(entry.getName().substring(folder.length() + 1), entry));
            MessageDigest digest = sha256();
            for (Map.Entry<String, ZipEntry> file : named.entrySet()) {
                try (InputStream content = inside.getInputStream(file.getValue())) {
                    update(digest, file.getKey(), content);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Over one text. */
    public static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static void update(MessageDigest digest, String name, InputStream content) throws IOException {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(content.readAllBytes());
    }

    /** The class path entry that a resource stands in. */
    private static URI rootOf(URL resource, String name) {
        try {
            String url = resource.toURI().toString();
            return new URI(url.substring(0, url.length() - name.length()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(resource + " is no place for a resource.", e);
        }
    }

    private static String below(URI root, String folder) {
        if (!"jar".equals(root.getScheme())) {
            return of(Path.of(root).resolve(folder));
        }
        String jar = root.getSchemeSpecificPart();
        return of(Path.of(URI.create(jar.substring(0, jar.indexOf("!/")))), folder);
    }
}
