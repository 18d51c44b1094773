package io.identifycompliance.steps;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Change;
import io.identifycompliance.api.Finding;
import io.identifycompliance.api.Person;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.evidence.Inconclusive;
import io.identifycompliance.evidence.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Profiles: that there is one, and what it has. */
public final class ProfileSteps {
    /** In a table: whatever it is, it may be there. */
    private static final String ANY = "(any)";

    private final Scene scene;

    /** For one scenario. */
    public ProfileSteps(Scene scene) {
        this.scene = scene;
    }

    /** Made through Identify and read back: this also shows that the path is alive. */
    @Given("{name} has a profile with:")
    public void hasAProfileWith(String name, DataTable table) {
        Map<String, String> cells = table.asMap();
        scene.each(play -> play.prepare(Cells.attributes(play, cells)));
        scene.each(play -> meet(play, name, Cells.attributes(play, cells)));
    }

    /** Given to the profile after it was made, by Identify or with the private key. */
    @Given("{name}'s {identifier} {string} was {origin}")
    public void identifierCame(String name, Identifier identifier, String written, Origin origin) {
        scene.each(play -> {
            Someone someone = play.someone(name);
            Attributes more = Attributes.of(identifier, play.text(identifier, written));
            if (origin == Origin.ADDED_LATER) {
                play.prepare(anIdentifierOf(someone).with(more));
            } else {
                play.client().change(someone.personId(), Change.to(more));
                play.sent();
            }
        });
        scene.each(play -> {
            Someone someone = play.someone(name);
            meet(play, name, someone.known().with(Attributes.of(identifier, play.text(identifier, written))));
        });
    }

    /** Waits until the profile has it, and sees that nothing else of it changed. */
    @Then("{whoever} has:")
    public void has(List<String> names, DataTable table) {
        scene.each(play -> {
            Attributes wanted = Cells.attributes(play, table.asMap());
            if (names.size() > 1) {
                new Look(play).awaitOnOneOf(names.stream().map(play::someone).toList(), wanted);
                return;
            }
            String name = names.get(0);
            Someone someone = play.someone(name);
            Attributes others = without(someone.known(), wanted);
            Person person = new Look(play).onceItHas(someone, others.with(wanted));
            play.dossier().restsOn(Grade.DIRECT_ANSWER);
            Look.difference(wanted, person.attributes()).ifPresent(d -> {
                throw d.violation(name, Grounds.ofUpdate(play, someone, d));
            });
            Look.difference(others, person.attributes()).ifPresent(d -> {
                throw new Violation(
                        "nothing else of " + name + "'s profile to change",
                        "another " + d.name() + ": " + d.seenText(),
                        Grounds.ofUpdate(play, someone, d));
            });
            Attributes now = someone.known().with(wanted);
            play.knows(someone.knownFor(now.with(shownIdentifiers(person, now))));
        });
    }

    /** Only with proof that what was sent has been processed, and again when the settle window has passed. */
    @Then("{name} still has:")
    public void stillHas(String name, DataTable table) {
        scene.each(play -> {
            Someone someone = play.someone(name);
            Attributes wanted = Cells.attributes(play, table.asMap());
            Attributes before = someone.known().identifiers();
            Runnable look = () -> {
                Person person = new Look(play).now(someone, wanted);
                Look.difference(wanted, person.attributes()).ifPresent(d -> {
                    throw d.violation(name, Grounds.ofUpdate(play, someone, d));
                });
                unchanged(name, before, wanted, person);
            };
            try {
                new Proof(play).thatAllWasProcessedFor(someone);
            } catch (Inconclusive noProof) {
                // What has changed needs no proof that it was processed.
                if (play.client().read(someone.personId()).isPresent()) {
                    look.run();
                }
                throw noProof;
            }
            look.run();
            scene.watch(play, look);
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
        scene.each(play -> {
            Attributes wanted = Cells.attributes(play, cells);
            Look look = new Look(play);
            String personId = null;
            for (Identifier identifier : Identifier.values()) {
                String value = wanted.text(identifier);
                if (value == null) {
                    continue;
                }
                Finding finding = look.awaitAnybody(identifier, value);
                if (!(finding instanceof Finding.Found found)) {
                    throw new Violation(
                            "a profile to be found by " + identifier.label() + " " + value,
                            finding.brief(),
                            Grounds.ofCreation(wanted));
                }
                if (personId != null && !personId.equals(found.personId())) {
                    throw new Violation(
                            "one profile with all of these identifiers",
                            "another one by " + identifier.label() + " " + value,
                            Grounds.ofCreation(wanted));
                }
                personId = found.personId();
            }
            Someone someone = new Someone(name, personId, wanted);
            Person person = look.awaitAttributes(someone, wanted, d -> Grounds.ofCreation(wanted, d));
            noOtherIdentifier(wanted, any, person);
            play.knows(someone.knownFor(wanted.with(shownIdentifiers(person, wanted))));
        });
    }

    private static void meet(Play play, String name, Attributes wanted) {
        Look look = new Look(play);
        try {
            String personId = null;
            for (Identifier identifier : Identifier.values()) {
                String value = wanted.text(identifier);
                if (value == null) {
                    continue;
                }
                Finding finding = personId == null
                        ? look.awaitAnybody(identifier, value)
                        : look.awaitFinding(identifier, value, personId);
                if (!(finding instanceof Finding.Found found)
                        || (personId != null && !personId.equals(found.personId()))) {
                    throw new Violation(
                            "a profile to be found by " + identifier.label() + " " + value, finding.brief());
                }
                personId = found.personId();
            }
            Someone someone = new Someone(name, personId, wanted);
            Person person = look.awaitAttributes(someone, wanted);
            play.knows(someone.knownFor(wanted.with(shownIdentifiers(person, wanted))));
            play.unproven().clear();
        } catch (Violation unprepared) {
            throw new Inconclusive("The stage could not be set: " + unprepared.getMessage() + ".");
        }
    }

    /** Before and after are both read from the target: what it stored, not what we sent, must stay to the letter. */
    private static void unchanged(String name, Attributes before, Attributes wanted, Person person) {
        for (Identifier identifier : Identifier.values()) {
            String stored = before.text(identifier);
            String now = person.attributes().text(identifier);
            if (wanted.values().containsKey(identifier.label()) && stored != null && !stored.equals(now)) {
                throw new Violation(name + "'s " + identifier.label() + " to stay " + stored, String.valueOf(now));
            }
        }
    }

    private static void noOtherIdentifier(Attributes wanted, Set<String> any, Person person) {
        for (Identifier identifier : Identifier.values()) {
            boolean named = wanted.text(identifier) != null || any.contains(identifier.label());
            if (!named && person.attributes().text(identifier) != null) {
                throw new Violation(
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

    private static Attributes anIdentifierOf(Someone someone) {
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
