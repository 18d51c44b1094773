package io.identifycompliance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.proof.KnownProfile;
import io.identifycompliance.proof.ProfileComparison;
import io.identifycompliance.proof.ResponseDifference;
import io.identifycompliance.proof.ScenarioRun;
import io.identifycompliance.record.WholeRunCheck;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.TestIdentities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What Identify answers, and what the answers give away. */
public final class AnswerSteps {
    /** What comes by chance, as a header of random length, is gone after the first of these, or after the second. */
    private static final List<Integer> ROUNDS_TO_CONFIRM = List.of(8, 16);

    private final ScenarioContext scenario;
    private List<Map<String, String>> rows = List.of();
    private final Map<ScenarioRun, Map<String, List<TargetResponse>>> kinds = new LinkedHashMap<>();

    /** For one scenario. */
    public AnswerSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** The same whatever becomes of the update. */
    @Then("every {answers} {likeness} an accepted call")
    public void everyAnswerIsLike(AnswersInQuestion answers, AnswerLikeness likeness) {
        if (likeness == AnswerLikeness.STATUS) {
            everyAnswerIsAccepted(answers);
        } else {
            everyAnswerIsPlain(answers);
        }
    }

    /** The status alone. */
    private void everyAnswerIsAccepted(AnswersInQuestion answers) {
        int accepted = scenario.context().wire().acceptedStatus();
        every(
                answers,
                WholeRunCheck.STATUS,
                answer -> answer.status() == accepted ? Optional.empty() : Optional.of("status " + accepted));
    }

    /** The whole answer, as this wire format has it. Over the whole run, the status is for the step above to judge. */
    private void everyAnswerIsPlain(AnswersInQuestion answers) {
        WireFormat wire = scenario.context().wire();
        every(
                answers,
                WholeRunCheck.ANSWER,
                answer -> wire.notAccepted(answer).map(why -> "the answer of an accepted call"));
    }

    private void every(
            AnswersInQuestion answers,
            WholeRunCheck overTheWholeRun,
            Function<TargetResponse, Optional<String>> expected) {
        if (answers == AnswersInQuestion.OF_THE_WHOLE_RUN) {
            scenario.judgesWholeRun(overTheWholeRun);
            return;
        }
        scenario.each(run -> {
            for (TargetResponse answer : run.answers()) {
                run.evidence().checked();
                expected.apply(answer).ifPresent(what -> {
                    throw new ContractViolation(what, answer.brief());
                });
            }
            run.evidence().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    /** Kinds of calls by turns, so that what changes with time changes for all of them. One row a kind. */
    @When("these calls are made in turn, {int} times:")
    public void byTurns(int rounds, DataTable table) {
        rows = table.asMaps();
        scenario.each(run -> turns(run, rounds));
    }

    /** What differs must differ again: chance may look like it once. */
    @Then("the {trait} do not differ by kind of call")
    public void doNotDiffer(AnswerTrait trait) {
        if (trait == AnswerTrait.CONTENT) {
            nothingTellsApart();
        } else {
            timeTellsNothing();
        }
    }

    /** Not by status, body, headers or their length. */
    private void nothingTellsApart() {
        scenario.each(run -> {
            mustNotTell(run, ResponseDifference::between);
            run.evidence().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    /** The profile's own data never stand in an answer to the public key. */
    @Then("no answer contains anything of {name}'s profile")
    public void noAnswerContains(String name) {
        scenario.each(run -> {
            KnownProfile someone = run.someone(name);
            for (TargetResponse answer : run.answers()) {
                run.evidence().checked();
                String all = answer.body() + "\n" + answer.headers();
                if (all.contains(someone.personId())) {
                    throw new ContractViolation("an answer without the person ID", answer.brief());
                }
                for (Identifier identifier : Identifier.values()) {
                    String value = someone.known().text(identifier);
                    if (value != null && all.contains(value)) {
                        throw new ContractViolation(
                                "an answer without " + name + "'s " + identifier.label(), answer.brief());
                    }
                }
            }
            run.evidence().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    /** Only a large difference that holds over many repetitions counts, and only if it holds a second time. */
    private void timeTellsNothing() {
        scenario.each(run -> {
            mustNotTell(run, ResponseDifference::inTime);
            run.evidence().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    private void mustNotTell(
            ScenarioRun run, BiFunction<List<TargetResponse>, List<TargetResponse>, Optional<String>> difference) {
        for (int rounds : ROUNDS_TO_CONFIRM) {
            if (tell(run, difference).isEmpty()) {
                return;
            }
            turns(run, rounds);
        }
        tell(run, difference).ifPresent(tell -> {
            throw tell;
        });
    }

    private void turns(ScenarioRun run, int rounds) {
        Map<String, List<TargetResponse>> byKind = kinds.computeIfAbsent(run, p -> new LinkedHashMap<>());
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 1) {
                outOfStep(run);
            }
            for (Map<String, String> row : rows) {
                meetTheNewOne(run, row);
                TargetResponse answer = run.identify(form(run, row), attributes(run, row), key(run, row));
                byKind.computeIfAbsent(row.get("call"), k -> new ArrayList<>()).add(answer);
            }
        }
    }

    /** Whoever is named as the new one must have been made by then, or the call would make him. */
    private static void meetTheNewOne(ScenarioRun run, Map<String, String> row) {
        for (Identifier identifier : Identifier.values()) {
            if (TestIdentities.THE_NEW_ONE.equals(row.get(identifier.label()))) {
                new ProfileComparison(run).awaitAnybody(identifier, run.text(identifier, TestIdentities.THE_NEW_ONE));
            }
        }
    }

    /** What happens on every n-th call of a connection would look like a matter of the kind, if n fitted the turns. */
    private static void outOfStep(ScenarioRun run) {
        run.client().find(Identifier.EXTERNAL_ID, run.text(Identifier.EXTERNAL_ID, "nobody"));
    }

    /** What tells the first kind from another; empty where nothing does. */
    private Optional<ContractViolation> tell(
            ScenarioRun run, BiFunction<List<TargetResponse>, List<TargetResponse>, Optional<String>> difference) {
        Map<String, List<TargetResponse>> byKind = kinds.get(run);
        List<String> names = List.copyOf(byKind.keySet());
        String first = names.get(0);
        if (names.size() > 1) {
            run.evidence().checked();
        }
        return names.stream()
                .skip(1)
                .map(other -> difference
                        .apply(byKind.get(first), byKind.get(other))
                        .map(tell -> new ContractViolation(
                                "the same answer to \"" + first + "\" and \"" + other + "\"", tell)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static CallForm form(ScenarioRun run, Map<String, String> row) {
        String form = row.get("form");
        return form == null ? run.form() : run.form(form);
    }

    private static Key key(ScenarioRun run, Map<String, String> row) {
        return KeyInUse.named(row.getOrDefault("key", KeyInUse.PUBLIC.text()))
                .of(run.context().keys());
    }

    static Attributes attributes(ScenarioRun run, Map<String, String> row) {
        Map<String, String> cells = new LinkedHashMap<>(row);
        cells.remove("call");
        cells.remove("key");
        cells.remove("form");
        cells.values().removeIf(cell -> cell == null || cell.isBlank());
        return ProfileTable.attributes(run, cells);
    }
}
