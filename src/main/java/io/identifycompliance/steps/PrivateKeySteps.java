package io.identifycompliance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.identifycompliance.api.Answer;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Change;
import io.identifycompliance.api.Finding;
import io.identifycompliance.api.Key;
import io.identifycompliance.api.Person;
import io.identifycompliance.api.Request;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.evidence.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the private key may do, and what nobody may without it. */
public final class PrivateKeySteps {
    private static final String REMOVED = "(removed)";
    private static final int CLIENT_ERROR = 4;
    private static final int SHORTEST_LEAK = 5;
    private static final int TO_CONFIRM = 6;

    private final Scene scene;

    /** For one scenario. */
    public PrivateKeySteps(Scene scene) {
        this.scene = scene;
    }

    /** The new pattern of the FAQ: by person ID. It must be answered with success. */
    @When("the private key changes {name}'s profile to:")
    public void changes(String name, DataTable table) {
        scene.each(play -> change(play, name, asked(play, table), place(play)));
    }

    /** The same with the attributes where clients put them. */
    @When("the private key changes {name}'s profile, with the attributes as {string}, to:")
    public void changesIn(String name, String place, DataTable table) {
        scene.each(play -> change(play, name, asked(play, table), place));
    }

    /** Removes properties by name. */
    @When("the private key removes from {name}'s profile:")
    public void removes(String name, DataTable names) {
        scene.each(play -> change(play, name, new Change(Attributes.none(), names.asList()), place(play)));
    }

    /** Whatever the answer: the contract leaves it open. */
    @When("the private key tries to change {name}'s profile to:")
    public void triesToChange(String name, DataTable table) {
        scene.each(play -> {
            Attributes attributes = Cells.attributes(play, table.asMap());
            Answer answer = play.client().change(play.someone(name).personId(), Change.to(attributes));
            play.sent();
            play.answers().add(answer);
        });
    }

    /** Look-up, reading and changing; for a person who exists and for one who does not. None may tell which is which. */
    @Then("{key} neither looks up, reads nor changes {name}'s profile")
    public void isOfNoUse(KeyInUse use, String name) {
        scene.each(play -> {
            Key key = use.of(play.trial().keys());
            Someone someone = play.someone(name);
            for (String place : play.trial().wire().findPlaces()) {
                for (Identifier identifier : Identifier.values()) {
                    String value = someone.known().text(identifier);
                    if (value != null) {
                        refused(
                                "a look-up by " + identifier.label() + " (" + place + ")",
                                someone,
                                asked -> play.client().find(identifier, asked, place, key),
                                value,
                                play.text(identifier, "(a new one)"));
                    }
                }
            }
            String id = someone.personId();
            String nobody = Likeness.otherId(id);
            for (String place : play.trial().wire().readPlaces()) {
                refused(
                        "reading (" + place + ")",
                        someone,
                        asked -> play.client().read(asked, place, key),
                        id,
                        nobody);
            }
            for (String place : play.trial().wire().changePlaces()) {
                Change change = Change.to(Attributes.of(Identifier.EMAIL, play.text(Identifier.EMAIL, "(a new one)"))
                        .with("city", Cells.property("Nowhere")));
                refused(
                        "a change (" + place + ")",
                        someone,
                        asked -> play.client().change(asked, change, place, key),
                        id,
                        nobody);
                Change ofProperties = Change.to(Attributes.none().with("city", Cells.property("Nowhere")));
                refusal(
                        "a change of properties (" + place + ")",
                        play.client().change(id, ofProperties, place, key),
                        someone,
                        id);
            }
            play.sent();
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    private static boolean isFound(Play play, Someone someone, Answer answer) {
        return play.trial().wire().found(answer) instanceof Finding.Found found
                && found.personId().equals(someone.personId());
    }

    /** What a look-up that shows the profile itself shows otherwise than it is. */
    private static Optional<Look.Difference> shownOtherwise(Play play, Someone someone, Answer answer) {
        return play.trial().wire().shownByLookUp(answer).flatMap(shown -> Look.difference(someone.known(), shown));
    }

    /** By each place where clients put the private key, and each identifier. */
    @Then("{name} is found by each identifier, with the key in the {string}")
    public void isFoundWithTheKeyIn(String name, String place) {
        scene.each(play -> {
            Someone someone = play.someone(name);
            for (Identifier identifier : Identifier.values()) {
                String value = someone.known().text(identifier);
                if (value == null) {
                    continue;
                }
                Key key = play.trial().keys().privateKey();
                Answer answer = play.waiting()
                        .until(
                                play.lastSent(),
                                () -> play.client().find(identifier, value, place, key),
                                a -> isFound(play, someone, a)
                                        && shownOtherwise(play, someone, a).isEmpty());
                String how = " by " + identifier.label() + " with the key in the " + place;
                if (!isFound(play, someone, answer)) {
                    throw new Violation(
                            name + " to be found" + how,
                            play.trial().wire().found(answer).brief());
                }
                shownOtherwise(play, someone, answer).ifPresent(d -> {
                    throw d.violation("the " + d.name() + " of " + name + ", found" + how + ",");
                });
            }
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    /** What is to be changed; {@code (removed)} stands for a property that is to be removed. */
    private static Change asked(Play play, DataTable table) {
        Map<String, String> changed = new LinkedHashMap<>(table.asMap());
        List<String> removed = changed.keySet().stream()
                .filter(name -> REMOVED.equals(changed.get(name)))
                .toList();
        changed.keySet().removeAll(removed);
        return new Change(Cells.attributes(play, changed), removed);
    }

    private static void change(Play play, String name, Change change, String place) {
        Someone someone = play.someone(name);
        Key key = play.trial().keys().privateKey();
        Answer answer = play.client().change(someone.personId(), change, place, key);
        play.changed();
        play.answers().add(answer);
        if (!answer.isSuccess()) {
            throw new Violation("the private key to change " + name + "'s profile", answer.brief());
        }
        play.asked(someone, change.attributes());
    }

    private static String place(Play play) {
        return play.trial().wire().changePlaces().get(0);
    }

    /** Refused with an error that tells nothing of the profile, and alike for somebody who does not exist. */
    private static void refused(
            String what, Someone someone, Function<String, Answer> call, String value, String unknown) {
        List<Answer> known = new ArrayList<>(List.of(refusal(what, call.apply(value), someone, value)));
        List<Answer> others = new ArrayList<>(List.of(levelled(call.apply(unknown), unknown)));
        for (int more = 0; Tell.between(known, others).isPresent() && more < TO_CONFIRM; more++) {
            known.add(refusal(what, call.apply(value), someone, value));
            others.add(levelled(call.apply(unknown), unknown));
        }
        Tell.between(known, others).ifPresent(tell -> {
            throw new Violation(what + " to be refused alike whether the person exists or not", tell);
        });
    }

    /** An error, and nothing of the profile in it but what was asked with. */
    private static Answer refusal(String what, Answer answer, Someone someone, String asked) {
        if (answer.status() / 100 != CLIENT_ERROR) {
            throw new Violation(what + " to be refused with an error", answer.brief());
        }
        boolean tells = someone.known().values().values().stream()
                .map(JsonNode::asText)
                .filter(text -> text.length() > SHORTEST_LEAK && !text.equals(asked))
                .anyMatch(answer.body()::contains);
        if (tells || (!someone.personId().equals(asked) && answer.body().contains(someone.personId()))) {
            throw new Violation(what + " to be refused without a word of the profile", answer.brief());
        }
        return levelled(answer, asked);
    }

    /** An answer may repeat what it was asked: that is no hint, nor is its length then. */
    private static Answer levelled(Answer answer, String asked) {
        if (!answer.body().contains(asked)) {
            return answer;
        }
        List<Request.Header> headers = answer.headers().stream()
                .filter(h -> !h.name().equalsIgnoreCase("Content-Length"))
                .toList();
        return new Answer(
                answer.status(), answer.reason(), headers, answer.body().replace(asked, "#"), answer.millis());
    }

    /** A change that was refused has changed nothing. One that was answered with success may have merged profiles. */
    @Then("if it was refused, {name} still has:")
    public void stillHasIfRefused(String name, DataTable table) {
        scene.each(play -> {
            Answer answer = play.answers().get(play.answers().size() - 1);
            if (!answer.isSuccess()) {
                Someone someone = play.someone(name);
                someone.known()
                        .identifiers()
                        .values()
                        .keySet()
                        .forEach(label -> Identifier.labelled(label)
                                .ifPresent(i -> ProfileSteps.found(
                                        play, someone, i, someone.known().text(i))));
                new Proof(play).fence(someone);
                Attributes wanted = Cells.attributes(play, table.asMap());
                Look.difference(wanted, new Look(play).now(someone, wanted).attributes())
                        .ifPresent(d -> {
                            throw d.violation(name);
                        });
            }
        });
    }

    /** The answer to the latest change is the person as changed. */
    @Then("the answer is {name}'s profile, with:")
    public void answerIsTheProfile(String name, DataTable table) {
        scene.each(play -> {
            Someone someone = play.someone(name);
            Answer answer = play.answers().get(play.answers().size() - 1);
            play.trial().wire().notAPersonObject(answer, someone.personId()).ifPresent(why -> {
                throw new Violation("the answer to be the person", why);
            });
            Person person = play.trial()
                    .wire()
                    .person(answer)
                    .orElseThrow(() -> new Violation("the answer to be the person", answer.brief()));
            Attributes wanted = someone.known().with(Cells.attributes(play, table.asMap()));
            Look.difference(wanted, person.attributes()).ifPresent(d -> {
                throw d.violation("the answer");
            });
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }
}
