package io.identifycompliance.steps;

import io.cucumber.java.en.Then;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.Person;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.proof.KnownProfile;
import io.identifycompliance.proof.ProfileComparison;
import io.identifycompliance.proof.ScenarioRun;
import io.identifycompliance.record.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Open points: what the target does is written down, and never failed. */
public final class ObservationSteps {
    private final ScenarioContext scenario;

    /** For one scenario. */
    public ObservationSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** What is written down is the same on each run against a target that has not changed. */
    @Then("it is observed as {word} {observation}")
    public void isObserved(String requirement, Observation observation) {
        if (observation instanceof Observation.WhoHas who) {
            whoGot(requirement, who.property(), who.value());
        } else if (observation instanceof Observation.WhoIsFound who) {
            whomFinds(requirement, who.identifier(), who.written());
        } else if (observation instanceof Observation.WhatBecameOf what) {
            whatItWasTakenFor(requirement, what.name(), what.identifier(), what.written());
        } else if (observation instanceof Observation.ProcessingTime) {
            processingTime(requirement);
        } else {
            whatTheAnswerIs(requirement);
        }
    }

    /** Whose profile a property went to. */
    private void whoGot(String requirement, String property, String value) {
        scenario.each(run -> {
            Attributes wanted = Attributes.none().with(property, ProfileTable.property(value));
            List<String> got = run.waiting()
                    .until(
                            run.lastSent(),
                            () -> {
                                List<String> names = new ArrayList<>();
                                for (KnownProfile someone : run.people()) {
                                    Person person = new ProfileComparison(run).now(someone);
                                    if (ProfileComparison.difference(wanted, person.attributes())
                                            .isEmpty()) {
                                        names.add(someone.name());
                                    }
                                }
                                return names;
                            },
                            names -> !names.isEmpty());
            observe(run, requirement, got.isEmpty() ? "neither" : String.join(" and ", got));
        });
    }

    /** Who is found by a value. */
    private void whomFinds(String requirement, Identifier identifier, String written) {
        scenario.each(run -> {
            LookupResult finding = run.client().find(identifier, run.text(identifier, written));
            observe(run, requirement, finding instanceof LookupResult.Found ? "the profile" : finding.brief());
        });
    }

    /** The status and the first word of the body of the latest answer. */
    private void whatTheAnswerIs(String requirement) {
        scenario.each(run -> {
            TargetResponse answer = run.answers().get(run.answers().size() - 1);
            String body = answer.body().strip();
            observe(run, requirement, "status " + answer.status() + (body.length() == 1 ? ", body " + body : ""));
        });
    }

    /** What became of an identifier that was sent. */
    private void whatItWasTakenFor(String requirement, String name, Identifier identifier, String written) {
        scenario.each(run -> {
            String sent = run.text(identifier, written);
            Optional<Person> person = run.client().read(run.someone(name).personId());
            String now = person.map(p -> p.attributes().text(identifier)).orElse(null);
            String what = now == null ? "left out" : now.equals(sent) ? "as it was meant" : "as something else";
            observe(run, requirement, what);
        });
    }

    /** How long changes took to show, in this run. */
    private void processingTime(String requirement) {
        scenario.each(run -> {
            RunRecord.ProcessingTimes times = new RunRecord.ProcessingTimes(
                    run.context().wire().id(), run.context().schedule().samples());
            observe(
                    run,
                    requirement,
                    "p50 " + times.percentile(0.5) + " ms, p95 " + times.percentile(0.95) + " ms, max "
                            + times.percentile(1) + " ms");
        });
    }

    private static void observe(ScenarioRun run, String requirement, String what) {
        run.evidence().observes(requirement, what);
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
    }
}
