package io.identifycompliance.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * Which scenarios run, and how many at once.
 *
 * @param tags a tag expression; empty for all
 * @param directories feature files of the user's own, beside those that are built in
 * @param parallel scenarios at once, at least 1
 * @param shard which part of them
 */
public record Selection(String tags, List<Path> directories, int parallel, Shard shard) {
    /** All that is built in. */
    public static Selection all(int parallel) {
        return new Selection("", List.of(), parallel, Shard.WHOLE);
    }
}
