package io.identifycompliance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.proof.KnownProfile;
import io.identifycompliance.proof.ResponseDifference;
import io.identifycompliance.proof.ResponseNormalizer;
import io.identifycompliance.run.ContractViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What nobody may without the private key. */
public final class RefusalSteps {
    private static final int CLIENT_ERROR = 4;
    private static final int SHORTEST_LEAK = 5;
    /** What comes by chance, as a header of random length, is gone sooner. */
    private static final int TO_CONFIRM = 24;

    private final ScenarioContext scenario;

    /** For one scenario. */
    public RefusalSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** Look-up, reading and changing; for a person who exists and for one who does not. None may tell which is which. */
    @Then("{key} gives no access to {name}'s profile")
    public void isOfNoUse(KeyInUse use, String name) {
        scenario.each(run -> {
            Key key = use.of(run.context().keys());
            KnownProfile someone = run.someone(name);
            for (String place : run.context().wire().findPlaces()) {
                for (Identifier identifier : Identifier.values()) {
                    String value = someone.known().text(identifier);
                    if (value != null) {
                        refused(
                                "a look-up by " + identifier.label() + " (" + place + ")",
                                someone,
                                asked -> run.client().find(identifier, asked, place, key),
                                value,
                                run.text(identifier, "(a new one)"));
                    }
                }
            }
            String id = someone.personId();
            String nobody = ResponseNormalizer.otherId(id);
            for (String place : run.context().wire().readPlaces()) {
                refused(
                        "reading (" + place + ")",
                        someone,
                        asked -> run.client().read(asked, place, key),
                        id,
                        nobody);
            }
            for (String place : run.context().wire().changePlaces()) {
                ProfileUpdate change =
                        ProfileUpdate.to(Attributes.of(Identifier.EMAIL, run.text(Identifier.EMAIL, "(a new one)"))
                                .with("city", ProfileTable.property("Nowhere")));
                refused(
                        "a change (" + place + ")",
                        someone,
                        asked -> run.client().change(asked, change, place, key),
                        id,
                        nobody);
                ProfileUpdate ofProperties =
                        ProfileUpdate.to(Attributes.none().with("city", ProfileTable.property("Nowhere")));
                refusal(
                        "a change of properties (" + place + ")",
                        run.client().change(id, ofProperties, place, key),
                        someone,
                        id);
            }
            run.sent();
            run.evidence().restsOn(Grade.DIRECT_ANSWER);
            run.evidence().checked();
        });
    }

    /** Refused with an error that tells nothing of the profile, and alike for somebody who does not exist. */
    private static void refused(
            String what, KnownProfile someone, Function<String, TargetResponse> call, String value, String unknown) {
        List<TargetResponse> known = new ArrayList<>(List.of(refusal(what, call.apply(value), someone, value)));
        List<TargetResponse> others = new ArrayList<>(List.of(levelled(call.apply(unknown), unknown)));
        for (int more = 0; ResponseDifference.between(known, others).isPresent() && more < TO_CONFIRM; more++) {
            known.add(refusal(what, call.apply(value), someone, value));
            others.add(levelled(call.apply(unknown), unknown));
        }
        ResponseDifference.between(known, others).ifPresent(tell -> {
            throw new ContractViolation(what + " to be refused alike whether the person exists or not", tell);
        });
    }

    /** An error, and nothing of the profile in it but what was asked with. */
    private static TargetResponse refusal(String what, TargetResponse answer, KnownProfile someone, String asked) {
        if (answer.status() / 100 != CLIENT_ERROR) {
            throw new ContractViolation(what + " to be refused with an error", answer.brief());
        }
        boolean tells = someone.known().values().values().stream()
                .map(JsonNode::asText)
                .filter(text -> text.length() > SHORTEST_LEAK && !text.equals(asked))
                .anyMatch(answer.body()::contains);
        if (tells || (!someone.personId().equals(asked) && answer.body().contains(someone.personId()))) {
            throw new ContractViolation(what + " to be refused without a word of the profile", answer.brief());
        }
        return levelled(answer, asked);
    }

    /** An answer may repeat what it was asked: that is no hint, nor is its length then. */
    private static TargetResponse levelled(TargetResponse answer, String asked) {
        if (!answer.body().contains(asked)) {
            return answer;
        }
        List<Request.Header> headers = answer.headers().stream()
                .filter(h -> !h.name().equalsIgnoreCase("Content-Length"))
                .toList();
        return new TargetResponse(
                answer.status(), answer.reason(), headers, answer.body().replace(asked, "#"), answer.millis());
    }
}
