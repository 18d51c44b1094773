package io.identifycompliance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.proof.LookupChecks;
import java.util.Locale;

/** What look-ups find. */
public final class FindSteps {
    private final ScenarioContext scenario;

    /** For one scenario. */
    public FindSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** By one identifier, or by each that the profile is known to have. */
    @Then("{name} is found by {criterion}")
    public void isFound(String name, LookupCriterion criterion) {
        scenario.check(run -> criterion.mustFind(run.profile(name), run));
    }

    /** Eventually, if a profile used to have the value; otherwise now and later. */
    @Then("nobody is found by {identifier} {string}")
    public void nobodyIsFound(Identifier identifier, String written) {
        scenario.check(run -> new LookupChecks(run).mustFindNobody(identifier, run.text(identifier, written)));
    }

    /** Any profile: profiles may have been merged, but nothing is lost. */
    @Then("the profile found by {identifier} {string} has:")
    public void somebodyHas(Identifier identifier, String written, DataTable table) {
        scenario.check(run -> new LookupChecks(run)
                .mustFindSomebodyWith(
                        identifier, run.text(identifier, written), ProfileTable.attributes(run, table.asMap())));
    }

    /** By each identifier, with the key in each place. */
    @Then("a look-up for an unknown profile says so, with the text {string}")
    public void nobodySaysSo(String text) {
        scenario.check(run -> new LookupChecks(run).mustSayNobody(text));
    }

    /** Two identifiers, or none, are an error, whatever its status. */
    @Then("a look-up by {word} of {name}'s identifiers is an error")
    public void lookUpByWrongNumber(String number, String name) {
        scenario.check(run -> new LookupChecks(run)
                .mustRefuse(LookupChecks.Criteria.valueOf(number.toUpperCase(Locale.ROOT)), run.profile(name)));
    }
}
