package io.identifycompliance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.identifycompliance.api.Answer;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Change;
import io.identifycompliance.api.Key;
import io.identifycompliance.api.Person;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.evidence.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the private key changes. */
public final class PrivateKeySteps {
    private static final String REMOVED = "(removed)";

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
                                .ifPresent(i -> FindSteps.found(
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

    /** The answer to the latest change is the person as changed. Where nothing was changed it may say so. */
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
                boolean made = Look.difference(
                                wanted,
                                new Look(play).onceItHas(someone, wanted).attributes())
                        .isEmpty();
                throw d.violation("the answer", made ? null : Grounds.ofChange(d));
            });
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
        });
    }
}
