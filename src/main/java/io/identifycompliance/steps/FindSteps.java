package io.identifycompliance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.proof.CauseRules;
import io.identifycompliance.proof.KnownProfile;
import io.identifycompliance.proof.ProfileComparison;
import io.identifycompliance.proof.ScenarioRun;
import io.identifycompliance.run.ContractViolation;
import java.util.Optional;

/** Who is found by what. */
public final class FindSteps {
    private final ScenarioContext scenario;

    /** For one scenario. */
    public FindSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** By one identifier, or by each that the profile is known to have. */
    @Then("{name} is found by {criterion}")
    public void isFound(String name, LookupCriterion criterion) {
        if (criterion instanceof LookupCriterion.OneIdentifier one) {
            isFoundBy(name, one.identifier(), one.written());
        } else if (criterion instanceof LookupCriterion.EachIdentifierIn in) {
            isFoundWithTheKeyIn(name, in.place());
        } else {
            isFoundByEach(name);
        }
    }

    private void isFoundByEach(String name) {
        scenario.each(run -> {
            KnownProfile someone = run.someone(name);
            for (Identifier identifier : Identifier.values()) {
                String value = someone.known().text(identifier);
                if (value != null) {
                    found(run, someone, identifier, value);
                }
            }
        });
    }

    /** The right person, and only that one. */
    private void isFoundBy(String name, Identifier identifier, String written) {
        scenario.each(run -> found(run, run.someone(name), identifier, run.text(identifier, written)));
    }

    /**
     * A value that somebody had becomes free in time. One that was never taken finds nobody now, nor when the settle
     * window has passed.
     */
    @Then("nobody is found by {identifier} {string}")
    public void nobodyIsFound(Identifier identifier, String written) {
        scenario.each(run -> {
            String value = run.text(identifier, written);
            run.evidence().checked();
            if (run.wasTaken(identifier, value)) {
                nobody(identifier, value, new ProfileComparison(run).awaitNobody(identifier, value));
                run.evidence().restsOn(Grade.DIRECT_ANSWER);
                return;
            }
            Runnable look = () -> nobody(identifier, value, run.client().find(identifier, value));
            look.run();
            scenario.watch(run, () -> {
                if (!run.wasTaken(identifier, value)) {
                    look.run();
                }
            });
        });
    }

    /** Whoever it is: profiles may have been merged, but nothing is lost. */
    @Then("the profile found by {identifier} {string} has:")
    public void somebodyHas(Identifier identifier, String written, DataTable table) {
        scenario.each(run -> {
            String value = run.text(identifier, written);
            Attributes wanted = ProfileTable.attributes(run, table.asMap());
            ProfileComparison look = new ProfileComparison(run);
            run.evidence().checked();
            LookupResult finding = look.awaitAnybody(identifier, value);
            if (!(finding instanceof LookupResult.Found found)) {
                throw new ContractViolation(
                        "somebody to be found by " + identifier.label() + " " + value, finding.brief());
            }
            look.awaitAttributes(new KnownProfile("the profile", found.personId(), wanted), wanted);
        });
    }

    /** By each place where clients put the private key, and each identifier. */
    private void isFoundWithTheKeyIn(String name, String place) {
        scenario.each(run -> {
            KnownProfile someone = run.someone(name);
            for (Identifier identifier : Identifier.values()) {
                String value = someone.known().text(identifier);
                if (value == null) {
                    continue;
                }
                Key key = run.context().keys().privateKey();
                run.evidence().checked();
                TargetResponse answer = run.waiting()
                        .until(
                                run.lastSent(),
                                () -> run.client().find(identifier, value, place, key),
                                a -> isFound(run, someone, a)
                                        && shownOtherwise(run, someone, a).isEmpty());
                String how = " by " + identifier.label() + " with the key in the " + place;
                if (!isFound(run, someone, answer)) {
                    throw new ContractViolation(
                            name + " to be found" + how,
                            run.context().wire().found(answer).brief());
                }
                shownOtherwise(run, someone, answer).ifPresent(d -> {
                    throw d.violation("the " + d.name() + " of " + name + ", found" + how + ",");
                });
            }
            run.evidence().restsOn(Grade.DIRECT_ANSWER);
        });
    }

    static void found(ScenarioRun run, KnownProfile someone, Identifier identifier, String value) {
        LookupResult finding = new ProfileComparison(run).awaitFinding(identifier, value, someone.personId());
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
        run.evidence().checked();
        boolean right =
                finding instanceof LookupResult.Found found && found.personId().equals(someone.personId());
        if (!right) {
            throw new ContractViolation(
                    someone.name() + " to be found by " + identifier.label() + " " + value,
                    finding.brief(),
                    CauseRules.ofAdding(run, someone, identifier));
        }
    }

    private static void nobody(Identifier identifier, String value, LookupResult finding) {
        if (finding instanceof LookupResult.Found || finding instanceof LookupResult.Several) {
            throw new ContractViolation("nobody to be found by " + identifier.label() + " " + value, finding.brief());
        }
    }

    private static boolean isFound(ScenarioRun run, KnownProfile someone, TargetResponse answer) {
        return run.context().wire().found(answer) instanceof LookupResult.Found found
                && found.personId().equals(someone.personId());
    }

    /** What a look-up that shows the profile itself shows otherwise than it is. */
    private static Optional<ProfileComparison.Difference> shownOtherwise(
            ScenarioRun run, KnownProfile someone, TargetResponse answer) {
        return run.context()
                .wire()
                .shownByLookUp(answer)
                .flatMap(shown -> ProfileComparison.difference(someone.known(), shown));
    }
}
