package io.identifycompliance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import io.identifycompliance.api.Answer;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Change;
import io.identifycompliance.api.Key;
import io.identifycompliance.api.Request;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.evidence.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What nobody may without the private key. */
public final class RefusalSteps {
    private static final int CLIENT_ERROR = 4;
    private static final int SHORTEST_LEAK = 5;
    /** What comes by chance, as a header of random length, is gone sooner. */
    private static final int TO_CONFIRM = 24;

    private final Scene scene;

    /** For one scenario. */
    public RefusalSteps(Scene scene) {
        this.scene = scene;
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
}
