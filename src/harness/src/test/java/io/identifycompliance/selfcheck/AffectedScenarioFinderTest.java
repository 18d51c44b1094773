package io.identifycompliance.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.engine.Selection;
import io.identifycompliance.engine.Shard;
import io.identifycompliance.reference.UnconnectedReferences;
import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.reference.faults.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a fault comes to the same as the right reference, and where it does not. */
class AffectedScenarioFinderTest {
    private static final Selection SELECTION = new Selection("@NULLS", List.of(), 4, Shard.WHOLE);

    @Test
    void finds_the_scenarios_of_calls_for_which_a_function_comes_to_something_else() {
        List<Fault> faults = faults("null-clears-email", "find-newest");

        AffectedScenarios affected;
        List<String> caughtBy;
        try (UnconnectedReferences references = new UnconnectedReferences()) {
            InProcessRun run = new InProcessRun(references, SELECTION);
            affected = new AffectedScenarioFinder(run).find(faults, "2022");
            caughtBy = new FaultRun(run, Catalogue.load())
                    .against(faults.get(0), "2022").caughtBy().stream()
                            .map(ScenarioOutcome::place)
                            .toList();
        }

        assertThat(affected.of(faults.get(0)).orElseThrow())
                .as("scenarios that send a null where a value stands")
                .containsAll(caughtBy)
                .allSatisfy(place -> assertThat(place).startsWith("features/"))
                .hasSizeLessThan(40);
        assertThat(caughtBy).isNotEmpty();
        assertThat(affected.of(faults.get(1))).as("it depends on the time").isEmpty();
    }

    @Test
    void runs_the_whole_suite_only_if_the_calibration_tells_something_else() {
        Selection create = new Selection("@CREATE and not @each-way", List.of(), 4, Shard.WHOLE);
        List<Fault> faults = faults("create-phone-lost", "create-without-properties");

        try (UnconnectedReferences references = new UnconnectedReferences()) {
            InProcessRun run = new InProcessRun(references, create);
            FaultRun against = new FaultRun(run, Catalogue.load());
            List<String> all = against.against(null, "2022").places();
            AffectedScenarios affected = new AffectedScenarioFinder(run).find(faults, "2022");
            List<SuiteRun> runs = faults.stream()
                    .map(fault -> against.against(fault, "2022", Part.of(fault, affected, all)))
                    .toList();

            assertThat(runs.get(0).part().reached())
                    .as("it loses phone numbers in the calibration, which finds others by theirs")
                    .isPresent();
            assertThat(runs.get(0).outcomes()).hasSizeLessThan(all.size());
            assertThat(runs.get(1).part()).as("no properties can be read back").isEqualTo(Part.WHOLE);
            assertThat(runs.get(1).places()).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void finds_scenarios_with_calls_at_once_by_what_the_fault_does_in_them() {
        Selection races = new Selection("@RACE or @CREATE and not @each-way", List.of(), 4, Shard.WHOLE);
        List<Fault> faults = faults("unset-first", "prop-create-known-keys");

        try (UnconnectedReferences references = new UnconnectedReferences()) {
            AffectedScenarios affected =
                    new AffectedScenarioFinder(new InProcessRun(references, races)).find(faults, "2022");

            assertThat(affected.of(faults.get(0)).orElseThrow())
                    .as("nothing is removed in either")
                    .isEmpty();
            assertThat(affected.of(faults.get(1)).orElseThrow())
                    .as("it loses what each call adds")
                    .filteredOn(place -> place.startsWith("features/hardening/race"))
                    .hasSizeGreaterThan(40);
        }
    }

    @Test
    void knows_nothing_of_a_scenario_that_did_not_pass(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("own.feature"), """
                Feature: Our own
                  @CREATE @ours
                  Scenario: It ends before it sends what is wrong with the fault
                    When Identify receives:
                      | external ID | 1468 |
                    Then Jessica is the one profile with:
                      | external ID | 9999 |
                """);
        Selection ours = new Selection("@ours", List.of(folder), 4, Shard.WHOLE);
        List<Fault> faults = faults("null-clears-email");

        try (UnconnectedReferences references = new UnconnectedReferences()) {
            AffectedScenarios affected =
                    new AffectedScenarioFinder(new InProcessRun(references, ours)).find(faults, "2022");

            assertThat(affected.of(faults.get(0)).orElseThrow())
                    .singleElement()
                    .asString()
                    .endsWith("own.feature:3");
        }
    }

    private static List<Fault> faults(String... names) {
        return List.of(names).stream()
                .map(name -> Faults.all().stream()
                        .filter(fault -> fault.name().equals(name))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
