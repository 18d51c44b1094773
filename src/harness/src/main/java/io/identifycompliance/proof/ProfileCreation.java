package io.identifycompliance.proof;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.Person;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.IdentifierOrigin;
import io.identifycompliance.run.InconclusiveException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates profiles, as the starting point of a scenario or as its subject. */
public final class ProfileCreation {
    private final ScenarioRun run;

    /** In that run. */
    public ProfileCreation(ScenarioRun run) {
        this.run = run;
    }

    /**
     * Reads back a profile that the scenario starts from, and registers it by its name.
     *
     * @throws InconclusiveException where the profile is not as wanted
     */
    public void mustBeReady(String name, Attributes wanted) {
        prepared(name, wanted, () -> {
            KnownProfile profile = foundByEach(name, wanted);
            run.knows(profile);
            Person person = new ProfileComparison(run).awaitNewProfile(profile, wanted, d -> null);
            run.knows(profile.asShownBy(person));
            run.processing().unproven().clear();
        });
    }

    /** Waits until one profile is found by each of these identifiers: the one of that name, where it is known. */
    private KnownProfile foundByEach(String name, Attributes wanted) {
        ProfileComparison comparison = new ProfileComparison(run);
        @Nullable String personId = known(name).map(KnownProfile::personId).orElse(null);
        for (Map.Entry<Identifier, String> entry : wanted.identifierTexts().entrySet()) {
            LookupResult result = personId == null
                    ? comparison.awaitAnybody(entry.getKey(), entry.getValue())
                    : comparison.awaitFinding(entry.getKey(), entry.getValue(), personId);
            if (!(result instanceof LookupResult.Found found)
                    || (personId != null && !personId.equals(found.personId()))) {
                throw new ContractViolation(
                        "a profile to be found by " + entry.getKey().label() + " " + entry.getValue(),
                        result.brief(),
                        CauseRules.ofCreation(wanted));
            }
            personId = found.personId();
        }
        return found(name, personId, wanted);
    }

    private Optional<KnownProfile> known(String name) {
        return run.people().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private void prepared(String name, Attributes wanted, Runnable preparation) {
        try {
            preparation.run();
        } catch (ContractViolation unprepared) {
            InconclusiveException reason = new InconclusiveException(
                    "The scenario could not be prepared: " + unprepared.getMessage() + ".",
                    unprepared.cause().orElse(null));
            Optional<BasicQuestion> broken = run.basics().firstBroken(BasicQuestion.FILTER, BasicQuestion.NEW_PROFILE);
            if (broken.isEmpty()) {
                throw reason;
            }
            run.evidence().restsOnBroken(broken.get());
            String id = known(name)
                    .map(KnownProfile::personId)
                    .orElseGet(() -> run.text(Identifier.EXTERNAL_ID, "(a new one)"));
            run.doubt(reason, new KnownProfile(name, id, wanted));
        }
    }

    /** Sends the request that creates the profile, without the identifiers that it gets later in this run. */
    public void begin(Attributes wanted) {
        run.prepare(run.play().setting().atFirst(wanted));
    }

    /**
     * Gives the profile the identifiers that it is not created with in this run, if any.
     *
     * @throws InconclusiveException where it was not created
     */
    public void giveTheRest(String name, Attributes wanted) {
        Attributes first = run.play().setting().atFirst(wanted);
        if (!first.equals(wanted)) {
            prepared(name, first, () -> run.knows(foundByEach(name, first)));
            Attributes rest = wanted.identifiers();
            for (String had : first.identifiers().values().keySet()) {
                rest = rest.without(had);
            }
            give(run.play().setting().origin(), name, rest);
        }
    }

    /** Creates somebody with the same properties, where this run has somebody alike. */
    public void addSomebodyAlike(String name) {
        Attributes properties = run.profileEvenIfUnprepared(name).known().properties();
        if (run.play().setting().alike()
                && run.people().size() == 1
                && !properties.values().isEmpty()) {
            Attributes alike = Attributes.of(Identifier.EXTERNAL_ID, run.text(Identifier.EXTERNAL_ID, "like " + name))
                    .with(properties);
            run.prepare(alike);
            mustBeReady("somebody like " + name, alike);
        }
    }

    /** Gives the profile more identifiers in that way. */
    public void give(IdentifierOrigin origin, String name, Attributes more) {
        KnownProfile profile = run.profile(name);
        switch (origin) {
            case ADDED_LATER -> add(profile, more);
            case SET_WITH_THE_PRIVATE_KEY ->
                set(name, more, run.context().wire().changePlaces().get(0));
            case CREATED_WITH_IT -> throw new IllegalArgumentException(name + " is created already.");
        }
    }

    private void add(KnownProfile profile, Attributes more) {
        Map.Entry<Identifier, String> any = profile.identifiers().entrySet().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(profile.name() + " has no identifier."));
        run.prepare(Attributes.of(any.getKey(), any.getValue()).with(more));
    }

    /** Gives the profile more identifiers with the private key, in that place of a change. */
    public void set(String name, Attributes more, String place) {
        KnownProfile profile = run.profile(name);
        ProfileUpdate change = ProfileUpdate.to(more);
        run.client()
                .change(profile.personId(), change, place, run.context().keys().privateKey());
        run.sent();
        run.combinations().changes(profile, change);
    }

    /**
     * Every identifier finds the same profile, which has all of this and no other identifier.
     *
     * @param any other identifiers that it may have
     */
    public void mustBeTheOneWith(String name, Attributes wanted, Set<Identifier> any) {
        if (!wanted.values().isEmpty()) {
            run.evidence().checked();
        }
        run.buildingOn(() -> oneWith(name, wanted, any), BasicQuestion.FILTER, BasicQuestion.NEW_PROFILE);
    }

    private void oneWith(String name, Attributes wanted, Set<Identifier> any) {
        ProfileComparison comparison = new ProfileComparison(run);
        String personId = null;
        for (Map.Entry<Identifier, String> entry : wanted.identifierTexts().entrySet()) {
            String by = entry.getKey().label() + " " + entry.getValue();
            LookupResult result = comparison.awaitAnybody(entry.getKey(), entry.getValue());
            if (!(result instanceof LookupResult.Found found)) {
                new EmptyIdentifierControl(run).mustBeProcessed();
                throw new ContractViolation(
                        "a profile to be found by " + by, result.brief(), CauseRules.ofCreation(wanted));
            }
            if (personId != null && !personId.equals(found.personId())) {
                throw new ContractViolation(
                        "one profile with all of these identifiers",
                        "a different one by " + by,
                        CauseRules.ofCreation(wanted));
            }
            personId = found.personId();
        }
        KnownProfile profile = found(name, personId, wanted);
        Person person = comparison.awaitNewProfile(profile, wanted, d -> {
            if (comparison.isOfEveryNewProfile(d)) {
                run.mustBePrepared();
            }
            return CauseRules.ofCreation(wanted, d);
        });
        noOtherIdentifier(wanted, any, person);
        run.knows(profile.asShownBy(person));
    }

    private static KnownProfile found(String name, @Nullable String personId, Attributes wanted) {
        if (personId == null) {
            throw new IllegalArgumentException(name + " has no identifier to be found by.");
        }
        return new KnownProfile(name, personId, wanted);
    }

    private static void noOtherIdentifier(Attributes wanted, Set<Identifier> any, Person person) {
        for (Identifier identifier : Identifier.values()) {
            boolean named = wanted.text(identifier) != null || any.contains(identifier);
            String shown = person.attributes().text(identifier);
            if (!named && shown != null) {
                throw new ContractViolation("no " + identifier.label() + ", since none was sent", shown);
            }
        }
    }
}
