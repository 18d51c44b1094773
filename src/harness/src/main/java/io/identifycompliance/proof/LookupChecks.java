package io.identifycompliance.proof;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.Cause;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.InconclusiveException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks what look-ups find. */
public final class LookupChecks {
    private static final int CLIENT_ERROR = 4;

    /** Errors that say nothing of the value: no key, a refused key, a timeout, too many requests. */
    private static final Set<Integer> OF_NO_VALUE = Set.of(401, 403, 408, 429);

    private final ScenarioRun run;

    /** For look-ups in that run. */
    public LookupChecks(ScenarioRun run) {
        this.run = run;
    }

    /** The profile is found by each of its known identifiers. */
    public void mustFindByEach(KnownProfile profile) {
        profile.identifiers().forEach((identifier, value) -> mustFind(profile, identifier, value));
    }

    /** The look-up finds this profile, and only this one. */
    public void mustFind(KnownProfile profile, Identifier identifier, String value) {
        LookupResult result = new ProfileComparison(run).awaitFinding(identifier, value, profile.personId());
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
        run.evidence().checked();
        run.buildingOn(() -> isFound(result, profile, identifier, value), BasicQuestion.FILTER);
    }

    private void isFound(LookupResult result, KnownProfile profile, Identifier identifier, String value) {
        if (!result.equals(new LookupResult.Found(profile.personId()))) {
            throw new ContractViolation(
                    profile.name() + " to be found by " + identifier.label() + " " + value,
                    result.brief(),
                    CauseRules.ofAdding(run, profile, identifier));
        }
    }

    /**
     * Nobody is found: eventually, if a profile used to have the value, otherwise now; and after the settle window, unless
     * the scenario has given the value to somebody.
     */
    public void mustFindNobody(Identifier identifier, String value) {
        run.evidence().checked();
        if (run.history().wasTaken(identifier, value)) {
            nobody(identifier, value, new ProfileComparison(run).awaitNobody(identifier, value));
            run.evidence().restsOn(Grade.DIRECT_ANSWER);
            Attributes given = Attributes.of(identifier, value);
            int named = run.history().timesNamed(given);
            run.afterSettling(
                    () -> run.history().timesNamed(given) == named, () -> mustFindNobodyNow(identifier, value));
            return;
        }
        Runnable check = () -> mustFindNobodyNow(identifier, value);
        check.run();
        run.afterSettling(() -> !run.history().wasTaken(identifier, value), check);
    }

    /**
     * One look-up finds nobody. That the target refuses the value says so, too.
     *
     * @throws InconclusiveException where it is answered otherwise
     */
    void mustFindNobodyNow(Identifier identifier, String value) {
        nobody(identifier, value, run.client().find(identifier, value));
    }

    private void nobody(Identifier identifier, String value, LookupResult result) {
        if (result instanceof LookupResult.Found || result instanceof LookupResult.Several) {
            run.basics()
                    .firstBroken(BasicQuestion.NOBODY, BasicQuestion.FILTER)
                    .ifPresent(run.evidence()::restsOnBroken);
            throw new ContractViolation("nobody to be found by " + identifier.label() + " " + value, result.brief());
        }
        if (result instanceof LookupResult.Unclear unclear && !isRefused(unclear.answer())) {
            throw new InconclusiveException(
                    "Whether anybody is found by " + identifier.label() + " " + value + " was not answered: "
                            + result.brief(),
                    new Cause(Set.of("FIND-NOBODY"), null));
        }
    }

    /** Whether it is the value that the target refuses, and not the key, or the call at that moment. */
    private static boolean isRefused(TargetResponse answer) {
        return answer.status() / 100 == CLIENT_ERROR && !OF_NO_VALUE.contains(answer.status());
    }

    /** The look-up finds any profile with all these attributes. */
    public void mustFindSomebodyWith(Identifier identifier, String value, Attributes wanted) {
        ProfileComparison comparison = new ProfileComparison(run);
        run.evidence().checked();
        LookupResult result = comparison.awaitAnybody(identifier, value);
        if (!(result instanceof LookupResult.Found found)) {
            throw new ContractViolation("somebody to be found by " + identifier.label() + " " + value, result.brief());
        }
        KnownProfile profile = new KnownProfile("the profile", found.personId(), wanted);
        run.buildingOn(
                () -> comparison.awaitAttributes(profile, wanted), BasicQuestion.FILTER, BasicQuestion.NEW_PROFILE);
    }

    /** The profile is found unchanged by each identifier, with the private key in that place. */
    public void mustFindWithKeyIn(String place, KnownProfile profile) {
        profile.identifiers().forEach((identifier, value) -> {
            Key key = run.context().keys().privateKey();
            run.evidence().checked();
            TargetResponse response = run.waiting()
                    .until(
                            run.lastSent(),
                            () -> run.client().find(identifier, value, place, key),
                            r -> isFound(profile, r)
                                    && shownOtherwise(profile, r).isEmpty());
            String how = " by " + identifier.label() + " with the key in the " + place;
            if (!isFound(profile, response)) {
                throw new ContractViolation(
                        profile.name() + " to be found" + how,
                        run.context().wire().found(response).brief());
            }
            mustBeAResult(response, how);
            shownOtherwise(profile, response).ifPresent(d -> {
                throw d.violation("the " + d.name() + " of " + profile.name() + ", found" + how + ",");
            });
        });
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
    }

    private boolean isFound(KnownProfile profile, TargetResponse response) {
        return run.context().wire().found(response).equals(new LookupResult.Found(profile.personId()));
    }

    /** The first attribute that the look-up's own response shows wrongly. */
    private Optional<ProfileComparison.Difference> shownOtherwise(KnownProfile profile, TargetResponse response) {
        return run.context()
                .wire()
                .shownByLookUp(response)
                .flatMap(shown -> ProfileComparison.difference(profile.known(), shown));
    }

    /** With the key in each place, a look-up by an unknown value of each identifier is answered with this text. */
    public void mustSayNobody(String text) {
        WireFormat wire = run.context().wire();
        for (String place : wire.findPlaces()) {
            for (Identifier identifier : Identifier.values()) {
                String unknown = run.text(identifier, "(a new one)");
                Key key = run.context().keys().privateKey();
                run.evidence().checked();
                TargetResponse response = run.client().find(identifier, unknown, place, key);
                run.buildingOn(() -> saysNobody(response, text), BasicQuestion.NOBODY, BasicQuestion.FILTER);
            }
        }
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
    }

    private void saysNobody(TargetResponse response, String text) {
        if (!(run.context().wire().found(response) instanceof LookupResult.Nobody)) {
            throw new ContractViolation("the answer for a value that nobody has", response.brief());
        }
        if (!response.body().contains(text)) {
            throw new ContractViolation("the text \"" + text + "\"", response.brief());
        }
        if (response.status() / 100 == CLIENT_ERROR) {
            mustBeAnError(response);
        }
        mustBeAResult(response, "");
    }

    private void mustBeAResult(TargetResponse response, String how) {
        run.context().wire().notAResult(response).ifPresent(why -> {
            throw new ContractViolation("the documented form of a look-up" + how, why, new Cause(Set.of("FIND"), why));
        });
    }

    /** How many of a profile's identifiers a look-up names. */
    public enum Criteria {
        NONE,
        TWO,
        ALL
    }

    /** A look-up by none or by several of the profile's three identifiers is an error, whatever its status. */
    public void mustRefuse(Criteria number, KnownProfile profile) {
        List<WireFormat.Criterion> all = new ArrayList<>();
        profile.identifiers().forEach((identifier, value) -> all.add(new WireFormat.Criterion(identifier, value)));
        List<List<WireFormat.Criterion>> choices = switch (number) {
            case NONE -> List.of(List.of());
            case ALL -> List.of(all);
            case TWO -> List.of(all.subList(0, 2), all.subList(1, 3), List.of(all.get(0), all.get(2)));
        };
        for (String place : run.context().wire().findPlaces()) {
            for (List<WireFormat.Criterion> choice : choices) {
                TargetResponse response =
                        run.client().find(choice, place, run.context().keys().privateKey());
                run.evidence().checked();
                if (response.status() / 100 != CLIENT_ERROR) {
                    throw new ContractViolation("an error", response.brief());
                }
                mustBeAnError(response);
            }
        }
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
    }

    private void mustBeAnError(TargetResponse response) {
        run.context().wire().notAnError(response, "look-up").ifPresent(why -> {
            throw new ContractViolation("an error of the wire format", why);
        });
    }
}
