package io.identifycompliance.steps;

import com.fasterxml.jackson.databind.node.TextNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Change;
import io.identifycompliance.api.Finding;
import io.identifycompliance.api.Person;
import io.identifycompliance.api.Way;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.evidence.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Requests that are released together. */
public final class RaceSteps {
    private static final String WHOSE = "whose";

    private final Scene scene;
    private final Map<Play, Attributes> markers = new LinkedHashMap<>();
    private final Map<Play, List<Attributes>> racers = new LinkedHashMap<>();
    private final Map<Play, List<Changer>> changers = new LinkedHashMap<>();
    private final Map<Play, Glimpses> shown = new LinkedHashMap<>();
    private final Map<Play, Attributes> starts = new LinkedHashMap<>();

    /** For one scenario. */
    public RaceSteps(Scene scene) {
        this.scene = scene;
    }

    /**
     * A row a caller, each in another form of the call; each adds a property of its own, so that the processing of each
     * can be seen. Where the row names the private key, the caller changes a profile with it: the first of the scenario,
     * if the row does not say whose.
     */
    @When("these calls come at once:")
    public void atOnce(DataTable table) {
        scene.each(play -> {
            List<Attributes> calls = new ArrayList<>();
            List<Changer> changes = new ArrayList<>();
            Attributes all = markers.getOrDefault(play, Attributes.none());
            for (Map<String, String> row : table.asMaps()) {
                Attributes marker = Attributes.none().with(play.marker(), TextNode.valueOf("processed"));
                all = all.with(marker);
                Attributes call = attributes(play, row).with(marker);
                if (KeyInUse.PRIVATE.text().equals(row.get("key"))) {
                    changes.add(new Changer(whose(play, row), call));
                    all = all.with(call);
                } else {
                    calls.add(call);
                }
            }
            markers.put(play, all);
            starts.putIfAbsent(play, start(play));
            racers.computeIfAbsent(play, p -> new ArrayList<>()).addAll(calls);
            changers.computeIfAbsent(play, p -> new ArrayList<>()).addAll(changes);
            release(play, calls, changes);
            play.sent();
            changes.forEach(change -> play.asked(play.someone(change.whose()), change.to()));
        });
    }

    private static Set<Identifier> added(Someone someone, List<Attributes> calls) {
        return Arrays.stream(Identifier.values())
                .filter(identifier -> someone.known().text(identifier) == null)
                .filter(identifier -> calls.stream().anyMatch(call -> call.text(identifier) != null))
                .collect(Collectors.toSet());
    }

    private static Attributes attributes(Play play, Map<String, String> row) {
        Map<String, String> cells = new LinkedHashMap<>(row);
        cells.remove(WHOSE);
        return AnswerSteps.attributes(play, cells);
    }

    private static String whose(Play play, Map<String, String> row) {
        String name = row.get(WHOSE);
        return name == null ? play.people().get(0).name() : name;
    }

    /** Nothing that was added at once is lost: every caller's property shows on this one profile. */
    @Then("{name}'s profile has what every caller added")
    public void hasWhatEveryCallerAdded(String name) {
        scene.each(play -> {
            Someone someone = play.someone(name);
            Attributes wanted = markers.get(play);
            unlessInTheCalm(play, () -> {
                Person person = awaitAll(play, someone, wanted);
                Look.difference(someone.known(), person.attributes()).ifPresent(d -> {
                    throw d.violation(name);
                });
            });
            play.knows(someone.knownFor(someone.known().with(wanted)));
        });
    }

    /** Each look also shows which identifiers the profile has by then: what shows once must stay. */
    private Person awaitAll(Play play, Someone someone, Attributes wanted) {
        Glimpses glimpses = glimpses(play);
        Optional<Person> seen = play.waiting()
                .until(
                        play.lastSent(),
                        () -> play.client().read(someone.personId()),
                        person -> person.filter(p -> {
                                    glimpses.note(p);
                                    return Look.difference(wanted, p.attributes())
                                            .isEmpty();
                                })
                                .isPresent());
        play.dossier().restsOn(Grade.DIRECT_ANSWER);
        Person person = seen.orElseThrow(
                () -> new Violation(someone.name() + "'s profile to be readable", "no profile in the answer"));
        Look.difference(wanted, person.attributes()).ifPresent(d -> {
            throw d.violation(someone.name());
        });
        return person;
    }

    private Glimpses glimpses(Play play) {
        return shown.computeIfAbsent(play, p -> new Glimpses());
    }

    /**
     * Whichever comes first has it; what one profile has is never another's as well. Changes with the private key have
     * their answers, and may have merged the two. Updates are followed by a fence, and merge nobody.
     */
    @Then("{name} and {name} do not both get the {identifier} {string}")
    public void notBoth(String one, String other, Identifier identifier, String written) {
        scene.each(play -> {
            String free = play.text(identifier, written);
            List<Someone> both = List.of(play.someone(one), play.someone(other));
            Attributes wanted = Attributes.of(identifier, free);
            boolean mayMerge = racers.get(play).isEmpty();
            if (!mayMerge) {
                for (Someone someone : both) {
                    new Proof(play).fence(someone);
                }
            }
            Runnable look = () -> {
                long having = mayMerge ? profilesWith(play, both, wanted) : peopleWith(play, both, wanted);
                if (having > 1) {
                    throw new Violation(
                            "one profile at the most with the " + identifier.label() + " " + free, "both with it");
                }
            };
            look.run();
            scene.watch(play, look);
        });
    }

    private static long peopleWith(Play play, List<Someone> people, Attributes wanted) {
        return people.stream()
                .map(someone -> new Look(play).now(someone).attributes())
                .filter(seen -> Look.difference(wanted, seen).isEmpty())
                .count();
    }

    /** Those of two that became one count once, and who cannot be read any more has become another. */
    private static long profilesWith(Play play, List<Someone> people, Attributes wanted) {
        return people.stream()
                .flatMap(someone -> play.client().read(someone.personId()).stream())
                .filter(seen -> Look.difference(wanted, seen.attributes()).isEmpty())
                .map(Person::id)
                .distinct()
                .count();
    }

    /** A violation that is there without any race, too, says nothing of races. */
    private void unlessInTheCalm(Play play, Runnable look) {
        try {
            look.run();
        } catch (Violation raced) {
            Calm calm = new Calm(play);
            if (!racers.get(play).isEmpty()) {
                calm.mustGoWell(starts.get(play), racers.get(play));
            }
            for (Changer change : changers.get(play)) {
                calm.mustChange(play.someone(change.whose()), change.to());
            }
            throw raced;
        }
    }

    /** The identifiers of whom the callers are about; none where they are to make the profile. */
    private static Attributes start(Play play) {
        return play.people().stream()
                .findFirst()
                .map(someone -> someone.known().identifiers())
                .orElse(Attributes.none());
    }

    /** One of the values that were sent at once has become this profile's, and nobody is found by the others. */
    @Then("one of the {identifier}s sent is {name}'s, for good")
    public void oneIsForGood(Identifier identifier, String name) {
        scene.each(play -> {
            Someone someone = play.someone(name);
            List<String> sent = racers.get(play).stream()
                    .map(call -> call.text(identifier))
                    .filter(v -> v != null)
                    .distinct()
                    .toList();
            String[] won = new String[1];
            unlessInTheCalm(play, () -> won[0] = winner(play, someone, identifier, sent));
            String winner = won[0];
            List<String> losers =
                    sent.stream().filter(v -> !v.equalsIgnoreCase(winner)).toList();
            Runnable look = () -> {
                for (String loser : losers) {
                    if (play.client().find(identifier, loser) instanceof Finding.Found found) {
                        throw new Violation("nobody to be found by the rejected " + loser, found.brief());
                    }
                }
                String now = new Look(play)
                        .now(someone, Attributes.of(identifier, winner))
                        .attributes()
                        .text(identifier);
                if (!winner.equals(now)) {
                    throw new Violation("the " + identifier.label() + " to stay " + winner, String.valueOf(now));
                }
            };
            new Proof(play).fence(someone);
            unlessInTheCalm(play, () -> onlyOneShowed(play, identifier));
            unlessInTheCalm(play, look);
            scene.watch(play, look);
        });
    }

    private void onlyOneShowed(Play play, Identifier identifier) {
        Set<String> values = glimpses(play).of(identifier);
        if (values.size() > 1) {
            throw new Violation("the first " + identifier.label() + " that shows to stay", values.toString());
        }
    }

    /** The value that the profile got, by which it must be found. */
    private static String winner(Play play, Someone someone, Identifier identifier, List<String> sent) {
        Person person = play.waiting()
                .until(
                        play.lastSent(),
                        () -> new Look(play).now(someone),
                        p -> p.attributes().text(identifier) != null);
        String winner = person.attributes().text(identifier);
        if (winner == null || sent.stream().noneMatch(winner::equalsIgnoreCase)) {
            throw new Violation("one of the " + identifier.label() + "s that were sent", String.valueOf(winner));
        }
        Finding byWinner = new Look(play).awaitFinding(identifier, winner, someone.personId());
        if (!byWinner.equals(new Finding.Found(someone.personId()))) {
            throw new Violation(someone.name() + " to be found by " + winner, byWinner.brief());
        }
        return winner;
    }

    /** Each call in another form. */
    private void release(Play play, List<Attributes> calls, List<Changer> changes) {
        List<Way> ways = play.trial().livingWays();
        List<Runnable> racing = new ArrayList<>();
        for (Attributes call : calls) {
            Way way = ways.get(racing.size() % ways.size());
            racing.add(() -> play.client().identify(way, call));
        }
        for (Changer change : changes) {
            racing.add(() -> play.client().change(play.someone(change.whose()).personId(), Change.to(change.to())));
        }
        Racers.release(racing, stillRacing -> {
            if (changes.isEmpty() && play.people().size() == 1) {
                Someone someone = play.people().get(0);
                glimpses(play).watch(play, someone, added(someone, calls), stillRacing);
            }
        });
    }

    /** Who changes this profile with the private key. */
    private record Changer(String whose, Attributes to) {}
}
