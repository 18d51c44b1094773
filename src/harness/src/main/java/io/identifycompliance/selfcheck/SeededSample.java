package io.identifycompliance.selfcheck;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * One in so many, drawn by a seed: the same seed draws the same from the same names on any machine.
 *
 * @param oneIn how many there are for each one that is drawn; 1 draws all
 * @param seed any text
 */
public record SeededSample(int oneIn, String seed) {
    /** Draws, at least one where there is any; they stay in their order. */
    public <T> List<T> of(List<T> all, Function<T, String> name) {
        Map<T, UUID> lots = new HashMap<>();
        all.forEach(one -> lots.put(one, lot(name.apply(one))));
        Set<T> drawn = new HashSet<>(all.stream()
                .sorted(Comparator.comparing(lots::get))
                .limit((all.size() + oneIn - 1L) / oneIn)
                .toList());
        return all.stream().filter(drawn::contains).toList();
    }

    private UUID lot(String name) {
        return UUID.nameUUIDFromBytes((seed + '\n' + name).getBytes(StandardCharsets.UTF_8));
    }
}
