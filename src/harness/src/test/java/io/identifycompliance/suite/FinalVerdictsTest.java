package io.identifycompliance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Cause;
import io.identifycompliance.record.IdentifyAnswers;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.record.ScenarioRecord;
import io.identifycompliance.record.WholeRunCheck;
import io.identifycompliance.report.Sample;
import io.identifycompliance.report.junit.TestEvents;
import io.identifycompliance.report.statement.ReportOptions;
import io.identifycompliance.report.statement.Statement;
import io.identifycompliance.verdict.Waiver;
import io.identifycompliance.verdict.Waivers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A verdict that is reported as final is that of the whole run, whatever becomes of other scenarios. */
class FinalVerdictsTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final List<String> REQUIREMENTS = List.of(
            "CREATE",
            "PROP-UPDATE",
            "KEEP-EMAIL",
            "KEEP-PHONE",
            "KEEP-EMAIL PRIVATE-KEY",
            "RACE KEEP-PHONE",
            "EMAIL-CASE",
            "EMAIL-CASE CREATE",
            "NULLS",
            "OWN-ONE",
            "OWN-TWO OWN-ONE",
            "");
    private static final List<Set<String>> CAUSES =
            List.of(Set.of("CREATE"), Set.of("PROP-UPDATE"), Set.of("KEEP-EMAIL"), Set.of("CREATE", "KEEP-PHONE"));
    private static final int RUNS = 150;
    private static final int SCENARIOS = 8;

    private final Random random = new Random(24);

    @Test
    void a_final_verdict_is_that_of_the_whole_run() throws IOException {
        Set<String> seen = new HashSet<>();
        for (int run = 0; run < RUNS; run++) {
            ReportOptions options = Sample.options().withWaivers(waivers(), LocalDate.of(2026, 11, 29));
            FinalVerdicts verdicts = new FinalVerdicts(List.of(), Map.of("NULLS", "We have none."), options);
            StringWriter early = new StringWriter();
            List<ScenarioRecord> atTheEnd = new ArrayList<>();
            for (int i = 0; i < SCENARIOS; i++) {
                ScenarioRecord record = scenario("scenario " + i);
                boolean checkedLate = random.nextBoolean();
                verdicts.of(record, checkedLate)
                        .ifPresent(alone -> new TestEvents(new PrintWriter(early)).verdict(alone, record));
                atTheEnd.add(checkedLate && record.verdict() == Verdict.PASSED ? checkedLate(record) : record);
            }

            List<JsonNode> finals = events(early);
            Map<String, JsonNode> judged = judged(atTheEnd, options);

            finals.forEach(event -> seen.add(event.path("verdict").asText()));
            assertThat(finals)
                    .allSatisfy(event -> assertThat(event)
                            .isEqualTo(judged.get(event.path("id").asText())));
        }
        assertThat(seen).containsExactlyInAnyOrder("passed", "failed", "inconclusive", "not-applicable", "not-run");
    }

    @Test
    void a_scenario_that_passed_is_final_unless_something_is_still_to_be_checked() {
        assertThat(isFinal(Sample.scenario("CREATE", "a"), false)).isTrue();
        assertThat(isFinal(Sample.scenario("CREATE", "a"), true)).isFalse();
        assertThat(isFinal(Sample.scenario("CREATE", "a").overWholeRun(WholeRunCheck.STATUS), false))
                .isFalse();
    }

    @Test
    void a_failure_is_final_if_it_is_its_own_matter() {
        Sample.Scenario failed = Sample.scenario("CREATE", "a").failed("why", "x", "y");

        assertThat(isFinal(failed, true)).isTrue();
        assertThat(isFinal(failed.causedBy(new Cause(Set.of("CREATE"), "how")), false))
                .isTrue();
        assertThat(isFinal(failed.causedBy(new Cause(Set.of("PROP-UPDATE"), "how")), false))
                .isFalse();
    }

    @Test
    void a_scenario_is_reported_under_a_requirement_that_gates() {
        FinalVerdicts verdicts = new FinalVerdicts(List.of(), Map.of(), Sample.options());

        assertThat(verdicts.requirement(List.of("each-way", "EMAIL-CASE", "CREATE")))
                .hasValue("CREATE");
        assertThat(verdicts.requirement(List.of("KEEP-EMAIL", "OWN-ONE"))).isEmpty();
        assertThat(verdicts.requirement(List.of("each-way"))).isEmpty();
    }

    private static boolean isFinal(Sample.Scenario scenario, boolean checkedLate) {
        return new FinalVerdicts(List.of(), Map.of(), Sample.options())
                .of(scenario.build(), checkedLate)
                .isPresent();
    }

    private Waivers waivers() {
        return random.nextInt(3) > 0
                ? Waivers.none()
                : new Waivers(List.of(new Waiver(
                        any(List.of("CREATE", "KEEP-EMAIL", "PROP-UPDATE")),
                        null,
                        null,
                        "Known.",
                        "Jane",
                        null,
                        LocalDate.of(2026, 12, 31),
                        "w.yaml",
                        2)));
    }

    private ScenarioRecord scenario(String name) {
        String requirements = any(REQUIREMENTS);
        Sample.Scenario scenario = Sample.scenario(requirements.isEmpty() ? null : requirements, name)
                .checks(random.nextInt(3));
        switch (random.nextInt(8)) {
            case 0, 1 -> scenario.failed("It failed.", "one thing", "another");
            case 2 -> scenario.inconclusive("It could not be judged.");
            case 3 -> scenario.broken("It broke.");
            case 4 -> scenario.verdict(any(List.of(Verdict.NOT_APPLICABLE, Verdict.NOT_RUN)), "Not here.");
            default -> {}
        }
        if (random.nextBoolean()) {
            scenario.causedBy(new Cause(any(CAUSES), random.nextInt(4) == 0 ? null : "matched by email"));
        }
        if (random.nextInt(3) == 0) {
            scenario.inForms(any(List.of("NULLS", "CREATE")));
        }
        if (random.nextInt(4) == 0) {
            scenario.overWholeRun(any(List.of(WholeRunCheck.values())));
        }
        if (random.nextInt(4) == 0) {
            scenario.observed("EMAIL-CASE", "nobody is found");
        }
        return scenario.build();
    }

    /** As the checks after the settle window leave it. */
    private ScenarioRecord checkedLate(ScenarioRecord passed) {
        return random.nextBoolean()
                ? passed.judged(Verdict.FAILED, "Late, after another 500 ms.", List.of())
                : passed.judged(Verdict.INCONCLUSIVE, "It could not be checked again.", List.of());
    }

    /** What is reported of each scenario at the end, by its id, as a final verdict would be. */
    private static Map<String, JsonNode> judged(List<ScenarioRecord> scenarios, ReportOptions options)
            throws IOException {
        RunRecord run = new Sample.Run()
                .with(scenarios.toArray(ScenarioRecord[]::new))
                .notApplicable("NULLS", "We have none.")
                .answers(new IdentifyAnswers(
                        "2022", 200, 9, List.of(new IdentifyAnswers.Other("a call", 500, "status 500"))))
                .build();
        StringWriter out = new StringWriter();
        new TestEvents(new PrintWriter(out)).judged(Statement.of(run, CATALOGUE, options), run, Path.of("page.html"));
        Map<String, JsonNode> judged = new HashMap<>();
        JsonNode requirement = null;
        for (JsonNode event : events(out)) {
            if (event.path("event").asText().equals("requirement")) {
                requirement = event;
            } else if (event.path("event").asText().equals("scenario")) {
                ObjectNode scenario = ((ObjectNode) event)
                        .put("event", "final")
                        .put("requirement", requirement.path("id").asText())
                        .put("statement", requirement.path("statement").asText())
                        .put("level", requirement.path("level").asText());
                judged.put(event.path("id").asText(), scenario);
            }
        }
        return judged;
    }

    private static List<JsonNode> events(StringWriter out) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            events.add(new ObjectMapper().readTree(line));
        }
        return events;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
