package io.identifycompliance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.identifycompliance.api.Answer;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Finding;
import io.identifycompliance.api.Key;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.evidence.Violation;
import java.util.Optional;

/** Who is found by what. */
public final class FindSteps {
    private final Scene scene;

    /** For one scenario. */
    public FindSteps(Scene scene) {
        this.scene = scene;
    }

    /** By each identifier that the profile is known to have. */
    @Then("{name} is found by each identifier")
    public void isFoundByEach(String name) {
        scene.each(play -> {
            Someone someone = play.someone(name);
            for (Identifier identifier : Identifier.values()) {
                String value = someone.known().text(identifier);
                if (value != null) {
                    found(play, someone, identifier, value);
                }
            }
        });
    }

    /** The right person, and only that one. */
    @Then("{name} is found by {identifier} {string}")
    public void isFoundBy(String name, Identifier identifier, String written) {
        scene.each(play -> found(play, play.someone(name), identifier, play.text(identifier, written)));
    }

    /**
     * A value that somebody had becomes free in time. One that was never taken finds nobody now, nor when the settle
     * window has passed.
     */
    @Then("nobody is found by {identifier} {string}")
    public void nobodyIsFound(Identifier identifier, String written) {
        scene.each(play -> {
            String value = play.text(identifier, written);
            if (play.wasTaken(identifier, value)) {
                nobody(identifier, value, new Look(play).awaitNobody(identifier, value));
                play.dossier().restsOn(Grade.DIRECT_ANSWER);
                return;
            }
            Runnable look = () -> nobody(identifier, value, play.client().find(identifier, value));
            look.run();
            scene.watch(play, () -> {
                if (!play.wasTaken(identifier, value)) {
                    look.run();
                }
            });
        });
    }

    /** Whoever it is: profiles may have been merged, but nothing is lost. */
    @Then("somebody found by {identifier} {string} has:")
    public void somebodyHas(Identifier identifier, String written, DataTable table) {
        scene.each(play -> {
            String value = play.text(identifier, written);
            Attributes wanted = Cells.attributes(play, table.asMap());
            Look look = new Look(play);
            Finding finding = look.awaitAnybody(identifier, value);
            if (!(finding instanceof Finding.Found found)) {
                throw new Violation("somebody to be found by " + identifier.label() + " " + value, finding.brief());
            }
            look.awaitAttributes(new Someone("the profile", found.personId(), wanted), wanted);
        });
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

    static void found(Play play, Someone someone, Identifier identifier, String value) {
        Finding finding = new Look(play).awaitFinding(identifier, value, someone.personId());
        play.dossier().restsOn(Grade.DIRECT_ANSWER);
        boolean right =
                finding instanceof Finding.Found found && found.personId().equals(someone.personId());
        if (!right) {
            throw new Violation(
                    someone.name() + " to be found by " + identifier.label() + " " + value,
                    finding.brief(),
                    Grounds.ofAdding(play, someone, identifier));
        }
    }

    private static void nobody(Identifier identifier, String value, Finding finding) {
        if (finding instanceof Finding.Found || finding instanceof Finding.Several) {
            throw new Violation("nobody to be found by " + identifier.label() + " " + value, finding.brief());
        }
    }

    private static boolean isFound(Play play, Someone someone, Answer answer) {
        return play.trial().wire().found(answer) instanceof Finding.Found found
                && found.personId().equals(someone.personId());
    }

    /** What a look-up that shows the profile itself shows otherwise than it is. */
    private static Optional<Look.Difference> shownOtherwise(Play play, Someone someone, Answer answer) {
        return play.trial().wire().shownByLookUp(answer).flatMap(shown -> Look.difference(someone.known(), shown));
    }
}
