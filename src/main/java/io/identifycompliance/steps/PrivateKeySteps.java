package io.identifycompliance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.Person;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.proof.CauseRules;
import io.identifycompliance.proof.KnownProfile;
import io.identifycompliance.proof.ProcessingProof;
import io.identifycompliance.proof.ProfileComparison;
import io.identifycompliance.proof.ScenarioRun;
import io.identifycompliance.run.ContractViolation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the private key changes. */
public final class PrivateKeySteps {
    private static final String REMOVED = "(removed)";

    private final ScenarioContext scenario;

    /** For one scenario. */
    public PrivateKeySteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** By person ID, the new pattern of the FAQ. */
    @When("the private key {attempt} {name}'s profile to:")
    public void changes(UpdateAttempt attempt, String name, DataTable table) {
        if (attempt == UpdateAttempt.MUST_SUCCEED) {
            changes(name, table);
        } else {
            triesToChange(name, table);
        }
    }

    /** It must be answered with success. */
    private void changes(String name, DataTable table) {
        scenario.each(run -> change(run, name, asked(run, table), place(run)));
    }

    /** The same with the attributes where clients put them. */
    @When("the private key changes {name}'s profile, as {string}, to:")
    public void changesIn(String name, String place, DataTable table) {
        scenario.each(run -> change(run, name, asked(run, table), place));
    }

    /** Whatever the answer: the contract leaves it open. */
    private void triesToChange(String name, DataTable table) {
        scenario.each(run -> {
            Attributes attributes = ProfileTable.attributes(run, table.asMap());
            TargetResponse answer = run.client().change(run.someone(name).personId(), ProfileUpdate.to(attributes));
            run.sent();
            run.answers().add(answer);
        });
    }

    /** What is to be changed; {@code (removed)} stands for a property that is to be removed. */
    private static ProfileUpdate asked(ScenarioRun run, DataTable table) {
        Map<String, String> changed = new LinkedHashMap<>(table.asMap());
        List<String> removed = changed.keySet().stream()
                .filter(name -> REMOVED.equals(changed.get(name)))
                .toList();
        changed.keySet().removeAll(removed);
        return new ProfileUpdate(ProfileTable.attributes(run, changed), removed);
    }

    private static void change(ScenarioRun run, String name, ProfileUpdate change, String place) {
        KnownProfile someone = run.someone(name);
        Key key = run.context().keys().privateKey();
        TargetResponse answer = run.client().change(someone.personId(), change, place, key);
        run.changed();
        run.answers().add(answer);
        if (!answer.isSuccess()) {
            throw new ContractViolation("the private key to change " + name + "'s profile", answer.brief());
        }
        run.asked(someone, change.attributes());
    }

    private static String place(ScenarioRun run) {
        return run.context().wire().changePlaces().get(0);
    }

    /** A change that was refused has changed nothing. One that was answered with success may have merged profiles. */
    @Then("if it was refused, {name} still has:")
    public void stillHasIfRefused(String name, DataTable table) {
        scenario.each(run -> {
            TargetResponse answer = run.answers().get(run.answers().size() - 1);
            if (!answer.isSuccess()) {
                KnownProfile someone = run.someone(name);
                someone.known()
                        .identifiers()
                        .values()
                        .keySet()
                        .forEach(label -> Identifier.labelled(label)
                                .ifPresent(i -> FindSteps.found(
                                        run, someone, i, someone.known().text(i))));
                new ProcessingProof(run).fence(someone);
                Attributes wanted = ProfileTable.attributes(run, table.asMap());
                run.evidence().checked();
                ProfileComparison.difference(
                                wanted,
                                new ProfileComparison(run).now(someone, wanted).attributes())
                        .ifPresent(d -> {
                            throw d.violation(name);
                        });
            }
        });
    }

    /** The answer to the latest change is the person as changed. Where nothing was changed it may say so. */
    @Then("the answer is {name}'s profile, with:")
    public void answerIsTheProfile(String name, DataTable table) {
        scenario.each(run -> {
            KnownProfile someone = run.someone(name);
            TargetResponse answer = run.answers().get(run.answers().size() - 1);
            run.evidence().checked();
            run.context().wire().notAPersonObject(answer, someone.personId()).ifPresent(why -> {
                throw new ContractViolation("the answer to be the person", why);
            });
            Person person = run.context()
                    .wire()
                    .person(answer)
                    .orElseThrow(() -> new ContractViolation("the answer to be the person", answer.brief()));
            Attributes wanted = someone.known().with(ProfileTable.attributes(run, table.asMap()));
            ProfileComparison.difference(wanted, person.attributes()).ifPresent(d -> {
                boolean made = ProfileComparison.difference(
                                wanted,
                                new ProfileComparison(run)
                                        .onceItHas(someone, wanted)
                                        .attributes())
                        .isEmpty();
                throw d.violation("the answer", made ? null : CauseRules.ofChange(d));
            });
            run.evidence().restsOn(Grade.DIRECT_ANSWER);
        });
    }
}
