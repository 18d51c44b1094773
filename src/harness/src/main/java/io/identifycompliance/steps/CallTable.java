package io.identifycompliance.steps;

import io.cucumber.datatable.DataTable;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.proof.AlternatingCalls;
import io.identifycompliance.proof.ConcurrentUpdates;
import io.identifycompliance.proof.ScenarioRun;
import io.identifycompliance.run.TestIdentities;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables with a call in each row: identifiers and properties, and how they are sent.
 *
 * <p>The columns {@code call} (a name for the kind of call), {@code form}, {@code key} and {@code whose} say how; an empty
 * cell is left out.
 */
final class CallTable {
    private static final String KIND = "call";
    private static final String FORM = "form";
    private static final String KEY = "key";
    private static final String WHOSE = "whose";

    private CallTable() {}

    /** Calls of Identify, and changes with the private key where a row names that key. */
    static List<ConcurrentUpdates.Call> concurrent(ScenarioRun run, DataTable table) {
        return table.asMaps().stream()
                .map(row -> new ConcurrentUpdates.Call(changedProfile(run, row), attributes(run, row)))
                .toList();
    }

    private static @Nullable String changedProfile(ScenarioRun run, Map<String, String> row) {
        if (!KeyInUse.PRIVATE.text().equals(row.get(KEY))) {
            return null;
        }
        String whose = row.get(WHOSE);
        return whose == null ? run.people().get(0).name() : whose;
    }

    /** Kinds of calls of Identify, each with values that are read anew for every call. */
    static List<AlternatingCalls.Kind> kinds(ScenarioRun run, DataTable table) {
        return table.asMaps().stream()
                .map(row -> new AlternatingCalls.Kind(
                        Objects.toString(row.get(KIND), ""),
                        row.get(FORM) == null ? run.form() : run.context().form(row.get(FORM)),
                        KeyInUse.named(row.getOrDefault(KEY, KeyInUse.PUBLIC.text()))
                                .of(run.context().keys()),
                        () -> attributes(run, row),
                        ofTheNewOne(row)))
                .toList();
    }

    private static Set<Identifier> ofTheNewOne(Map<String, String> row) {
        return Arrays.stream(Identifier.values())
                .filter(identifier -> TestIdentities.THE_NEW_ONE.equals(row.get(identifier.label())))
                .collect(Collectors.toSet());
    }

    private static Attributes attributes(ScenarioRun run, Map<String, String> row) {
        Map<String, String> cells = new LinkedHashMap<>(row);
        cells.keySet().removeAll(Set.of(KIND, FORM, KEY, WHOSE));
        cells.values().removeIf(cell -> cell == null || cell.isBlank());
        return ProfileTable.attributes(run, cells);
    }
}
