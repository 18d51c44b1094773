package io.identifycompliance.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Names a feature file by its path below the folder that was given, alike on every machine: {@code features/…} for those
 * that are built in, {@code own/…} for those of the user. A second folder of the user's is {@code own-2}, and so on.
 */
final class FeaturePaths {
    private static final String OWN = "own";

    private final List<Path> folders;

    /** With the user's folders, in the order in which they were given. */
    FeaturePaths(List<Path> folders) {
        this.folders = folders.stream().map(FeaturePaths::real).toList();
    }

    /** The path of that file. One that lies in several of the folders belongs to the first. */
    String of(URI uri) {
        if (!"file".equals(uri.getScheme())) {
            String resource = uri.getSchemeSpecificPart();
            return resource.startsWith("/") ? resource.substring(1) : resource;
        }
        Path file = real(Path.of(uri));
        for (int i = 0; i < folders.size(); i++) {
            if (file.startsWith(folders.get(i))) {
                return (i == 0 ? OWN : OWN + "-" + (i + 1)) + "/"
                        + slashed(folders.get(i).relativize(file));
            }
        }
        Path here = real(Path.of(""));
        return slashed(file.startsWith(here) ? here.relativize(file) : file);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read.", e);
        }
    }

    private static String slashed(Path path) {
        List<String> names = new ArrayList<>();
        if (path.isAbsolute()) {
            names.add("");
        }
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.toCollection(() -> names))
                .stream()
                .collect(Collectors.joining("/"));
    }
}
