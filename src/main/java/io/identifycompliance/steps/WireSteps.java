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
import io.identifycompliance.api.Keys;
import io.identifycompliance.api.Person;
import io.identifycompliance.api.Wire;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.evidence.Basis;
import io.identifycompliance.evidence.Excused;
import io.identifycompliance.evidence.Violation;
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
    private static final Pattern A_CLASS = Pattern.compile("[1-5]xx");
    private static final int CLIENT_ERROR = 4;

    /** How GIF, PNG, JPEG, WebP, BMP and SVG begin. */
    private static final List<String> PICTURES =
            List.of("GIF8", "\u0089PNG", "\u00ff\u00d8", "RIFF", "BM", "<svg", "<?xml");

    private final Scene scene;

    /** For one scenario. */
    public WireSteps(Scene scene) {
        this.scene = scene;
    }

    /** In a form of that name. */
    @When("Identify receives, as {string}:")
    public void receivesAs(String form, DataTable table) {
        mustHave(form);
        scene.each(play -> {
            play.identify(
                    play.way(form),
                    Cells.attributes(play, table.asMap()),
                    play.trial().keys().publicKey());
        });
    }

    /** A payload as it stands, with {@code <public key>} and {@code <email …>} filled in. */
    @When("Identify receives, as {string}, the payload:")
    public void receivesPayload(String form, String payload) {
        mustHave(form);
        scene.each(play -> {
            String cast = cast(play, payload);
            Answer answer = play.client()
                    .identifyRaw(
                            form,
                            key -> cast.replace("<public key>", key.value()),
                            play.trial().keys().publicKey());
            play.sent();
            play.answers().add(answer);
        });
    }

    /** The latest answer, white space around it aside; {@code 4xx} stands for all statuses that begin so. */
    @Then("the answer is {string}")
    public void answerIs(String text) {
        scene.each(play -> {
            Answer answer = latest(play);
            boolean as = A_CLASS.matcher(text).matches()
                    ? Integer.toString(answer.status()).charAt(0) == text.charAt(0)
                    : answer.body().strip().equals(text);
            if (!as) {
                throw new Violation("the answer " + text, answer.brief());
            }
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    /** Whatever format the picture has. */
    @Then("the answer is a picture")
    public void answerIsAPicture() {
        scene.each(play -> {
            Answer answer = latest(play);
            boolean picture =
                    answer.contentType().map(t -> t.startsWith("image/")).orElse(false)
                            && PICTURES.stream().anyMatch(answer.body()::startsWith);
            if (answer.status() != play.trial().wire().acceptedStatus()
                    || !picture
                    || answer.body().isEmpty()) {
                throw new Violation(
                        "a picture",
                        answer.status() + " " + answer.contentType().orElse("no content type"));
            }
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    /** Nobody has it: the answer that says so, by each identifier and with the key in each place. */
    @Then("a look-up for somebody who does not exist says so, with the text {string}")
    public void nobodySaysSo(String text) {
        scene.each(play -> eachLookUpForNobody(play, answer -> {
            if (!(play.trial().wire().found(answer) instanceof Finding.Nobody)) {
                throw new Violation("the answer that there is nobody", answer.brief());
            }
            if (!answer.body().contains(text)) {
                throw new Violation("the text \"" + text + "\"", answer.brief());
            }
            if (answer.status() / 100 == CLIENT_ERROR) {
                play.trial().wire().notAnError(answer, "look-up").ifPresent(why -> {
                    throw new Violation("an error of the wire format", why);
                });
            }
        }));
    }

    /** Two identifiers, or none, are an error, whatever its status. */
    @Then("a look-up by {word} of {name}'s identifiers is an error")
    public void lookUpByWrongNumber(String number, String name) {
        scene.each(play -> {
            Someone someone = play.someone(name);
            List<Wire.Criterion> all = new ArrayList<>();
            for (Identifier identifier : Identifier.values()) {
                if (someone.known().text(identifier) != null) {
                    all.add(new Wire.Criterion(identifier, someone.known().text(identifier)));
                }
            }
            List<List<Wire.Criterion>> choices = switch (number) {
                case "none" -> List.of(List.of());
                case "all" -> List.of(all);
                default -> List.of(all.subList(0, 2), all.subList(1, 3), List.of(all.get(0), all.get(2)));
            };
            for (String place : play.trial().wire().findPlaces()) {
                for (List<Wire.Criterion> choice : choices) {
                    Answer answer = play.client()
                            .find(choice, place, play.trial().keys().privateKey());
                    if (answer.status() / 100 != CLIENT_ERROR) {
                        throw new Violation("an error", answer.brief());
                    }
                    play.trial().wire().notAnError(answer, "look-up").ifPresent(why -> {
                        throw new Violation("an error of the wire format", why);
                    });
                }
            }
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    /** Form, fields and dates of the person object. */
    @Then("{name}'s profile is shown in the form of the wire")
    public void personObject(String name) {
        scene.each(play -> {
            for (String place : play.trial().wire().readPlaces()) {
                shownIn(place, play, play.someone(name).personId());
            }
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    private static void shownIn(String place, Play play, String personId) {
        Wire wire = play.trial().wire();
        Key key = play.trial().keys().privateKey();
        Answer answer = play.waiting()
                .until(
                        play.lastSent(),
                        () -> play.client().read(personId, place, key),
                        seen -> wire.notAPersonObject(seen, personId).isEmpty());
        wire.notAPersonObject(answer, personId).ifPresent(why -> {
            throw new Violation("a person object (" + place + ")", why, new Basis(Set.of("PERSON"), why));
        });
        if (showsKey(play.trial().keys(), answer)) {
            throw new Violation("a person object without a key", "a key among its properties");
        }
        wire.person(answer).ifPresent(WireSteps::showsIdentifiersAsText);
    }

    /** A key that came along with a change is no property. */
    private static boolean showsKey(Keys keys, Answer answer) {
        return Stream.of(keys.privateKey(), keys.publicKey()).map(Key::value).anyMatch(answer.body()::contains);
    }

    private static void showsIdentifiersAsText(Person person) {
        for (Identifier identifier : Identifier.values()) {
            JsonNode value = person.attributes().values().get(identifier.label());
            if (value != null && !value.isNull() && !value.isTextual()) {
                throw new Violation("the " + identifier.label() + " as text", value.getNodeType() + " " + value);
            }
        }
    }

    /** Status and form of the error, for each private call. */
    @Then("each private call with {key} is refused in the form of the wire")
    public void refusedInForm(KeyInUse use) {
        scene.each(play -> {
            Key key = use.of(play.trial().keys());
            String nobody = play.text(Identifier.EXTERNAL_ID, "nobody");
            Change change = Change.to(Attributes.none().with("city", Cells.property("Boston")));
            Map<String, Answer> answers = Map.of(
                    "look-up", play.client().find(Identifier.EXTERNAL_ID, nobody, place(play), key),
                    "read", play.client().read(nobody, key),
                    "change", play.client().change(nobody, change, changePlace(play), key));
            answers.forEach((call, answer) -> {
                int refused = play.trial().wire().refusedStatus();
                if (answer.status() != refused) {
                    throw new Violation("status " + refused + " for a " + call, answer.brief());
                }
                errorForm(play, answer, call);
            });
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    /** With the right key, a person who does not exist is neither read nor changed, and no other is. */
    @Then("a person ID like {name}'s that nobody has is unknown")
    public void unknownPerson(String name) {
        scene.each(play -> {
            String unknown = Likeness.otherId(play.someone(name).personId());
            Key key = play.trial().keys().privateKey();
            Change change = Change.to(Attributes.none().with("city", Cells.property("Nowhere")));
            for (Answer answer : List.of(
                    play.client().read(unknown, key), play.client().change(unknown, change, changePlace(play), key))) {
                play.trial().wire().notUnknownPerson(answer).ifPresent(why -> {
                    throw new Violation("the answer for an unknown person", why + ": " + answer.brief());
                });
            }
            play.sent();
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    private void mustHave(String form) {
        if (scene.trial().lacks(form)) {
            throw new Excused("Identify called as \"" + form + "\" is declared as not applicable.");
        }
        scene.mustLive(form);
    }

    private interface Check {
        void on(Answer answer);
    }

    private static void eachLookUpForNobody(Play play, Check check) {
        for (String place : play.trial().wire().findPlaces()) {
            for (Identifier identifier : Identifier.values()) {
                String unknown = play.text(identifier, "(a new one)");
                check.on(play.client()
                        .find(identifier, unknown, place, play.trial().keys().privateKey()));
            }
        }
        play.dossier().restsOn(Grade.DIRECT_ANSWER);
    }

    private static void errorForm(Play play, Answer answer, String call) {
        play.trial().wire().notAnError(answer, call).ifPresent(why -> {
            throw new Violation("an error of the wire format for a " + call, why + ": " + answer.brief());
        });
    }

    private static Answer latest(Play play) {
        return play.answers().get(play.answers().size() - 1);
    }

    private static String place(Play play) {
        return play.trial().wire().findPlaces().get(0);
    }

    private static String changePlace(Play play) {
        return play.trial().wire().changePlaces().get(0);
    }

    static String cast(Play play, String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.replaceAll(m -> Matcher.quoteReplacement(play.text(
                Arrays.stream(Identifier.values())
                        .filter(i -> i.label().equals(m.group(1)))
                        .findFirst()
                        .orElseThrow(),
                m.group(2))));
    }
}
