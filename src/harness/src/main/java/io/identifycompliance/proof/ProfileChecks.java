package io.identifycompliance.proof;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.Person;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.InconclusiveException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Checks what profiles have after an update. */
public final class ProfileChecks {
    private final ScenarioRun run;

    /** For profiles of that run. */
    public ProfileChecks(ScenarioRun run) {
        this.run = run;
    }

    /** The profile gets all of this before the timeout, and nothing else of it changes. */
    public void mustHave(String name, Attributes wanted) {
        checking(wanted);
        KnownProfile profile = run.profile(name);
        Attributes others = profile.known();
        for (String attribute : wanted.values().keySet()) {
            others = others.without(attribute);
        }
        Person person = new ProfileComparison(run).onceItHas(profile, others.with(wanted));
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
        ProfileComparison.difference(wanted, person.attributes()).ifPresent(d -> {
            putDownToBasics(profile, d);
            throw d.violation(name, CauseRules.ofUpdate(run, profile, d));
        });
        ProfileComparison.difference(others, person.attributes()).ifPresent(d -> {
            throw new ContractViolation(
                    "nothing else of " + name + "'s profile to change",
                    "another " + d.name() + ": " + d.seenText(),
                    CauseRules.ofUpdate(run, profile, d));
        });
        run.knows(profile.with(wanted).asShownBy(person));
    }

    /** The profiles of the scenario, which were created long ago, are still there. */
    public void allMustStillBeThere() {
        run.people().forEach(new ProfileComparison(run)::mustStillBeThere);
    }

    /** One of these profiles gets all of this before the timeout. */
    public void oneMustHave(List<String> names, Attributes wanted) {
        checking(wanted);
        new ProfileComparison(run).awaitOnOneOf(names.stream().map(run::profile).toList(), wanted);
    }

    /**
     * The profile has all of this once all requests have been processed, and after the settle window whatever of it the
     * scenario has not asked to change by then.
     *
     * @throws InconclusiveException where it cannot be shown that everything was processed
     */
    public void mustStillHave(String name, Attributes wanted) {
        checking(wanted);
        KnownProfile profile = run.profile(name);
        try {
            new ProcessingProof(run).thatAllWasProcessedFor(profile);
        } catch (InconclusiveException noProof) {
            // A change that shows needs no further proof of processing.
            if (run.client().read(profile.personId()).isPresent()) {
                mustHaveNow(profile, wanted);
            }
            throw noProof;
        }
        mustHave(profile, wanted, new ProfileComparison(run).onceProved(profile, wanted));
        mustHaveAfterSettling(profile, wanted);
    }

    /** The profile has after the settle window whatever of this the scenario has not asked to change by then. */
    void mustHaveAfterSettling(KnownProfile profile, Attributes wanted) {
        Map<String, Integer> asked = timesAsked(profile, wanted);
        Supplier<Attributes> unchanged = () -> unchanged(wanted, asked, timesAsked(profile, wanted));
        run.afterSettling(() -> !unchanged.get().values().isEmpty(), () -> mustHaveNow(profile, unchanged.get()));
    }

    private void mustHaveNow(KnownProfile profile, Attributes wanted) {
        mustHave(profile, wanted, new ProfileComparison(run).now(profile, wanted));
    }

    private void mustHave(KnownProfile profile, Attributes wanted, Person person) {
        ProfileComparison.difference(wanted, person.attributes()).ifPresent(d -> {
            throw d.violation(profile.name(), CauseRules.ofUpdate(run, profile, d));
        });
        sameLetters(profile.name(), profile.known().identifiers(), wanted, person);
    }

    private Map<String, Integer> timesAsked(KnownProfile profile, Attributes wanted) {
        return wanted.values().keySet().stream()
                .collect(Collectors.toMap(name -> name, name -> run.history().timesAsked(profile, name)));
    }

    /** What no request has asked to change between the two counts. */
    private static Attributes unchanged(Attributes wanted, Map<String, Integer> before, Map<String, Integer> now) {
        Attributes unchanged = wanted;
        for (String name : wanted.values().keySet()) {
            unchanged = Objects.equals(before.get(name), now.get(name)) ? unchanged : unchanged.without(name);
        }
        return unchanged;
    }

    private void putDownToBasics(KnownProfile profile, ProfileComparison.Difference difference) {
        new ProfileComparison(run)
                .lost(profile, difference.name(), difference.wanted())
                .ifPresent(run.evidence()::restsOnBroken);
    }

    /** An empty table requires nothing. */
    private void checking(Attributes wanted) {
        if (!wanted.values().isEmpty()) {
            run.evidence().checked();
        }
    }

    /** Both values are read from the target: what it stored, not what was sent, must stay exactly the same. */
    private static void sameLetters(String name, Attributes before, Attributes wanted, Person person) {
        for (Identifier identifier : Identifier.values()) {
            String stored = before.text(identifier);
            String now = person.attributes().text(identifier);
            if (wanted.values().containsKey(identifier.label()) && stored != null && !stored.equals(now)) {
                throw new ContractViolation(
                        name + "'s " + identifier.label() + " to stay " + stored, String.valueOf(now));
            }
        }
    }
}
