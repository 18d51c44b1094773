package io.identifycompliance.report.statement;

import io.identifycompliance.contract.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            MessageDigest digest = sha256();
            List<Path> sorted = files.filter(Files::isRegularFile)
                    .sorted((a, b) -> name(folder, a).compareTo(name(folder, b)))
                    .toList();
            for (Path file : sorted) {
                digest.update(name(folder, file).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                update(digest, file);
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

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static void update(MessageDigest digest, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] buffer = new byte[8192];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
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
        Path file = Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
        try (FileSystem inside = FileSystems.newFileSystem(file, Map.of())) {
            return of(inside.getPath("/" + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
