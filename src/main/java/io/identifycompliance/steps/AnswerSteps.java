package io.identifycompliance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.identifycompliance.api.Answer;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.evidence.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Identify answers, and what the answers give away. */
public final class AnswerSteps {
    private final Scene scene;
    private final Map<Play, Map<String, List<Answer>>> kinds = new LinkedHashMap<>();

    /** For one scenario. */
    public AnswerSteps(Scene scene) {
        this.scene = scene;
    }

    /** The status alone: it is the same whatever becomes of the update. */
    @Then("every answer has the status of an accepted call")
    public void everyAnswerIsAccepted() {
        scene.each(play -> {
            int accepted = play.trial().wire().acceptedStatus();
            for (Answer answer : play.answers()) {
                if (answer.status() != accepted) {
                    throw new Violation("status " + accepted, answer.brief());
                }
            }
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    /** The whole answer, as this wire format has it. */
    @Then("every answer is that of an accepted call")
    public void everyAnswerIsPlain() {
        scene.each(play -> {
            for (Answer answer : play.answers()) {
                play.trial().wire().notAccepted(answer).ifPresent(why -> {
                    throw new Violation("the answer of an accepted call", why + ": " + answer.brief());
                });
            }
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    /** Kinds of calls by turns, so that what changes with time changes for all of them. One row a kind. */
    @When("these calls come by turns, {int} times:")
    public void byTurns(int rounds, DataTable table) {
        scene.each(play -> {
            Map<String, List<Answer>> byKind = kinds.computeIfAbsent(play, p -> new LinkedHashMap<>());
            for (int round = 0; round < rounds; round++) {
                for (Map<String, String> row : table.asMaps()) {
                    Answer answer = play.identify(attributes(play, row));
                    byKind.computeIfAbsent(row.get("call"), k -> new ArrayList<>())
                            .add(answer);
                }
            }
        });
    }

    /** Not by status, body, headers or their length. */
    @Then("nothing in the answers tells the kinds of calls apart")
    public void nothingTellsApart() {
        scene.each(play -> {
            Map<String, List<Answer>> byKind = kinds.get(play);
            List<String> names = List.copyOf(byKind.keySet());
            for (int i = 1; i < names.size(); i++) {
                String one = names.get(0);
                String other = names.get(i);
                Tell.between(byKind.get(one), byKind.get(other)).ifPresent(tell -> {
                    throw new Violation("the same answer to \"" + one + "\" and \"" + other + "\"", tell);
                });
            }
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
            Map<String, List<Answer>> byKind = kinds.get(play);
            List<String> names = List.copyOf(byKind.keySet());
            for (int i = 1; i < names.size(); i++) {
                String one = names.get(0);
                String other = names.get(i);
                Tell.inTime(byKind.get(one), byKind.get(other)).ifPresent(tell -> {
                    throw new Violation("\"" + one + "\" and \"" + other + "\" to take the same time", tell);
                });
            }
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    static Attributes attributes(Play play, Map<String, String> row) {
        Map<String, String> cells = new LinkedHashMap<>(row);
        cells.remove("call");
        cells.values().removeIf(cell -> cell == null || cell.isBlank());
        return Cells.attributes(play, cells);
    }
}
