package io.identifycompliance.steps;

import io.cucumber.java.en.Then;
import io.identifycompliance.api.Answer;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Finding;
import io.identifycompliance.api.Person;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.evidence.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Open points: what the target does is written down, and never failed. */
public final class ObservationSteps {
    private final Scene scene;

    /** For one scenario. */
    public ObservationSteps(Scene scene) {
        this.scene = scene;
    }

    /** Whose profile a property went to. */
    @Then("it is observed as {word} whether {name} or {name} got the {string} {string}")
    public void whoGot(String requirement, String one, String other, String property, String value) {
        scene.each(play -> {
            Attributes wanted = Attributes.none().with(property, Cells.property(value));
            List<String> got = play.waiting()
                    .until(
                            play.lastSent(),
                            () -> {
                                List<String> names = new ArrayList<>();
                                for (String name : List.of(one, other)) {
                                    Person person = new Look(play).now(play.someone(name));
                                    if (Look.difference(wanted, person.attributes())
                                            .isEmpty()) {
                                        names.add(name);
                                    }
                                }
                                return names;
                            },
                            names -> !names.isEmpty());
            observe(play, requirement, got.isEmpty() ? "neither" : String.join(" and ", got));
        });
    }

    /** Who is found by a value. */
    @Then("it is observed as {word} whom a look-up by {identifier} {string} finds")
    public void whomFinds(String requirement, Identifier identifier, String written) {
        scene.each(play -> {
            Finding finding = play.client().find(identifier, play.text(identifier, written));
            observe(play, requirement, finding instanceof Finding.Found ? "the profile" : finding.brief());
        });
    }

    /** The status and the first word of the body of the latest answer. */
    @Then("it is observed as {word} what the answer is")
    public void whatTheAnswerIs(String requirement) {
        scene.each(play -> {
            Answer answer = play.answers().get(play.answers().size() - 1);
            String body = answer.body().strip();
            observe(play, requirement, "status " + answer.status() + (body.length() == 1 ? ", body " + body : ""));
        });
    }

    /** What became of an identifier that was sent. */
    @Then("it is observed as {word} what {name}'s {identifier} was taken for, sent as {string}")
    public void whatItWasTakenFor(String requirement, String name, Identifier identifier, String written) {
        scene.each(play -> {
            String sent = play.text(identifier, written);
            Optional<Person> person = play.client().read(play.someone(name).personId());
            String now = person.map(p -> p.attributes().text(identifier)).orElse(null);
            String what = now == null ? "left out" : now.equals(sent) ? "as it was meant" : "as something else";
            observe(play, requirement, what);
        });
    }

    /** How long changes took to show, in this run. */
    @Then("the processing time is observed as {word}")
    public void processingTime(String requirement) {
        scene.each(play -> {
            RunRecord.ProcessingTimes times = new RunRecord.ProcessingTimes(
                    play.trial().wire().id(), play.trial().pace().samples());
            observe(
                    play,
                    requirement,
                    "p50 " + times.percentile(0.5) + " ms, p95 " + times.percentile(0.95) + " ms, max "
                            + times.percentile(1) + " ms");
        });
    }

    private static void observe(Play play, String requirement, String what) {
        play.dossier().observes(requirement, what);
        play.dossier().restsOn(Grade.DIRECT_ANSWER);
    }
}
