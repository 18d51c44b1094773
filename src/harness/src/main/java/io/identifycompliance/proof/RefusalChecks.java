package io.identifycompliance.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.NotApplicableException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks that private calls are refused. */
public final class RefusalChecks {
    private static final int SUCCESS = 2;
    private static final int CLIENT_ERROR = 4;
    private static final int LONG_ID = 12;
    private static final int SHORTEST_LEAK = 5;

    /** A random difference, such as a header of random length, disappears sooner. */
    private static final int REPEATS_TO_CONFIRM = 24;

    private static final ProfileUpdate REMOVAL = new ProfileUpdate(Attributes.none(), List.of("city"));
    private static final ProfileUpdate NOTHING = ProfileUpdate.to(Attributes.none());
    private static final Attributes NOWHERE =
            Attributes.none().with("city", TextNode.valueOf("Nowhere")).with("plan", TextNode.valueOf("none"));

    private final ScenarioRun run;

    /** For calls in that run. */
    public RefusalChecks(ScenarioRun run) {
        this.run = run;
    }

    /**
     * With this key, in any place, the profile can neither be looked up, read nor changed; and the refusal does not
     * reveal whether the person exists.
     *
     * @throws NotApplicableException where the wire format has no place for such a key
     */
    public void mustBeOfNoUse(Key key, KnownProfile profile) {
        WireFormat wire = run.context().wire();
        List<String> changePlaces = placesOf(key, wire.changePlaces());
        if (changePlaces.isEmpty()) {
            throw new NotApplicableException("This wire format has no place where a key is " + key.shown() + ".");
        }
        for (String place : placesOf(key, wire.findPlaces())) {
            profile.identifiers()
                    .forEach((identifier, value) -> mustBeRefused(
                            "a look-up by " + identifier.label() + " (" + place + ")",
                            profile,
                            asked -> run.client().find(identifier, asked, place, key),
                            value,
                            run.text(identifier, "(a new one)")));
        }
        String id = profile.personId();
        String unknown = ResponseNormalizer.otherId(id);
        for (String place : placesOf(key, wire.readPlaces())) {
            mustBeRefused(
                    "reading (" + place + ")", profile, asked -> run.client().read(asked, place, key), id, unknown);
        }
        for (String place : changePlaces) {
            ProfileUpdate change =
                    ProfileUpdate.to(Attributes.of(Identifier.EMAIL, run.text(Identifier.EMAIL, "(a new one)"))
                            .with(NOWHERE));
            mustBeRefused(
                    "a change (" + place + ")",
                    profile,
                    asked -> run.client().change(asked, change, place, key),
                    id,
                    unknown);
            mustShowNothing(
                    "a change of properties (" + place + ")",
                    run.client().change(id, ProfileUpdate.to(NOWHERE), place, key),
                    profile,
                    id);
        }
        String place = last(changePlaces);
        mustShowNothing("a removal (" + place + ")", run.client().change(id, REMOVAL, place, key), profile, id);
        mustShowNothing(
                "a change of nothing (" + place + ")", run.client().change(id, NOTHING, place, key), profile, id);
        run.sent();
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
        run.evidence().checked();
    }

    private List<String> placesOf(Key key, List<String> places) {
        return places.stream()
                .filter(place -> run.context().wire().takes(key, place))
                .toList();
    }

    private static String last(List<String> places) {
        return places.get(places.size() - 1);
    }

    /** Refused with an error that shows nothing of the profile and is the same for a person who does not exist. */
    private static void mustBeRefused(
            String what, KnownProfile profile, Function<String, TargetResponse> call, String value, String unknown) {
        List<String> asked = List.of(value, unknown);
        List<TargetResponse> known = new ArrayList<>();
        List<TargetResponse> others = new ArrayList<>();
        do {
            TargetResponse refused = call.apply(value);
            mustShowNothing(what, refused, profile, value);
            known.add(Mentions.without(asked, refused));
            others.add(Mentions.without(asked, call.apply(unknown)));
        } while (ResponseDifference.between(known, others).isPresent() && known.size() <= REPEATS_TO_CONFIRM);
        ResponseDifference.between(known, others).ifPresent(difference -> {
            throw new ContractViolation(what + " to be refused alike whether the person exists or not", difference);
        });
    }

    /** An error that contains nothing of the profile except what the request contained. */
    private static void mustShowNothing(String what, TargetResponse response, KnownProfile profile, String asked) {
        if (response.status() / 100 != CLIENT_ERROR) {
            throw new ContractViolation(what + " to be refused with an error", response.brief());
        }
        boolean leaks = profile.known().values().values().stream()
                .map(JsonNode::asText)
                .filter(text -> text.length() > SHORTEST_LEAK && !text.equals(asked))
                .anyMatch(response.body()::contains);
        if (leaks || (!profile.personId().equals(asked) && Mentions.personId(profile.personId(), response.body()))) {
            throw new ContractViolation(what + " to be refused without data of the profile", response.brief());
        }
    }

    /**
     * The person ID with a character less and with one more, which a target may refuse as malformed. None of a short or
     * numeric ID: what results may be somebody's.
     */
    private static List<String> malformed(String id) {
        return id.length() < LONG_ID || id.chars().allMatch(Character::isDigit)
                ? List.of()
                : List.of(id.substring(0, id.length() - 1), id + "0");
    }

    private List<TargetResponse> readAndChanged(String personId) {
        WireFormat wire = run.context().wire();
        return List.of(
                read(personId, wire.readPlaces().get(0)),
                changed(personId, wire.changePlaces().get(0)));
    }

    /** The same in every other place of the person and of the change. A target that does not know a place has an error. */
    private List<TargetResponse> readAndChangedElsewhere(String personId) {
        WireFormat wire = run.context().wire();
        return Stream.concat(
                        wire.readPlaces().stream().skip(1).map(place -> read(personId, place)),
                        wire.changePlaces().stream().skip(1).map(place -> changed(personId, place)))
                .toList();
    }

    private TargetResponse read(String personId, String place) {
        return run.client().read(personId, place, run.context().keys().privateKey());
    }

    private TargetResponse changed(String personId, String place) {
        return run.client()
                .change(
                        personId,
                        ProfileUpdate.to(NOWHERE),
                        place,
                        run.context().keys().privateKey());
    }

    /** Each private call with this key has the status and the form of an error of the wire format. */
    public void mustBeWellFormed(Key key) {
        WireFormat wire = run.context().wire();
        String nobody = run.text(Identifier.EXTERNAL_ID, "nobody");
        ProfileUpdate change = ProfileUpdate.to(NOWHERE);
        for (String place : wire.findPlaces()) {
            mustBeWellFormed("look-up", place, run.client().find(Identifier.EXTERNAL_ID, nobody, place, key));
        }
        for (String place : wire.readPlaces()) {
            mustBeWellFormed("read", place, run.client().read(nobody, place, key));
        }
        for (String place : wire.changePlaces()) {
            mustBeWellFormed("change", place, run.client().change(nobody, change, place, key));
        }
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
    }

    private void mustBeWellFormed(String call, String place, TargetResponse response) {
        WireFormat wire = run.context().wire();
        run.evidence().checked();
        String what = " for a " + call + " (" + place + ")";
        if (response.status() != wire.refusedStatus()) {
            throw new ContractViolation("status " + wire.refusedStatus() + what, response.brief());
        }
        wire.notAnError(response, call).ifPresent(why -> {
            throw new ContractViolation("an error of the wire format" + what, why + ": " + response.brief());
        });
    }

    /** The same for the person ID of a profile; nor is the profile known by its email in place of that. */
    public void mustNotKnowOneLike(KnownProfile profile) {
        String email = profile.known().text(Identifier.EMAIL);
        if (email != null && !email.equals(profile.personId())) {
            mustBeErrors(readAndChanged(email));
        }
        mustNotKnowOneLike(profile.personId());
    }

    /** With the private key, a person ID like this one that nobody has is neither read nor changed. */
    public void mustNotKnowOneLike(String personId) {
        WireFormat wire = run.context().wire();
        String other = ResponseNormalizer.otherId(personId);
        for (TargetResponse response : readAndChanged(other)) {
            run.evidence().checked();
            wire.notUnknownPerson(response).ifPresent(why -> {
                throw new ContractViolation("the answer for an unknown person", why + ": " + response.brief());
            });
        }
        mustBeErrors(readAndChangedElsewhere(other));
        malformed(personId).forEach(unknown -> mustBeErrors(readAndChanged(unknown)));
        run.sent();
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
    }

    private void mustBeErrors(List<TargetResponse> responses) {
        for (TargetResponse response : responses) {
            run.evidence().checked();
            if (response.status() / 100 == SUCCESS) {
                throw new ContractViolation("an error for a person ID that nobody has", response.brief());
            }
        }
    }
}
