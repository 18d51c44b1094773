package io.identifycompliance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.Keys;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.Person;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.proof.KnownProfile;
import io.identifycompliance.proof.ResponseNormalizer;
import io.identifycompliance.proof.ScenarioRun;
import io.identifycompliance.record.Cause;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.NotApplicableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What only one wire format has: forms, payloads as they stand, bodies of answers and errors. */
public final class WireSteps {
    private static final Pattern PLACEHOLDER = Pattern.compile("<(external ID|email|phone number) ([^>]*)>");
    private static final int CLIENT_ERROR = 4;

    /** How GIF, PNG, JPEG, WebP, BMP and SVG begin. */
    private static final List<String> PICTURES =
            List.of("GIF8", "\u0089PNG", "\u00ff\u00d8", "RIFF", "BM", "<svg", "<?xml");

    private final ScenarioContext scenario;

    /** For one scenario. */
    public WireSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** A payload as it stands, with {@code <public key>} and {@code <email …>} filled in. */
    @When("Identify receives, as {string}, the payload:")
    public void receivesPayload(String form, String payload) {
        mustHave(scenario, form);
        scenario.each(run -> {
            String cast = cast(run, payload);
            TargetResponse answer = run.client()
                    .identifyRaw(
                            form,
                            key -> cast.replace("<public key>", key.value()),
                            run.context().keys().publicKey());
            run.sent();
            run.answers().add(answer);
        });
    }

    /** The latest one. */
    @Then("the answer is {response}")
    public void answerIs(ExpectedAnswer expected) {
        if (expected instanceof ExpectedAnswer.Text exactly) {
            answerIs(exactly.text());
        } else if (expected instanceof ExpectedAnswer.ClientError) {
            answerIsAnError();
        } else {
            answerIsAPicture();
        }
    }

    private void answerIsAnError() {
        scenario.each(run -> {
            TargetResponse answer = latest(run);
            run.evidence().checked();
            if (answer.status() / 100 != CLIENT_ERROR) {
                throw new ContractViolation("the status of an error of the client", answer.brief());
            }
            run.evidence().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    private void answerIs(String text) {
        scenario.each(run -> {
            TargetResponse answer = latest(run);
            run.evidence().checked();
            if (!answer.body().strip().equals(text)) {
                throw new ContractViolation("the answer " + text, answer.brief());
            }
            run.evidence().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    /** Whatever format the picture has. */
    private void answerIsAPicture() {
        scenario.each(run -> {
            TargetResponse answer = latest(run);
            run.evidence().checked();
            boolean picture =
                    answer.contentType().map(t -> t.startsWith("image/")).orElse(false)
                            && PICTURES.stream().anyMatch(answer.body()::startsWith);
            if (answer.status() != run.context().wire().acceptedStatus()
                    || !picture
                    || answer.body().isEmpty()) {
                throw new ContractViolation(
                        "a picture",
                        answer.status() + " " + answer.contentType().orElse("no content type"));
            }
            run.evidence().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    /** Nobody has it: the answer that says so, by each identifier and with the key in each place. */
    @Then("a look-up for an unknown profile says so, with the text {string}")
    public void nobodySaysSo(String text) {
        scenario.each(run -> eachLookUpForNobody(run, answer -> {
            if (!(run.context().wire().found(answer) instanceof LookupResult.Nobody)) {
                throw new ContractViolation("the answer that there is nobody", answer.brief());
            }
            if (!answer.body().contains(text)) {
                throw new ContractViolation("the text \"" + text + "\"", answer.brief());
            }
            if (answer.status() / 100 == CLIENT_ERROR) {
                run.context().wire().notAnError(answer, "look-up").ifPresent(why -> {
                    throw new ContractViolation("an error of the wire format", why);
                });
            }
        }));
    }

    /** Two identifiers, or none, are an error, whatever its status. */
    @Then("a look-up by {word} of {name}'s identifiers is an error")
    public void lookUpByWrongNumber(String number, String name) {
        scenario.each(run -> {
            KnownProfile someone = run.someone(name);
            List<WireFormat.Criterion> all = new ArrayList<>();
            for (Identifier identifier : Identifier.values()) {
                if (someone.known().text(identifier) != null) {
                    all.add(new WireFormat.Criterion(identifier, someone.known().text(identifier)));
                }
            }
            List<List<WireFormat.Criterion>> choices = switch (number) {
                case "none" -> List.of(List.of());
                case "all" -> List.of(all);
                default -> List.of(all.subList(0, 2), all.subList(1, 3), List.of(all.get(0), all.get(2)));
            };
            for (String place : run.context().wire().findPlaces()) {
                for (List<WireFormat.Criterion> choice : choices) {
                    TargetResponse answer = run.client()
                            .find(choice, place, run.context().keys().privateKey());
                    run.evidence().checked();
                    if (answer.status() / 100 != CLIENT_ERROR) {
                        throw new ContractViolation("an error", answer.brief());
                    }
                    run.context().wire().notAnError(answer, "look-up").ifPresent(why -> {
                        throw new ContractViolation("an error of the wire format", why);
                    });
                }
            }
            run.evidence().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    /** Form, fields and dates of the person object. */
    @Then("{name}'s profile has the documented form")
    public void personObject(String name) {
        scenario.each(run -> {
            for (String place : run.context().wire().readPlaces()) {
                shownIn(place, run, run.someone(name).personId());
            }
            run.evidence().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    private static void shownIn(String place, ScenarioRun run, String personId) {
        run.evidence().checked();
        WireFormat wire = run.context().wire();
        Key key = run.context().keys().privateKey();
        TargetResponse answer = run.waiting()
                .until(
                        run.lastSent(),
                        () -> run.client().read(personId, place, key),
                        seen -> wire.notAPersonObject(seen, personId).isEmpty());
        wire.notAPersonObject(answer, personId).ifPresent(why -> {
            throw new ContractViolation("a person object (" + place + ")", why, new Cause(Set.of("PERSON"), why));
        });
        if (showsKey(run.context().keys(), answer)) {
            throw new ContractViolation("a person object without a key", "a key among its properties");
        }
        wire.person(answer).ifPresent(WireSteps::showsIdentifiersAsText);
    }

    /** A key that came along with a change is no property. */
    private static boolean showsKey(Keys keys, TargetResponse answer) {
        return Stream.of(keys.privateKey(), keys.publicKey()).map(Key::value).anyMatch(answer.body()::contains);
    }

    private static void showsIdentifiersAsText(Person person) {
        for (Identifier identifier : Identifier.values()) {
            JsonNode value = person.attributes().values().get(identifier.label());
            if (value != null && !value.isNull() && !value.isTextual()) {
                throw new ContractViolation(
                        "the " + identifier.label() + " as text", value.getNodeType() + " " + value);
            }
        }
    }

    /** Status and form of the error, for each private call. */
    @Then("each private call with {key} is refused in the documented form")
    public void refusedInForm(KeyInUse use) {
        scenario.each(run -> {
            Key key = use.of(run.context().keys());
            String nobody = run.text(Identifier.EXTERNAL_ID, "nobody");
            ProfileUpdate change = ProfileUpdate.to(Attributes.none().with("city", ProfileTable.property("Boston")));
            Map<String, TargetResponse> answers = Map.of(
                    "look-up", run.client().find(Identifier.EXTERNAL_ID, nobody, place(run), key),
                    "read", run.client().read(nobody, key),
                    "change", run.client().change(nobody, change, changePlace(run), key));
            answers.forEach((call, answer) -> {
                run.evidence().checked();
                int refused = run.context().wire().refusedStatus();
                if (answer.status() != refused) {
                    throw new ContractViolation("status " + refused + " for a " + call, answer.brief());
                }
                errorForm(run, answer, call);
            });
            run.evidence().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    /** With the right key, a person who does not exist is neither read nor changed, and no other is. */
    @Then("a person ID similar to {name}'s is unknown")
    public void unknownPerson(String name) {
        scenario.each(run -> {
            String unknown = ResponseNormalizer.otherId(run.someone(name).personId());
            Key key = run.context().keys().privateKey();
            ProfileUpdate change = ProfileUpdate.to(Attributes.none().with("city", ProfileTable.property("Nowhere")));
            for (TargetResponse answer : List.of(
                    run.client().read(unknown, key), run.client().change(unknown, change, changePlace(run), key))) {
                run.evidence().checked();
                run.context().wire().notUnknownPerson(answer).ifPresent(why -> {
                    throw new ContractViolation("the answer for an unknown person", why + ": " + answer.brief());
                });
            }
            run.sent();
            run.evidence().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    static void mustHave(ScenarioContext scenario, String form) {
        if (scenario.context().lacks(form)) {
            throw new NotApplicableException("Identify called as \"" + form + "\" is declared as not applicable.");
        }
        scenario.mustLive(form);
    }

    private interface Check {
        void on(TargetResponse answer);
    }

    private static void eachLookUpForNobody(ScenarioRun run, Check check) {
        for (String place : run.context().wire().findPlaces()) {
            for (Identifier identifier : Identifier.values()) {
                String unknown = run.text(identifier, "(a new one)");
                run.evidence().checked();
                check.on(run.client()
                        .find(identifier, unknown, place, run.context().keys().privateKey()));
            }
        }
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
    }

    private static void errorForm(ScenarioRun run, TargetResponse answer, String call) {
        run.context().wire().notAnError(answer, call).ifPresent(why -> {
            throw new ContractViolation("an error of the wire format for a " + call, why + ": " + answer.brief());
        });
    }

    private static TargetResponse latest(ScenarioRun run) {
        return run.answers().get(run.answers().size() - 1);
    }

    private static String place(ScenarioRun run) {
        return run.context().wire().findPlaces().get(0);
    }

    private static String changePlace(ScenarioRun run) {
        return run.context().wire().changePlaces().get(0);
    }

    static String cast(ScenarioRun run, String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.replaceAll(m -> Matcher.quoteReplacement(run.text(
                Arrays.stream(Identifier.values())
                        .filter(i -> i.label().equals(m.group(1)))
                        .findFirst()
                        .orElseThrow(),
                m.group(2))));
    }
}
