package io.identifycompliance.reference.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.identifycompliance.reference.ReferenceHost;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.variants.Variant;
import io.identifycompliance.reference.variants.Variants;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final Set<String> GATING = Set.of(
            "CREATE",
            "ADD-ID",
            "ADD-EMAIL",
            "ADD-PHONE",
            "PROP-CREATE",
            "PROP-UPDATE",
            "KEEP-ID",
            "KEEP-EMAIL",
            "KEEP-PHONE",
            "MIXED",
            "ALWAYS-200",
            "NO-ERROR",
            "FIND",
            "CHANGE-ID",
            "CHANGE-EMAIL",
            "CHANGE-PHONE",
            "PRIVATE-KEY",
            "JESSICA",
            "POST-FORM",
            "POST-JSON",
            "GET-BASE64",
            "ALIASES",
            "NULLS",
            "ANSWER",
            "WRONG-PUBLIC-KEY",
            "VALUES",
            "FIND-NOBODY",
            "FIND-BY-ONE",
            "KEY-PLACES",
            "PERSON",
            "UPDATE-PLACES",
            "UPDATE-ANSWER",
            "UNSET",
            "ERRORS",
            "UNKNOWN-PERSON",
            "RACE",
            "NO-ORACLE",
            "NO-TAKEOVER",
            "NO-LOSS",
            "BROWSER");

    @Test
    void names_are_unique() {
        assertThat(Faults.all()).extracting(Fault::name).doesNotHaveDuplicates();
        assertThat(Variants.all()).extracting(Variant::name).doesNotHaveDuplicates();
    }

    @Test
    void every_gating_requirement_has_three_faults_or_more() {
        Map<String, Long> counts = new TreeMap<>(
                Faults.all().stream().collect(Collectors.groupingBy(Fault::breaks, Collectors.counting())));

        assertThat(counts.keySet()).isEqualTo(new TreeSet<>(GATING));
        assertThat(counts)
                .allSatisfy((requirement, count) ->
                        assertThat(count).as(requirement).isGreaterThanOrEqualTo(3));
    }

    @Test
    void consequences_are_requirements_with_a_reason() {
        assertThat(Faults.all()).allSatisfy(fault -> {
            assertThat(GATING).containsAll(fault.mayAlsoBreak().keySet());
            assertThat(fault.mayAlsoBreak()).doesNotContainKey(fault.breaks()).doesNotContainValue("");
        });
    }

    @Test
    void wires_are_known() {
        assertThat(Faults.all())
                .allSatisfy(fault -> assertThat(List.of("2022", "revision")).containsAll(fault.wires()));
    }

    @Test
    void an_unknown_name_is_told() {
        try (ReferenceHost host = ReferenceHost.start()) {
            assertThatThrownBy(() -> host.open(ReferenceOptions.defaults().withFaults(Set.of("no-such-fault"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("There is no fault no-such-fault.");
        }
    }
}
