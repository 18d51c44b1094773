package io.identifycompliance.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.engine.Selection;
import io.identifycompliance.engine.Shard;
import io.identifycompliance.reference.UnconnectedReferences;
import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.reference.faults.Faults;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is run although it is skipped. */
class AuditTest {
    private final UnconnectedReferences references = new UnconnectedReferences();
    private final InProcessRun inProcess =
            new InProcessRun(references, new Selection("@NULLS", List.of(), 4, Shard.WHOLE));
    private final FaultRun run = new FaultRun(inProcess, Catalogue.load());
    private final Fault clearing = fault("null-clears-email");

    @AfterEach
    void close() {
        references.close();
    }

    @Test
    void a_scenario_passes_with_all_faults_together_that_make_no_difference_to_it() {
        AuditedScenario audited = audited(clearedIn(), "update-202", "browser-own-origin", "error-page");

        assertThat(audited.faults()).hasSize(3);
        assertThat(audited.alone()).isEmpty();
        assertThat(check(audited).findings()).isEmpty();
    }

    @Test
    void a_fault_that_makes_a_difference_after_all_is_named_with_the_scenario() {
        String place = clearedIn();

        AuditedScenario audited = audited(place, "update-202", clearing.name());

        assertThat(audited.alone()).hasSize(2);
        assertThat(check(audited).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.HARNESS_BROKE);
            assertThat(finding.sentence())
                    .startsWith("null-clears-email was expected to make no difference to " + place
                            + ", which did not pass: ");
        });
        assertThat(check(audited).exitCode()).isEqualTo(70);
    }

    @Test
    void a_scenario_that_cannot_be_run_has_not_passed() {
        assertThat(check(audited("features/core/none.feature:1", clearing.name()))
                        .findings())
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.sentence()).startsWith("null-clears-email could not be tried."));
    }

    private String clearedIn() {
        return run.against(clearing, "2022").caughtBy().get(0).place();
    }

    private AuditedScenario audited(String place, String... faults) {
        Audit audit = new Audit(run, "2022", new SeededSample(1, "any seed"));
        Arrays.stream(faults).forEach(fault -> audit.draw(fault(fault), List.of(place)));
        return audit.of(place, inProcess.calibrated("2022"));
    }

    private static SelfCheck check(AuditedScenario audited) {
        return new SelfCheck(List.of(), List.of(), false, List.of(), List.of(audited));
    }

    private static Fault fault(String name) {
        return Faults.named(name).orElseThrow();
    }
}
