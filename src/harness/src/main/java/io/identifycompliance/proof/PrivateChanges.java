package io.identifycompliance.proof;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.Person;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.run.ContractViolation;

/** Changes with the private key, and their responses. */
public final class PrivateChanges {
    private final ScenarioRun run;

    /** In that run. */
    public PrivateChanges(ScenarioRun run) {
        this.run = run;
    }

    /** Changes a profile, with the attributes in the plainest place; a violation unless it is answered with success. */
    public void change(String name, ProfileUpdate change) {
        change(name, change, run.context().wire().changePlaces().get(0));
    }

    /** The same with the attributes in that place. */
    public void change(String name, ProfileUpdate change, String place) {
        KnownProfile profile = run.profile(name);
        TargetResponse response = run.client()
                .change(profile.personId(), change, place, run.context().keys().privateKey());
        run.changed();
        run.answers().add(response);
        if (!response.isSuccess()) {
            throw new ContractViolation("the private key to change " + name + "'s profile", response.brief());
        }
        run.asked(profile, change);
    }

    /** Attempts a change and accepts any response: the contract leaves it open. */
    public void tryToChange(String name, ProfileUpdate change) {
        TargetResponse response = run.client().change(run.profile(name).personId(), change);
        run.sent();
        run.answers().add(response);
    }

    /**
     * A refused change has changed nothing, and has not when the settle window has passed. One that was answered with
     * success may have merged profiles.
     */
    public void refusedMustHaveChangedNothing(String name, Attributes wanted) {
        if (run.latestAnswer().isSuccess()) {
            return;
        }
        KnownProfile profile = run.profile(name);
        new LookupChecks(run).mustFindByEach(profile);
        new ProcessingProof(run).fence(profile);
        Person person = new ProfileComparison(run).onceProved(profile, wanted);
        run.evidence().checked();
        ProfileComparison.difference(wanted, person.attributes()).ifPresent(d -> {
            throw d.violation(name);
        });
        new ProfileChecks(run).mustHaveAfterSettling(profile, wanted);
    }

    /** The response to the latest change shows the changed person, with all known attributes and these. */
    public void responseMustBe(String name, Attributes changed) {
        KnownProfile profile = run.profile(name);
        WireFormat wire = run.context().wire();
        TargetResponse response = run.latestAnswer();
        run.evidence().checked();
        wire.notAPersonObject(response, profile.personId()).ifPresent(why -> {
            throw new ContractViolation("the answer to be the person", why);
        });
        Person person = wire.person(response)
                .orElseThrow(() -> new ContractViolation("the answer to be the person", response.brief()));
        Attributes wanted = profile.known().with(changed);
        ProfileComparison.difference(wanted, person.attributes()).ifPresent(d -> {
            Person later = new ProfileComparison(run).onceItHas(profile, wanted);
            boolean made =
                    ProfileComparison.difference(wanted, later.attributes()).isEmpty();
            throw d.violation("the answer", made ? null : CauseRules.ofChange(d));
        });
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
    }
}
