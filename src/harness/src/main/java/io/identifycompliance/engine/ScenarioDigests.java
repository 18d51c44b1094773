package io.identifycompliance.engine;

import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepArgument;
import io.cucumber.messages.types.PickleTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a scenario does, as a short digest of its steps with their values and of its tags. Its name, its place and
 * comments do not change it. Equal scenarios are numbered, in the order of their files.
 */
public final class ScenarioDigests {
    private static final int LENGTH = 16;

    /** Read once: the built-in features cannot change. */
    private static final class BuiltIn {
        private static final Map<String, String> BY_PLACE = digests(Pickles.builtIn());
    }

    private ScenarioDigests() {}

    /** The digest of each built-in scenario, by its place, such as {@code features/core/create.feature:12}. */
    public static Map<String, String> builtIn() {
        return BuiltIn.BY_PLACE;
    }

    /** The digest of all these digests, wherever their scenarios are. */
    public static String digest(Map<String, String> byPlace) {
        return sha256(String.join("\n", byPlace.values().stream().sorted().toList()));
    }

    /** The digests of the scenarios in these feature files, by their place; the files by their path. */
    static Map<String, String> of(Map<String, String> features) {
        return digests(Pickles.of(features));
    }

    private static Map<String, String> digests(Map<String, Pickle> pickles) {
        Map<String, String> digests = new LinkedHashMap<>();
        Map<String, Integer> equal = new HashMap<>();
        pickles.forEach((place, pickle) -> {
            String digest = sha256(content(pickle)).substring(0, LENGTH);
            int number = equal.merge(digest, 1, Integer::sum);
            digests.put(place, number == 1 ? digest : digest + "-" + number);
        });
        return Map.copyOf(digests);
    }

    /** Each part on a line of its own, after its kind and length, so that no two scenarios have the same text. */
    private static String content(Pickle pickle) {
        List<String> parts = new ArrayList<>();
        pickle.getTags().stream()
                .map(PickleTag::getName)
                .sorted(Comparator.naturalOrder())
                .distinct()
                .forEach(tag -> parts.add(part("tag", tag)));
        for (PickleStep step : pickle.getSteps()) {
            parts.add(part("step", step.getText()));
            step.getArgument().ifPresent(argument -> argument(argument, parts));
        }
        return String.join("\n", parts);
    }

    private static void argument(PickleStepArgument argument, List<String> parts) {
        argument.getDocString().ifPresent(doc -> parts.add(part("text", doc.getContent())));
        argument.getDataTable()
                .ifPresent(table -> table.getRows().forEach(row -> {
                    parts.add(part("row", ""));
                    row.getCells().forEach(cell -> parts.add(part("cell", cell.getValue())));
                }));
    }

    private static String part(String kind, String text) {
        return kind + " " + text.length() + " " + text;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
