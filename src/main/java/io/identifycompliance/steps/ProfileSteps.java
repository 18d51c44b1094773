package io.identifycompliance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.Person;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.proof.CauseRules;
import io.identifycompliance.proof.KnownProfile;
import io.identifycompliance.proof.ProcessingProof;
import io.identifycompliance.proof.ProfileComparison;
import io.identifycompliance.proof.ScenarioRun;
import io.identifycompliance.run.ContractViolation;
import io.identifycompliance.run.InconclusiveException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Profiles: that there is one, and what it has. */
public final class ProfileSteps {
    /** In a table: whatever it is, it may be there. */
    private static final String ANY = "(any)";

    private final ScenarioContext scenario;

    /** For one scenario. */
    public ProfileSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** Made through Identify and read back: this also shows that the path is alive. */
    @Given("{name} has a profile with:")
    public void hasAProfileWith(String name, DataTable table) {
        Map<String, String> cells = table.asMap();
        scenario.each(run -> run.prepare(ProfileTable.attributes(run, cells)));
        scenario.each(run -> meet(run, name, ProfileTable.attributes(run, cells)));
    }

    /** Given to the profile after it was made, by Identify or with the private key. */
    @Given("{name}'s {identifier} {string} was {origin}")
    public void identifierCame(String name, Identifier identifier, String written, IdentifierOrigin origin) {
        scenario.each(run -> {
            KnownProfile someone = run.someone(name);
            Attributes more = Attributes.of(identifier, run.text(identifier, written));
            if (origin == IdentifierOrigin.ADDED_LATER) {
                run.prepare(anIdentifierOf(someone).with(more));
            } else {
                run.client().change(someone.personId(), ProfileUpdate.to(more));
                run.sent();
            }
        });
        scenario.each(run -> {
            KnownProfile someone = run.someone(name);
            meet(run, name, someone.known().with(Attributes.of(identifier, run.text(identifier, written))));
        });
    }

    /** Waits until the profile has it, and sees that nothing else of it changed. */
    @Then("{whoever} has:")
    public void has(List<String> names, DataTable table) {
        scenario.each(run -> {
            Attributes wanted = ProfileTable.attributes(run, table.asMap());
            checking(run, wanted);
            if (names.size() > 1) {
                new ProfileComparison(run)
                        .awaitOnOneOf(names.stream().map(run::someone).toList(), wanted);
                return;
            }
            String name = names.get(0);
            KnownProfile someone = run.someone(name);
            Attributes others = without(someone.known(), wanted);
            Person person = new ProfileComparison(run).onceItHas(someone, others.with(wanted));
            run.evidence().restsOn(Grade.DIRECT_ANSWER);
            ProfileComparison.difference(wanted, person.attributes()).ifPresent(d -> {
                throw d.violation(name, CauseRules.ofUpdate(run, someone, d));
            });
            ProfileComparison.difference(others, person.attributes()).ifPresent(d -> {
                throw new ContractViolation(
                        "nothing else of " + name + "'s profile to change",
                        "another " + d.name() + ": " + d.seenText(),
                        CauseRules.ofUpdate(run, someone, d));
            });
            Attributes now = someone.known().with(wanted);
            run.knows(someone.knownFor(now.with(shownIdentifiers(person, now))));
        });
    }

    /** Only with proof that what was sent has been processed, and again when the settle window has passed. */
    @Then("{name} still has:")
    public void stillHas(String name, DataTable table) {
        scenario.each(run -> {
            KnownProfile someone = run.someone(name);
            Attributes wanted = ProfileTable.attributes(run, table.asMap());
            Attributes before = someone.known().identifiers();
            checking(run, wanted);
            Runnable look = () -> {
                Person person = new ProfileComparison(run).now(someone, wanted);
                ProfileComparison.difference(wanted, person.attributes()).ifPresent(d -> {
                    throw d.violation(name, CauseRules.ofUpdate(run, someone, d));
                });
                unchanged(name, before, wanted, person);
            };
            try {
                new ProcessingProof(run).thatAllWasProcessedFor(someone);
            } catch (InconclusiveException noProof) {
                // What has changed needs no proof that it was processed.
                if (run.client().read(someone.personId()).isPresent()) {
                    look.run();
                }
                throw noProof;
            }
            look.run();
            scenario.watch(run, look);
        });
    }

    /** Every identifier of the table finds the same profile, which has all of the table, and no identifier beyond it. */
    @Then("{name} is the one profile with:")
    public void isTheOneProfileWith(String name, DataTable table) {
        Map<String, String> cells = new LinkedHashMap<>(table.asMap());
        Set<String> any = cells.keySet().stream()
                .filter(label -> ANY.equals(cells.get(label)))
                .collect(Collectors.toSet());
        cells.keySet().removeAll(any);
        scenario.each(run -> {
            Attributes wanted = ProfileTable.attributes(run, cells);
            checking(run, wanted);
            ProfileComparison look = new ProfileComparison(run);
            String personId = null;
            for (Identifier identifier : Identifier.values()) {
                String value = wanted.text(identifier);
                if (value == null) {
                    continue;
                }
                LookupResult finding = look.awaitAnybody(identifier, value);
                if (!(finding instanceof LookupResult.Found found)) {
                    throw new ContractViolation(
                            "a profile to be found by " + identifier.label() + " " + value,
                            finding.brief(),
                            CauseRules.ofCreation(wanted));
                }
                if (personId != null && !personId.equals(found.personId())) {
                    throw new ContractViolation(
                            "one profile with all of these identifiers",
                            "another one by " + identifier.label() + " " + value,
                            CauseRules.ofCreation(wanted));
                }
                personId = found.personId();
            }
            KnownProfile someone = new KnownProfile(name, personId, wanted);
            Person person = look.awaitAttributes(someone, wanted, d -> CauseRules.ofCreation(wanted, d));
            noOtherIdentifier(wanted, any, person);
            run.knows(someone.knownFor(wanted.with(shownIdentifiers(person, wanted))));
        });
    }

    /** A table without a row asks for nothing. */
    private static void checking(ScenarioRun run, Attributes wanted) {
        if (!wanted.values().isEmpty()) {
            run.evidence().checked();
        }
    }

    private static void meet(ScenarioRun run, String name, Attributes wanted) {
        ProfileComparison look = new ProfileComparison(run);
        try {
            String personId = null;
            for (Identifier identifier : Identifier.values()) {
                String value = wanted.text(identifier);
                if (value == null) {
                    continue;
                }
                LookupResult finding = personId == null
                        ? look.awaitAnybody(identifier, value)
                        : look.awaitFinding(identifier, value, personId);
                if (!(finding instanceof LookupResult.Found found)
                        || (personId != null && !personId.equals(found.personId()))) {
                    throw new ContractViolation(
                            "a profile to be found by " + identifier.label() + " " + value, finding.brief());
                }
                personId = found.personId();
            }
            KnownProfile someone = new KnownProfile(name, personId, wanted);
            Person person = look.awaitAttributes(someone, wanted);
            run.knows(someone.knownFor(wanted.with(shownIdentifiers(person, wanted))));
            run.unproven().clear();
        } catch (ContractViolation unprepared) {
            throw new InconclusiveException("The stage could not be set: " + unprepared.getMessage() + ".");
        }
    }

    /** Before and after are both read from the target: what it stored, not what we sent, must stay to the letter. */
    private static void unchanged(String name, Attributes before, Attributes wanted, Person person) {
        for (Identifier identifier : Identifier.values()) {
            String stored = before.text(identifier);
            String now = person.attributes().text(identifier);
            if (wanted.values().containsKey(identifier.label()) && stored != null && !stored.equals(now)) {
                throw new ContractViolation(
                        name + "'s " + identifier.label() + " to stay " + stored, String.valueOf(now));
            }
        }
    }

    private static void noOtherIdentifier(Attributes wanted, Set<String> any, Person person) {
        for (Identifier identifier : Identifier.values()) {
            boolean named = wanted.text(identifier) != null || any.contains(identifier.label());
            if (!named && person.attributes().text(identifier) != null) {
                throw new ContractViolation(
                        "no " + identifier.label() + ", since none was sent",
                        person.attributes().text(identifier));
            }
        }
    }

    private static Attributes shownIdentifiers(Person person, Attributes known) {
        Attributes shown = Attributes.none();
        for (Identifier identifier : Identifier.values()) {
            if (known.text(identifier) != null && person.attributes().text(identifier) != null) {
                shown = shown.with(Attributes.of(identifier, person.attributes().text(identifier)));
            }
        }
        return shown;
    }

    private static Attributes anIdentifierOf(KnownProfile someone) {
        for (Identifier identifier : Identifier.values()) {
            if (someone.known().text(identifier) != null) {
                return Attributes.of(identifier, someone.known().text(identifier));
            }
        }
        throw new IllegalArgumentException(someone.name() + " has no identifier.");
    }

    private static Attributes without(Attributes known, Attributes wanted) {
        Attributes others = known;
        for (String name : wanted.values().keySet()) {
            others = others.without(name);
        }
        return others;
    }
}
