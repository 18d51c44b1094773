package io.identifycompliance.proof;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.Person;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.ContractViolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Updates sent at the same time in one run of a scenario, and checks of their effects. */
public final class ConcurrentUpdates {
    private final ScenarioRun run;
    private final List<Attributes> updates = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Set<String> foundNobody = new HashSet<>();
    private final Map<Stays, List<String>> checked = new HashMap<>();
    private final ObservedIdentifiers observed = new ObservedIdentifiers();
    private Attributes added = Attributes.none();
    private Attributes before = Attributes.none();

    /** None yet. */
    public ConcurrentUpdates(ScenarioRun run) {
        this.run = run;
    }

    /**
     * One call.
     *
     * @param changes the profile that is changed with the private key; null for a call of Identify
     */
    public record Call(@Nullable String changes, Attributes attributes) {}

    /** A check of {@link #oneMustStay}: once more is sent and it is made again, the later one covers the earlier one. */
    private record Stays(String profile, Identifier identifier) {}

    /** A call with the private key that changes the profile of that name, which had these identifiers before. */
    private record Change(String profile, Attributes before, Attributes attributes) {}

    /**
     * Sends all calls at once, the calls of Identify in turn through each form that works. Each adds a property of its
     * own, which shows whether it was processed.
     */
    public void send(List<Call> calls) {
        List<Attributes> newUpdates = new ArrayList<>();
        List<Change> newChanges = new ArrayList<>();
        for (Call call : calls) {
            Attributes marker = Attributes.none().with(run.marker(), TextNode.valueOf("processed"));
            Attributes marked = call.attributes().with(marker);
            if (call.changes() == null) {
                newUpdates.add(marked);
                added = added.with(marker);
            } else {
                newChanges.add(new Change(
                        call.changes(), run.profile(call.changes()).known().identifiers(), marked));
                added = added.with(marker).with(marked);
            }
        }
        before = updates.isEmpty() && changes.isEmpty() ? identifiersBefore() : before;
        updates.addAll(newUpdates);
        changes.addAll(newChanges);
        release(newUpdates, newChanges);
        run.sent();
        newChanges.forEach(change -> run.asked(run.profile(change.profile()), ProfileUpdate.to(change.attributes())));
    }

    /** The identifiers of the profile that the calls update; none if they create it. */
    private Attributes identifiersBefore() {
        return run.people().stream()
                .findFirst()
                .map(profile -> profile.known().identifiers())
                .orElse(Attributes.none());
    }

    private void release(List<Attributes> newUpdates, List<Change> newChanges) {
        List<CallForm> forms = run.context().workingForms();
        List<Runnable> calls = new ArrayList<>();
        for (Attributes update : newUpdates) {
            CallForm form = forms.get(calls.size() % forms.size());
            calls.add(() -> run.client().identify(form, update));
        }
        for (Change change : newChanges) {
            String personId = run.profile(change.profile()).personId();
            calls.add(() -> run.client().change(personId, ProfileUpdate.to(change.attributes())));
        }
        ConcurrentCallers.release(calls, stillSending -> {
            if (newChanges.isEmpty() && run.people().size() == 1) {
                KnownProfile profile = run.people().get(0);
                observed.watch(run, profile, addedTo(profile, newUpdates), stillSending);
            }
        });
    }

    private static Set<Identifier> addedTo(KnownProfile profile, List<Attributes> updates) {
        return Arrays.stream(Identifier.values())
                .filter(identifier -> profile.known().text(identifier) == null)
                .filter(identifier -> updates.stream().anyMatch(update -> update.text(identifier) != null))
                .collect(Collectors.toSet());
    }

    /** Nothing that was added at the same time is lost: the property of every call shows on this one profile. */
    public void mustAllShowOn(String name) {
        KnownProfile profile = withoutWhatIsAdded(run.profile(name));
        run.evidence().checked();
        unlessOneByOneAsWell(() -> {
            Person person = awaitAll(profile);
            ProfileComparison.difference(profile.known(), person.attributes()).ifPresent(d -> {
                throw d.violation(name);
            });
            return person;
        });
        run.knows(profile.with(added));
    }

    /** An identifier that the profile is known to lack, and that a call adds, need not stay unset. */
    private KnownProfile withoutWhatIsAdded(KnownProfile profile) {
        Attributes known = profile.known();
        for (Identifier identifier : addedTo(profile, updates)) {
            known = known.without(identifier.label());
        }
        return profile.knownFor(known);
    }

    /** Each read also records the profile's identifiers: one that shows once must stay. */
    private Person awaitAll(KnownProfile profile) {
        Optional<Person> seen = run.waiting()
                .until(
                        run.lastSent(),
                        () -> run.client().read(profile.personId()),
                        person -> person.filter(p -> {
                                    observed.note(p);
                                    return ProfileComparison.difference(added, p.attributes())
                                            .isEmpty();
                                })
                                .isPresent(),
                        person -> person.filter(p -> isInVain(profile, p)).isPresent());
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
        Person person = seen.orElseThrow(() -> ProfileComparison.unreadable(profile, null));
        ProfileComparison.difference(added, person.attributes()).ifPresent(d -> {
            throw d.violation(profile.name());
        });
        return person;
    }

    /** Whether all that is missing was seen never to come: of calls that create a profile, one has made it. */
    private boolean isInVain(KnownProfile profile, Person person) {
        if (new ProfileComparison(run).isInVain(profile, added, person)) {
            return true;
        }
        long missing = added.values().entrySet().stream()
                .filter(one ->
                        !one.getValue().equals(person.attributes().values().get(one.getKey())))
                .count();
        return missing == 1 && before.values().isEmpty() && run.basics().isBroken(BasicQuestion.NEW_PROFILE);
    }

    /**
     * At most one of two profiles has this, now and when the settle window has passed. Changes with the private key at
     * the same time are complete once answered, and may have merged the two. Anything else is followed by a fence, and
     * merges nothing.
     */
    public void mustNotBothHave(List<String> names, Attributes wanted) {
        List<KnownProfile> both = names.stream().map(run::profile).toList();
        boolean mayMerge = updates.isEmpty() && !changes.isEmpty();
        if (!mayMerge) {
            both.forEach(new ProcessingProof(run)::fence);
        }
        run.nowAndAfterSettling(() -> {
            long having = mayMerge ? profilesWith(both, wanted) : peopleWith(both, wanted);
            run.evidence().checked();
            if (having > 1) {
                throw new ContractViolation("at most one profile with " + described(wanted), "both");
            }
        });
    }

    private static String described(Attributes attributes) {
        return attributes.values().entrySet().stream()
                .map(one -> "the " + one.getKey() + " " + one.getValue().asText())
                .collect(Collectors.joining(" and "));
    }

    private long peopleWith(List<KnownProfile> people, Attributes wanted) {
        return people.stream()
                .map(profile -> new ProfileComparison(run).now(profile).attributes())
                .filter(seen -> ProfileComparison.difference(wanted, seen).isEmpty())
                .count();
    }

    /** Merged profiles count once; a profile that can no longer be read was merged into another. */
    private long profilesWith(List<KnownProfile> people, Attributes wanted) {
        return people.stream()
                .flatMap(profile -> run.client().read(profile.personId()).stream())
                .filter(seen ->
                        ProfileComparison.difference(wanted, seen.attributes()).isEmpty())
                .map(Person::id)
                .distinct()
                .count();
    }

    /** The profile permanently has one of the values that were sent at the same time; the others find nobody. */
    public void oneMustStay(String name, Identifier identifier) {
        KnownProfile profile = run.profile(name);
        List<String> sent = updates.stream()
                .map(update -> update.text(identifier))
                .filter(value -> value != null)
                .distinct()
                .toList();
        String taken = unlessOneByOneAsWell(() -> taken(profile, identifier, sent));
        run.evidence().checked();
        List<String> rejected =
                sent.stream().filter(value -> !value.equalsIgnoreCase(taken)).toList();
        new ProcessingProof(run).fence(profile);
        Supplier<Boolean> firstStayed = () -> onlyOneShowed(identifier);
        unlessOneByOneAsWell(firstStayed);
        List<String> news =
                rejected.stream().filter(value -> !foundNobody.contains(value)).toList();
        ProfileComparison comparison = new ProfileComparison(run);
        Attributes kept = Attributes.of(identifier, taken);
        unlessOneByOneAsWell(() -> stays(identifier, taken, news, () -> comparison.onceProved(profile, kept)));
        foundNobody.addAll(news);
        Stays check = new Stays(name, identifier);
        checked.put(check, rejected);
        run.afterSettling(
                () -> rejected.equals(checked.get(check)),
                () -> stays(identifier, taken, rejected, () -> comparison.now(profile, kept)));
    }

    private boolean stays(Identifier identifier, String taken, List<String> rejected, Supplier<Person> read) {
        LookupChecks lookUps = new LookupChecks(run);
        rejected.forEach(value -> lookUps.mustFindNobodyNow(identifier, value));
        String now = read.get().attributes().text(identifier);
        if (!taken.equals(now)) {
            throw new ContractViolation("the " + identifier.label() + " to stay " + taken, String.valueOf(now));
        }
        return true;
    }

    private boolean onlyOneShowed(Identifier identifier) {
        Set<String> values = observed.of(identifier);
        if (values.size() > 1) {
            throw new ContractViolation("the first " + identifier.label() + " that shows to stay", values.toString());
        }
        return true;
    }

    /** Returns the value that the profile got, by which it must be found. */
    private String taken(KnownProfile profile, Identifier identifier, List<String> sent) {
        Person person = run.waiting()
                .until(
                        run.lastSent(),
                        () -> new ProfileComparison(run).now(profile),
                        p -> p.attributes().text(identifier) != null);
        String taken = person.attributes().text(identifier);
        if (taken == null || sent.stream().noneMatch(taken::equalsIgnoreCase)) {
            throw new ContractViolation("one of the " + identifier.label() + "s that were sent", String.valueOf(taken));
        }
        LookupResult result = new ProfileComparison(run).awaitFinding(identifier, taken, profile.personId());
        if (!result.equals(new LookupResult.Found(profile.personId()))) {
            throw new ContractViolation(profile.name() + " to be found by " + taken, result.brief());
        }
        return taken;
    }

    /** A violation that also occurs without concurrency says nothing about concurrency. */
    private <T> T unlessOneByOneAsWell(Supplier<T> check) {
        try {
            return check.get();
        } catch (ContractViolation concurrent) {
            SequentialControl control = new SequentialControl(run);
            if (!updates.isEmpty()) {
                control.mustGoWell(before, updates);
            }
            for (Change change : changes) {
                KnownProfile changed = control.mustChange(change.before(), change.attributes());
                if (!updates.isEmpty()) {
                    control.mustKeep(changed, updates);
                }
            }
            throw concurrent;
        }
    }
}
