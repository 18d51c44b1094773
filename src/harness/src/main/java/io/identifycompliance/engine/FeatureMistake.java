package io.identifycompliance.engine;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A mistake in a feature file or in the list of requirements beside it.
 *
 * @param file the file as the user named it
 * @param line from 1; 0 where no line can be named
 * @param sentence what is wrong
 */
record FeatureMistake(Path file, int line, String sentence) implements Comparable<FeatureMistake> {
    private static final Comparator<FeatureMistake> ORDER = Comparator.comparing(FeatureMistake::file)
            .thenComparingInt(FeatureMistake::line)
            .thenComparing(FeatureMistake::sentence);

    @Override
    public int compareTo(FeatureMistake other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + sentence;
    }
}
