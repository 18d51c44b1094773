package io.identifycompliance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.proof.PersonObjectChecks;
import io.identifycompliance.proof.ProfileChecks;
import io.identifycompliance.proof.ProfileCreation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Profiles: that they exist and what they have. */
public final class ProfileSteps {
    private final ScenarioContext scenario;

    /** For one scenario. */
    public ProfileSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** Created through Identify and read back: this also shows that the target processes requests. */
    @Given("{name} has a profile with:")
    public void hasAProfileWith(String name, DataTable table) {
        Map<String, String> cells = table.asMap();
        buildsOnProfilesWith(cells);
        scenario.prepare(run -> new ProfileCreation(run).begin(ProfileTable.attributes(run, cells)));
        scenario.prepare(run -> new ProfileCreation(run).giveTheRest(name, ProfileTable.attributes(run, cells)));
        scenario.prepare(run -> new ProfileCreation(run).mustBeReady(name, ProfileTable.attributes(run, cells)));
        scenario.prepare(run -> new ProfileCreation(run).addSomebodyAlike(name));
    }

    /** Added to the profile after its creation, by Identify or with the private key. */
    @Given("{name}'s {identifier} {string} was {origin}")
    public void identifierCame(String name, Identifier identifier, String written, GivenOrigin origin) {
        scenario.prepare(run -> {
            Attributes more = Attributes.of(identifier, run.text(identifier, written));
            origin.give(new ProfileCreation(run), name, more);
        });
        scenario.prepare(run -> {
            Attributes more = Attributes.of(identifier, run.text(identifier, written));
            new ProfileCreation(run).mustBeReady(name, run.profile(name).known().with(more));
        });
    }

    /** Waits until the profile has it, and checks that nothing else of it changed. */
    @Then("{names} has:")
    public void has(List<String> names, DataTable table) {
        scenario.check(run -> {
            Attributes wanted = ProfileTable.attributes(run, table.asMap());
            if (names.size() > 1) {
                new ProfileChecks(run).oneMustHave(names, wanted);
            } else {
                new ProfileChecks(run).mustHave(names.get(0), wanted);
            }
        });
    }

    /** Only with proof that all requests have been processed, and again after the settle window. */
    @Then("{name} still has:")
    public void stillHas(String name, DataTable table) {
        scenario.check(run -> new ProfileChecks(run).mustStillHave(name, ProfileTable.attributes(run, table.asMap())));
    }

    /** Every identifier of the table finds the same profile, which has all of the table, and no other identifier. */
    @Then("{name} is the one profile with:")
    public void isTheOneProfileWith(String name, DataTable table) {
        buildsOnProfilesWith(table.asMap());
        Set<Identifier> any = ProfileTable.leftOpen(table.asMap());
        scenario.check(run -> new ProfileCreation(run)
                .mustBeTheOneWith(name, ProfileTable.attributes(run, ProfileTable.settled(table.asMap())), any));
    }

    private void buildsOnProfilesWith(Map<String, String> cells) {
        boolean withProperties = cells.keySet().stream()
                .anyMatch(name -> Identifier.labelled(name).isEmpty());
        BasicQuestion[] questions = withProperties
                ? new BasicQuestion[] {BasicQuestion.FILTER, BasicQuestion.NEW_PROFILE}
                : new BasicQuestion[] {BasicQuestion.FILTER};
        scenario.context().basics().mustBeWorthTrying(scenario.evidence(), scenario.proves(), questions);
    }

    /** Form, fields and dates of the person object. */
    @Then("{name}'s profile has the documented form")
    public void personObject(String name) {
        scenario.check(run ->
                new PersonObjectChecks(run).mustBeWellFormed(run.profile(name).personId()));
    }
}
