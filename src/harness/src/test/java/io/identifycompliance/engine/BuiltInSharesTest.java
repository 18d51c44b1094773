package io.identifycompliance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.engine.BuiltInScenarios.Scenario;
import io.identifycompliance.run.FakeClock;
import io.identifycompliance.run.FakeTarget;
import io.identifycompliance.run.FormRotation;
import io.identifycompliance.run.Play;
import io.identifycompliance.run.RunContext;
import io.identifycompliance.run.Setting;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whichever scenarios a run selects, the scenarios of each rule share all forms of calling Identify among them. */
class BuiltInSharesTest {
    private static final Set<String> RULES = Set.of(
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
            "NO-ORACLE",
            "NO-TAKEOVER",
            "NULLS",
            "WRONG-PUBLIC-KEY",
            "VALUES");

    private final RunContext context = new FakeTarget().context(new FakeClock());

    @Test
    void each_rule_meets_each_form() {
        FormRotation.divide(context, BuiltInShares.INSTANCE);
        Map<String, Set<CallForm>> met = new LinkedHashMap<>();
        for (Scenario scenario : eachWay()) {
            List<CallForm> forms = forms(scenario);
            scenario.requirements()
                    .forEach(id ->
                            met.computeIfAbsent(id, none -> new HashSet<>()).addAll(forms));
        }

        assertThat(met.keySet()).containsAll(RULES);
        met.forEach((requirement, forms) ->
                assertThat(forms).as(requirement).containsExactlyInAnyOrderElementsOf(wellFormed(context.wire())));
    }

    @Test
    void each_scenario_has_a_common_form_that_is_spelled_plainly_as_its_control() {
        FormRotation.divide(context, BuiltInShares.INSTANCE);

        assertThat(eachWay()).allSatisfy(scenario -> {
            CallForm control = forms(scenario).get(0);
            assertThat(control.common()).isTrue();
            assertThat(control.variantOf()).isNull();
        });
    }

    @Test
    void the_scenarios_of_a_rule_with_many_of_them_take_few_forms_each() {
        FormRotation.divide(context, BuiltInShares.INSTANCE);

        assertThat(eachWay().stream()
                        .filter(scenario -> scenario.requirements().equals(List.of("MIXED")))
                        .map(this::forms))
                .allSatisfy(forms -> assertThat(forms).hasSizeBetween(2, 3));
    }

    @Test
    void each_rule_meets_each_setting_in_forms_that_are_not_common() {
        FormRotation.divide(context, BuiltInShares.INSTANCE);
        Map<String, Set<Setting>> met = new LinkedHashMap<>();
        for (Scenario scenario : eachWay()) {
            FormRotation.of(context, scenario.file() + ":" + scenario.line(), scenario.name()).stream()
                    .filter(play -> !play.form().common())
                    .forEach(play -> scenario.requirements()
                            .forEach(id -> met.computeIfAbsent(id, none -> new HashSet<>())
                                    .add(play.setting())));
        }

        assertThat(RULES)
                .allSatisfy(requirement -> assertThat(met.get(requirement)).hasSizeGreaterThan(9));
    }

    @Test
    void a_scenario_that_is_not_built_in_takes_a_tenth_of_the_forms_by_its_name() {
        FormRotation.divide(context, BuiltInShares.INSTANCE);

        Set<CallForm> met = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            List<CallForm> forms = forms("own.feature:" + i, "A scenario of our own " + i);
            assertThat(forms).hasSizeBetween(2, 4);
            assertThat(forms("moved.feature:1", "A scenario of our own " + i)).isEqualTo(forms);
            met.addAll(forms);
        }
        assertThat(met).containsExactlyInAnyOrderElementsOf(wellFormed(context.wire()));
    }

    private List<Scenario> eachWay() {
        return BuiltInScenarios.all().stream()
                .filter(scenario -> scenario.tags().contains("each-way")
                        && scenario.isOn(context.wire().id()))
                .toList();
    }

    private List<CallForm> forms(Scenario scenario) {
        return forms(scenario.file() + ":" + scenario.line(), scenario.name());
    }

    private List<CallForm> forms(String place, String name) {
        return FormRotation.of(context, place, name).stream().map(Play::form).toList();
    }

    private static Set<CallForm> wellFormed(WireFormat wire) {
        return wire.forms().stream().filter(CallForm::wellFormed).collect(Collectors.toSet());
    }
}
