package io.identifycompliance.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The distribution that is packed into this jar, unpacked once for each of its versions. Several builds may do so at once:
 * a folder appears under its name only when it is complete.
 */
final class Distribution {
    /** The system property that names the folder for unpacked distributions. */
    static final String FOLDER_PROPERTY = "identify.cache";

    /** The environment variable that does so. */
    static final String FOLDER_VARIABLE = "IDENTIFY_CACHE";

    private static final String ZIP = "identify-compliance.zip";
    private static final String VERSION = "version.properties";
    private static final int DIGITS = 12;

    private Distribution() {}

    /** Its folder. Throws UncheckedIOException if it cannot be unpacked. */
    static Path unpacked() {
        return unpackedBelow(folder());
    }

    static Path folder() {
        return Optional.ofNullable(System.getProperty(FOLDER_PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv(FOLDER_VARIABLE)))
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "identify-compliance"));
    }

    static Path unpackedBelow(Path folder) {
        try {
            Path complete = folder.resolve(version() + "-" + digest().substring(0, DIGITS));
            if (!Files.isDirectory(complete)) {
                Files.createDirectories(folder);
                Path part = Files.createTempDirectory(folder, "part");
                try (InputStream zip = resource(ZIP)) {
                    unpack(zip, part);
                    publish(part, complete);
                } finally {
                    delete(part);
                }
            }
            return complete;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    String.format(
                            Locale.ROOT,
                            "identify-compliance cannot be unpacked to %s; -D%s or $%s names another folder: %s",
                            folder,
                            FOLDER_PROPERTY,
                            FOLDER_VARIABLE,
                            e),
                    e);
        }
    }

    /** Another build may have been first. */
    private static void publish(Path part, Path complete) throws IOException {
        try {
            Files.move(part, complete, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(complete)) {
                throw e;
            }
        }
    }

    static void unpack(InputStream zip, Path folder) throws IOException {
        ZipInputStream entries = new ZipInputStream(zip);
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            Path file = folder.resolve(entry.getName()).normalize();
            if (!file.startsWith(folder)) {
                throw new IOException(entry.getName() + " lies outside of the archive.");
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.copy(entries, file);
            }
        }
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = resource(VERSION)) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    /** A snapshot changes without a new version. */
    private static String digest() throws IOException {
        try (DigestInputStream in = new DigestInputStream(resource(ZIP), MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[1 << 16];
            int read = in.read(buffer);
            while (read >= 0) {
                read = in.read(buffer);
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = Distribution.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name + " is not in the jar of identify-compliance-junit.");
        }
        return in;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
