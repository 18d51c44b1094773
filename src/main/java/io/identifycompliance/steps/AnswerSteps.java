package io.identifycompliance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.identifycompliance.api.Answer;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Key;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.evidence.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What Identify answers, and what the answers give away. */
public final class AnswerSteps {
    private static final int ROUNDS_TO_CONFIRM = 8;

    private final Scene scene;
    private List<Map<String, String>> rows = List.of();
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
        rows = table.asMaps();
        scene.each(play -> turns(play, rounds));
    }

    /** Not by status, body, headers or their length. What tells must tell again: chance may look like it once. */
    @Then("nothing in the answers tells the kinds of calls apart")
    public void nothingTellsApart() {
        scene.each(play -> {
            if (tell(play, Tell::between).isPresent()) {
                turns(play, ROUNDS_TO_CONFIRM);
            }
            tell(play, Tell::between).ifPresent(tell -> {
                throw tell;
            });
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
            if (tell(play, Tell::inTime).isPresent()) {
                turns(play, ROUNDS_TO_CONFIRM);
            }
            tell(play, Tell::inTime).ifPresent(tell -> {
                throw tell;
            });
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    private void turns(Play play, int rounds) {
        Map<String, List<Answer>> byKind = kinds.computeIfAbsent(play, p -> new LinkedHashMap<>());
        for (int round = 0; round < rounds; round++) {
            for (Map<String, String> row : rows) {
                Answer answer = play.identify(play.way(), attributes(play, row), key(play, row));
                byKind.computeIfAbsent(row.get("call"), k -> new ArrayList<>()).add(answer);
            }
        }
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

    private static Key key(Play play, Map<String, String> row) {
        return KeyInUse.named(row.getOrDefault("key", KeyInUse.PUBLIC.text()))
                .of(play.trial().keys());
    }

    static Attributes attributes(Play play, Map<String, String> row) {
        Map<String, String> cells = new LinkedHashMap<>(row);
        cells.remove("call");
        cells.remove("key");
        cells.values().removeIf(cell -> cell == null || cell.isBlank());
        return Cells.attributes(play, cells);
    }
}
