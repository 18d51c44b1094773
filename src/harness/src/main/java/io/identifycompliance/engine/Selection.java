package io.identifycompliance.engine;

import io.identifycompliance.contract.Requirement;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Which scenarios run, and how many at once.
 *
 * @param tags a tag expression; empty for all
 * @param directories feature files of the user's own, beside those that are built in
 * @param parallel scenarios at once, at least 1
 * @param shard which part of them
 * @param own the requirements that the user's own features declare
 * @param places if not empty, no other built-in scenarios than those at these places, such as
 *     {@code features/core/create.feature:12}
 */
public record Selection(
        String tags, List<Path> directories, int parallel, Shard shard, List<Requirement> own, Set<String> places) {
    /** Wherever the scenarios are. */
    public Selection(String tags, List<Path> directories, int parallel, Shard shard, List<Requirement> own) {
        this(tags, directories, parallel, shard, own, Set.of());
    }

    /** Where the features of the user declare no requirements of their own. */
    public Selection(String tags, List<Path> directories, int parallel, Shard shard) {
        this(tags, directories, parallel, shard, List.of());
    }

    /** All that is built in. */
    public static Selection all(int parallel) {
        return new Selection("", List.of(), parallel, Shard.WHOLE);
    }

    /** The same, of the built-in scenarios none but those at these places. */
    public Selection at(Set<String> chosen) {
        return new Selection(tags, directories, parallel, shard, own, Set.copyOf(chosen));
    }
}
