package io.identifycompliance.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelled name was probably meant to be. */
public final class NearestName {
    private NearestName() {}

    /** The known name that differs least, regardless of case; empty if none differs in a third of its letters or less. */
    public static Optional<String> of(String misspelled, Collection<String> known) {
        String wrong = misspelled.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> edits(wrong, name.toLowerCase(Locale.ROOT)) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt((String name) -> edits(wrong, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A question to end an error message with, preceded by a space; empty if no known name is near. */
    public static String question(String misspelled, Collection<String> known) {
        return of(misspelled, known).map(name -> " Did you mean " + name + "?").orElse("");
    }

    /** How many letters must be inserted, removed, replaced or exchanged with their neighbour. */
    private static int edits(String one, String other) {
        int[][] edits = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                edits[i][j] = i == 0 ? j : j == 0 ? i : fewest(edits, one, other, i, j);
            }
        }
        return edits[one.length()][other.length()];
    }

    private static int fewest(int[][] edits, String one, String other, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int fewest = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean exchanged =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return exchanged ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
    }
}
