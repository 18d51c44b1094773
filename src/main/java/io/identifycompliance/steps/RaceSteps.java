package io.identifycompliance.steps;

import com.fasterxml.jackson.databind.node.TextNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.Person;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.proof.ConcurrentCallers;
import io.identifycompliance.proof.KnownProfile;
import io.identifycompliance.proof.ObservedIdentifiers;
import io.identifycompliance.proof.ProcessingProof;
import io.identifycompliance.proof.ProfileComparison;
import io.identifycompliance.proof.ScenarioRun;
import io.identifycompliance.proof.SequentialControl;
import io.identifycompliance.run.ContractViolation;
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

    private final ScenarioContext scenario;
    private final Map<ScenarioRun, Attributes> markers = new LinkedHashMap<>();
    private final Map<ScenarioRun, List<Attributes>> racers = new LinkedHashMap<>();
    private final Map<ScenarioRun, List<Changer>> changers = new LinkedHashMap<>();
    private final Map<ScenarioRun, ObservedIdentifiers> shown = new LinkedHashMap<>();
    private final Map<ScenarioRun, Attributes> starts = new LinkedHashMap<>();

    /** For one scenario. */
    public RaceSteps(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /**
     * A row a caller, each in another form of the call; each adds a property of its own, so that the processing of each
     * can be seen. Where the row names the private key, the caller changes a profile with it: the first of the scenario,
     * if the row does not say whose.
     */
    @When("these calls are made at once:")
    public void atOnce(DataTable table) {
        scenario.each(run -> {
            List<Attributes> calls = new ArrayList<>();
            List<Changer> changes = new ArrayList<>();
            Attributes all = markers.getOrDefault(run, Attributes.none());
            for (Map<String, String> row : table.asMaps()) {
                Attributes marker = Attributes.none().with(run.marker(), TextNode.valueOf("processed"));
                all = all.with(marker);
                Attributes call = attributes(run, row).with(marker);
                if (KeyInUse.PRIVATE.text().equals(row.get("key"))) {
                    changes.add(new Changer(whose(run, row), call));
                    all = all.with(call);
                } else {
                    calls.add(call);
                }
            }
            markers.put(run, all);
            starts.putIfAbsent(run, start(run));
            racers.computeIfAbsent(run, p -> new ArrayList<>()).addAll(calls);
            changers.computeIfAbsent(run, p -> new ArrayList<>()).addAll(changes);
            release(run, calls, changes);
            run.sent();
            changes.forEach(change -> run.asked(run.someone(change.whose()), change.to()));
        });
    }

    private static Set<Identifier> added(KnownProfile someone, List<Attributes> calls) {
        return Arrays.stream(Identifier.values())
                .filter(identifier -> someone.known().text(identifier) == null)
                .filter(identifier -> calls.stream().anyMatch(call -> call.text(identifier) != null))
                .collect(Collectors.toSet());
    }

    private static Attributes attributes(ScenarioRun run, Map<String, String> row) {
        Map<String, String> cells = new LinkedHashMap<>(row);
        cells.remove(WHOSE);
        return AnswerSteps.attributes(run, cells);
    }

    private static String whose(ScenarioRun run, Map<String, String> row) {
        String name = row.get(WHOSE);
        return name == null ? run.people().get(0).name() : name;
    }

    /** Nothing that was added at once is lost: every caller's property shows on this one profile. */
    @Then("{name}'s profile has what every caller added")
    public void hasWhatEveryCallerAdded(String name) {
        scenario.each(run -> {
            KnownProfile someone = run.someone(name);
            Attributes wanted = markers.get(run);
            run.evidence().checked();
            unlessInTheCalm(run, () -> {
                Person person = awaitAll(run, someone, wanted);
                ProfileComparison.difference(someone.known(), person.attributes())
                        .ifPresent(d -> {
                            throw d.violation(name);
                        });
            });
            run.knows(someone.knownFor(someone.known().with(wanted)));
        });
    }

    /** Each look also shows which identifiers the profile has by then: what shows once must stay. */
    private Person awaitAll(ScenarioRun run, KnownProfile someone, Attributes wanted) {
        ObservedIdentifiers glimpses = glimpses(run);
        Optional<Person> seen = run.waiting()
                .until(
                        run.lastSent(),
                        () -> run.client().read(someone.personId()),
                        person -> person.filter(p -> {
                                    glimpses.note(p);
                                    return ProfileComparison.difference(wanted, p.attributes())
                                            .isEmpty();
                                })
                                .isPresent());
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
        Person person = seen.orElseThrow(
                () -> new ContractViolation(someone.name() + "'s profile to be readable", "no profile in the answer"));
        ProfileComparison.difference(wanted, person.attributes()).ifPresent(d -> {
            throw d.violation(someone.name());
        });
        return person;
    }

    private ObservedIdentifiers glimpses(ScenarioRun run) {
        return shown.computeIfAbsent(run, p -> new ObservedIdentifiers());
    }

    /**
     * Whichever comes first has it; what one profile has is never another's as well. Changes with the private key have
     * their answers, and may have merged the two. Updates are followed by a fence, and merge nobody.
     */
    @Then("{name} and {name} do not both get the {identifier} {string}")
    public void notBoth(String one, String other, Identifier identifier, String written) {
        scenario.each(run -> {
            String free = run.text(identifier, written);
            List<KnownProfile> both = List.of(run.someone(one), run.someone(other));
            Attributes wanted = Attributes.of(identifier, free);
            boolean mayMerge = racers.get(run).isEmpty();
            if (!mayMerge) {
                for (KnownProfile someone : both) {
                    new ProcessingProof(run).fence(someone);
                }
            }
            Runnable look = () -> {
                long having = mayMerge ? profilesWith(run, both, wanted) : peopleWith(run, both, wanted);
                run.evidence().checked();
                if (having > 1) {
                    throw new ContractViolation(
                            "one profile at the most with the " + identifier.label() + " " + free, "both with it");
                }
            };
            look.run();
            scenario.watch(run, look);
        });
    }

    private static long peopleWith(ScenarioRun run, List<KnownProfile> people, Attributes wanted) {
        return people.stream()
                .map(someone -> new ProfileComparison(run).now(someone).attributes())
                .filter(seen -> ProfileComparison.difference(wanted, seen).isEmpty())
                .count();
    }

    /** Those of two that became one count once, and who cannot be read any more has become another. */
    private static long profilesWith(ScenarioRun run, List<KnownProfile> people, Attributes wanted) {
        return people.stream()
                .flatMap(someone -> run.client().read(someone.personId()).stream())
                .filter(seen ->
                        ProfileComparison.difference(wanted, seen.attributes()).isEmpty())
                .map(Person::id)
                .distinct()
                .count();
    }

    /** A violation that is there without any race, too, says nothing of races. */
    private void unlessInTheCalm(ScenarioRun run, Runnable look) {
        try {
            look.run();
        } catch (ContractViolation raced) {
            SequentialControl calm = new SequentialControl(run);
            if (!racers.get(run).isEmpty()) {
                calm.mustGoWell(starts.get(run), racers.get(run));
            }
            for (Changer change : changers.get(run)) {
                calm.mustChange(run.someone(change.whose()), change.to());
            }
            throw raced;
        }
    }

    /** The identifiers of whom the callers are about; none where they are to make the profile. */
    private static Attributes start(ScenarioRun run) {
        return run.people().stream()
                .findFirst()
                .map(someone -> someone.known().identifiers())
                .orElse(Attributes.none());
    }

    /** One of the values that were sent at once has become this profile's, and nobody is found by the others. */
    @Then("one of the {identifier}s sent is {name}'s, for good")
    public void oneIsForGood(Identifier identifier, String name) {
        scenario.each(run -> {
            KnownProfile someone = run.someone(name);
            List<String> sent = racers.get(run).stream()
                    .map(call -> call.text(identifier))
                    .filter(v -> v != null)
                    .distinct()
                    .toList();
            String[] won = new String[1];
            unlessInTheCalm(run, () -> won[0] = winner(run, someone, identifier, sent));
            String winner = won[0];
            run.evidence().checked();
            List<String> losers =
                    sent.stream().filter(v -> !v.equalsIgnoreCase(winner)).toList();
            Runnable look = () -> {
                for (String loser : losers) {
                    if (run.client().find(identifier, loser) instanceof LookupResult.Found found) {
                        throw new ContractViolation("nobody to be found by the rejected " + loser, found.brief());
                    }
                }
                String now = new ProfileComparison(run)
                        .now(someone, Attributes.of(identifier, winner))
                        .attributes()
                        .text(identifier);
                if (!winner.equals(now)) {
                    throw new ContractViolation(
                            "the " + identifier.label() + " to stay " + winner, String.valueOf(now));
                }
            };
            new ProcessingProof(run).fence(someone);
            unlessInTheCalm(run, () -> onlyOneShowed(run, identifier));
            unlessInTheCalm(run, look);
            scenario.watch(run, look);
        });
    }

    private void onlyOneShowed(ScenarioRun run, Identifier identifier) {
        Set<String> values = glimpses(run).of(identifier);
        if (values.size() > 1) {
            throw new ContractViolation("the first " + identifier.label() + " that shows to stay", values.toString());
        }
    }

    /** The value that the profile got, by which it must be found. */
    private static String winner(ScenarioRun run, KnownProfile someone, Identifier identifier, List<String> sent) {
        Person person = run.waiting()
                .until(
                        run.lastSent(),
                        () -> new ProfileComparison(run).now(someone),
                        p -> p.attributes().text(identifier) != null);
        String winner = person.attributes().text(identifier);
        if (winner == null || sent.stream().noneMatch(winner::equalsIgnoreCase)) {
            throw new ContractViolation(
                    "one of the " + identifier.label() + "s that were sent", String.valueOf(winner));
        }
        LookupResult byWinner = new ProfileComparison(run).awaitFinding(identifier, winner, someone.personId());
        if (!byWinner.equals(new LookupResult.Found(someone.personId()))) {
            throw new ContractViolation(someone.name() + " to be found by " + winner, byWinner.brief());
        }
        return winner;
    }

    /** Each call in another form. */
    private void release(ScenarioRun run, List<Attributes> calls, List<Changer> changes) {
        List<CallForm> forms = run.context().workingForms();
        List<Runnable> racing = new ArrayList<>();
        for (Attributes call : calls) {
            CallForm form = forms.get(racing.size() % forms.size());
            racing.add(() -> run.client().identify(form, call));
        }
        for (Changer change : changes) {
            racing.add(
                    () -> run.client().change(run.someone(change.whose()).personId(), ProfileUpdate.to(change.to())));
        }
        ConcurrentCallers.release(racing, stillRacing -> {
            if (changes.isEmpty() && run.people().size() == 1) {
                KnownProfile someone = run.people().get(0);
                glimpses(run).watch(run, someone, added(someone, calls), stillRacing);
            }
        });
    }

    /** Who changes this profile with the private key. */
    private record Changer(String whose, Attributes to) {}
}
