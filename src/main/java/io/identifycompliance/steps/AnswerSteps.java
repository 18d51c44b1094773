package io.identifycompliance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.identifycompliance.api.Answer;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Key;
import io.identifycompliance.api.Way;
import io.identifycompliance.api.Wire;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.evidence.Cast;
import io.identifycompliance.evidence.Inconclusive;
import io.identifycompliance.evidence.Roll;
import io.identifycompliance.evidence.Violation;
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

    private final Scene scene;
    private List<Map<String, String>> rows = List.of();
    private final Map<Play, Map<String, List<Answer>>> kinds = new LinkedHashMap<>();

    /** For one scenario. */
    public AnswerSteps(Scene scene) {
        this.scene = scene;
    }

    /** The status alone: it is the same whatever becomes of the update. */
    @Then("every {answers} has the status of an accepted call")
    public void everyAnswerIsAccepted(Answers answers) {
        int accepted = scene.trial().wire().acceptedStatus();
        every(answers, answer -> answer.status() == accepted ? Optional.empty() : Optional.of("status " + accepted));
    }

    /** The whole answer, as this wire format has it. Over the whole run, the status is for the step above to judge. */
    @Then("every {answers} is that of an accepted call")
    public void everyAnswerIsPlain(Answers answers) {
        Wire wire = scene.trial().wire();
        every(answers, answer -> {
            boolean othersJudge = answers == Answers.OF_THE_WHOLE_RUN && answer.status() != wire.acceptedStatus();
            return othersJudge || wire.notAccepted(answer).isEmpty()
                    ? Optional.empty()
                    : Optional.of("the answer of an accepted call");
        });
    }

    private void every(Answers answers, Function<Answer, Optional<String>> expected) {
        if (answers == Answers.OF_THE_WHOLE_RUN) {
            scene.afterAll(() -> ofTheWholeRun(expected));
            return;
        }
        scene.each(play -> {
            for (Answer answer : play.answers()) {
                expected.apply(answer).ifPresent(what -> {
                    throw new Violation(what, answer.brief());
                });
            }
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    private void ofTheWholeRun(Function<Answer, Optional<String>> expected) {
        Roll roll = scene.trial().roll();
        if (roll.calls() == 0) {
            throw new Inconclusive("No call was made whose answer could be looked at.");
        }
        for (Roll.Entry entry : roll.others()) {
            expected.apply(entry.answer()).ifPresent(what -> {
                throw new Violation(
                        what + " to every call",
                        entry.call() + ": " + entry.answer().brief());
            });
        }
    }

    /** Kinds of calls by turns, so that what changes with time changes for all of them. One row a kind. */
    @When("these calls come by turns, {int} times:")
    public void byTurns(int rounds, DataTable table) {
        rows = table.asMaps();
        scene.each(play -> turns(play, rounds));
    }

    /** Not by status, body, headers or their length. What tells must tell again: chance may look like it once. */
    @Then("nothing in the answers tells the kinds of calls apart")
    public void nothingTellsApart() {
        scene.each(play -> {
            mustNotTell(play, Tell::between);
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    /** The profile's own data never stand in an answer to the public key. */
    @Then("no answer contains anything of {name}'s profile")
    public void noAnswerContains(String name) {
        scene.each(play -> {
            Someone someone = play.someone(name);
            for (Answer answer : play.answers()) {
                String all = answer.body() + "\n" + answer.headers();
                if (all.contains(someone.personId())) {
                    throw new Violation("an answer without the person ID", answer.brief());
                }
                for (Identifier identifier : Identifier.values()) {
                    String value = someone.known().text(identifier);
                    if (value != null && all.contains(value)) {
                        throw new Violation("an answer without " + name + "'s " + identifier.label(), answer.brief());
                    }
                }
            }
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    /** Only a large difference that holds over many repetitions counts, and only if it holds a second time. */
    @Then("the time of the answers tells the kinds of calls apart by nothing")
    public void timeTellsNothing() {
        scene.each(play -> {
            mustNotTell(play, Tell::inTime);
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    private void mustNotTell(Play play, BiFunction<List<Answer>, List<Answer>, Optional<String>> difference) {
        for (int rounds : ROUNDS_TO_CONFIRM) {
            if (tell(play, difference).isEmpty()) {
                return;
            }
            turns(play, rounds);
        }
        tell(play, difference).ifPresent(tell -> {
            throw tell;
        });
    }

    private void turns(Play play, int rounds) {
        Map<String, List<Answer>> byKind = kinds.computeIfAbsent(play, p -> new LinkedHashMap<>());
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 1) {
                outOfStep(play);
            }
            for (Map<String, String> row : rows) {
                meetTheNewOne(play, row);
                Answer answer = play.identify(way(play, row), attributes(play, row), key(play, row));
                byKind.computeIfAbsent(row.get("call"), k -> new ArrayList<>()).add(answer);
            }
        }
    }

    /** Whoever is named as the new one must have been made by then, or the call would make him. */
    private static void meetTheNewOne(Play play, Map<String, String> row) {
        for (Identifier identifier : Identifier.values()) {
            if (Cast.THE_NEW_ONE.equals(row.get(identifier.label()))) {
                new Look(play).awaitAnybody(identifier, play.text(identifier, Cast.THE_NEW_ONE));
            }
        }
    }

    /** What happens on every n-th call of a connection would look like a matter of the kind, if n fitted the turns. */
    private static void outOfStep(Play play) {
        play.client().find(Identifier.EXTERNAL_ID, play.text(Identifier.EXTERNAL_ID, "nobody"));
    }

    /** What tells the first kind from another; empty where nothing does. */
    private Optional<Violation> tell(Play play, BiFunction<List<Answer>, List<Answer>, Optional<String>> difference) {
        Map<String, List<Answer>> byKind = kinds.get(play);
        List<String> names = List.copyOf(byKind.keySet());
        String first = names.get(0);
        return names.stream()
                .skip(1)
                .map(other -> difference
                        .apply(byKind.get(first), byKind.get(other))
                        .map(tell -> new Violation("the same answer to \"" + first + "\" and \"" + other + "\"", tell)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Way way(Play play, Map<String, String> row) {
        String form = row.get("form");
        return form == null ? play.way() : play.way(form);
    }

    private static Key key(Play play, Map<String, String> row) {
        return KeyInUse.named(row.getOrDefault("key", KeyInUse.PUBLIC.text()))
                .of(play.trial().keys());
    }

    static Attributes attributes(Play play, Map<String, String> row) {
        Map<String, String> cells = new LinkedHashMap<>(row);
        cells.remove("call");
        cells.remove("key");
        cells.remove("form");
        cells.values().removeIf(cell -> cell == null || cell.isBlank());
        return Cells.attributes(play, cells);
    }
}
