package io.identifycompliance.explore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangePolicy;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyPolicy;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every state in which a sequence may leave a right target. Where the contract is open, where calls are made at once and
 * where processing may still be under way there are several. Values are those of the feature, people go by their names.
 */
final class Model {
    private static final int MOST_STATES = 256;
    private static final String CLEARED = "(removed)";

    private final Set<State> states;

    /** What {@link #settled()} gives, once it was asked for. */
    private @Nullable Set<State> settled;

    private Model(Set<State> states) {
        if (states.size() > MOST_STATES) {
            throw new TooManyStatesException();
        }
        this.states = states;
    }

    /** Nobody is there. */
    static Model empty() {
        return new Model(Set.of(new State(Map.of(), List.of())));
    }

    /** There are too many states to say anything. */
    static final class TooManyStatesException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyStatesException() {
            super("The sequence may leave too many states.");
        }
    }

    /** The states after that action. */
    Model after(Action action) {
        return switch (action.kind()) {
            case GIVEN, CREATE, IDENTIFY -> new Model(afterIdentify(action.who(), action.table()));
            case BURST -> new Model(afterBurst(action));
            case CHANGE -> new Model(each(settled(), state -> Set.of(changed(state, action))));
            case WRONG_KEY, CHANGE_TO_HELD, IN_TURN, PROBE -> this;
        };
    }

    private Set<State> afterIdentify(String who, Map<String, String> table) {
        Call call = new Call(who, TableUpdate.of(table));
        Set<State> before = settled();
        Set<State> after = each(before, state -> processed(state, call));
        Set<State> later =
                each(before, state -> processed(state, call).contains(state) ? Set.of(state.with(call)) : Set.of());
        Set<State> all = new LinkedHashSet<>(after);
        all.addAll(later);
        return all;
    }

    /** Calls at once are processed one after the other, in some order. */
    private Set<State> afterBurst(Action action) {
        List<Call> calls = action.tables().stream()
                .map(t -> new Call(action.who(), TableUpdate.of(t)))
                .toList();
        return each(settled(), state -> {
            Set<State> ends = new LinkedHashSet<>();
            inEveryOrder(state, calls, ends, new LinkedHashSet<>());
            return ends;
        });
    }

    private static void inEveryOrder(State state, List<Call> left, Set<State> ends, Set<List<Object>> seen) {
        if (!seen.add(List.of(state, left))) {
            return;
        }
        if (left.isEmpty()) {
            ends.add(state);
        }
        for (Call next : new LinkedHashSet<>(left)) {
            List<Call> others = new ArrayList<>(left);
            others.remove(next);
            processed(state, next).forEach(after -> inEveryOrder(after, others, ends, seen));
        }
        if (ends.size() > MOST_STATES) {
            throw new TooManyStatesException();
        }
    }

    /** A call without a visible effect may still be under way: it may be processed at any later time. */
    private Set<State> settled() {
        Set<State> known = settled;
        if (known == null) {
            known = settled(states);
            settled = known;
        }
        return known;
    }

    private static Set<State> settled(Set<State> states) {
        Set<State> all = new LinkedHashSet<>(states);
        List<State> open = new ArrayList<>(states);
        while (!open.isEmpty()) {
            State state = open.remove(open.size() - 1);
            for (Call call : state.pending()) {
                for (State next : processed(state.without(call), call)) {
                    if (all.add(next)) {
                        open.add(next);
                    }
                }
            }
            if (all.size() > MOST_STATES) {
                throw new TooManyStatesException();
            }
        }
        return all;
    }

    private static Set<State> processed(State state, Call call) {
        Set<State> after = new LinkedHashSet<>();
        for (Map<Identifier, Profile> holders : holders(state, call.update())) {
            for (Decision decision : IdentifyPolicy.outcomes(call.update(), holders)) {
                after.add(written(state, call.who(), decision));
            }
        }
        return after;
    }

    private static State written(State state, String who, Decision decision) {
        if (!decision.creates() && !decision.updates()) {
            return state;
        }
        Profile profile = decision.matched().orElseGet(() -> Profile.blank(newName(state, who), Instant.EPOCH));
        return state.with(profile.with(decision.taken()).withProperties(decision.properties()));
    }

    private static String newName(State state, String who) {
        return state.people().containsKey(who)
                ? "somebody new " + state.people().size()
                : who;
    }

    /** Whether an email in another case is the same is open, and so is a phone number in another format. */
    private static List<Map<Identifier, Profile>> holders(State state, IdentifyUpdate update) {
        Map<Identifier, Profile> sure = new EnumMap<>(Identifier.class);
        Map<Identifier, Profile> perhaps = new EnumMap<>(Identifier.class);
        update.usable()
                .forEach((identifier, value) -> state.people()
                        .values()
                        .forEach(profile -> profile.identifier(identifier).ifPresent(held -> {
                            if (held.equals(value)) {
                                sure.put(identifier, profile);
                            } else if (mayBeEqual(identifier, held, value)) {
                                perhaps.put(identifier, profile);
                            }
                        })));
        perhaps.keySet().removeAll(sure.keySet());
        Map<Identifier, Profile> both = new EnumMap<>(Identifier.class);
        both.putAll(sure);
        both.putAll(perhaps);
        return perhaps.isEmpty() ? List.of(sure) : List.of(sure, both);
    }

    static boolean mayBeEqual(Identifier identifier, String one, String other) {
        return switch (identifier) {
            case EXTERNAL_ID -> false;
            case EMAIL -> one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
            case PHONE_NUMBER -> Values.isAnotherFormat(one, other) || Values.isAnotherFormat(other, one);
        };
    }

    private static State changed(State state, Action action) {
        Profile profile = state.people().get(action.who());
        if (profile == null) {
            return state;
        }
        Map<Identifier, String> identifiers = new LinkedHashMap<>();
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        Set<Identifier> cleared = new LinkedHashSet<>();
        Set<String> unset = new LinkedHashSet<>();
        action.table().forEach((name, value) -> {
            Optional<Identifier> identifier = Identifier.labelled(name);
            if (value.equals(CLEARED)) {
                identifier.ifPresentOrElse(cleared::add, () -> unset.add(name));
            } else {
                identifier.ifPresentOrElse(
                        i -> identifiers.put(i, value), () -> properties.put(name, TextNode.valueOf(value)));
            }
        });
        return state.with(ChangePolicy.changed(profile, new PrivateChange(identifiers, cleared, properties, unset)));
    }

    /** The value of an attribute that a person has in every state: {@code null} where it has none in any; empty if that differs. */
    Optional<Optional<String>> settled(String who, String field) {
        Set<Optional<String>> values = settled().stream()
                .map(state -> value(state.people().get(who), field))
                .collect(Collectors.toSet());
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }

    private static Optional<String> value(@Nullable Profile profile, String field) {
        if (profile == null) {
            return Optional.empty();
        }
        return Identifier.labelled(field)
                .map(profile::identifier)
                .orElseGet(() ->
                        Optional.ofNullable(profile.properties().get(field)).map(JsonNode::textValue));
    }

    /** Whether all of that person is the same in every state. */
    boolean isSettled(String who) {
        return settled().stream()
                        .map(state -> state.people().get(who))
                        .distinct()
                        .count()
                == 1;
    }

    /** Whether that profile exists in every state. */
    boolean has(String who) {
        return states.stream().allMatch(state -> state.people().containsKey(who));
    }

    /** The names of the people who may be there. */
    Set<String> people() {
        return settled().stream()
                .flatMap(state -> state.people().keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The names of all attributes that somebody may have. */
    Set<String> fields() {
        Set<String> all = new LinkedHashSet<>();
        for (Identifier identifier : Identifier.values()) {
            all.add(identifier.label());
        }
        settled().stream()
                .flatMap(state -> state.people().values().stream())
                .forEach(profile -> all.addAll(profile.properties().keySet()));
        return all;
    }

    /** Whether nobody has an identifier in any state, nor one that may count as the same. */
    boolean isFree(Identifier identifier, String value) {
        return settled().stream()
                .flatMap(state -> state.people().values().stream())
                .flatMap(profile -> profile.identifier(identifier).stream())
                .noneMatch(held -> held.equals(value) || mayBeEqual(identifier, held, value));
    }

    /** Whether somebody has all of these properties, in every state. */
    boolean somebodyHas(Attributes markers) {
        return settled().stream()
                .allMatch(state -> state.people().values().stream()
                        .anyMatch(profile -> profile.properties()
                                .entrySet()
                                .containsAll(markers.values().entrySet())));
    }

    /** Whether these models allow the same of the people, whatever is still under way. */
    boolean showsTheSameAs(Model other) {
        return shown().equals(other.shown());
    }

    private Set<Map<String, Profile>> shown() {
        return settled().stream().map(State::people).collect(Collectors.toSet());
    }

    /** The profile of that name in one of the states; empty if it is not there. */
    Optional<Profile> any(String who) {
        return states.stream().findFirst().map(state -> state.people().get(who));
    }

    private static Set<State> each(Set<State> all, java.util.function.Function<State, Set<State>> next) {
        Set<State> after = new LinkedHashSet<>();
        for (State state : all) {
            after.addAll(next.apply(state));
            if (after.size() > MOST_STATES) {
                throw new TooManyStatesException();
            }
        }
        return after;
    }

    /** A call of Identify. */
    private record Call(String who, IdentifyUpdate update) {}

    /** The people, by name, and the calls without a visible effect that may still be under way. */
    private record State(Map<String, Profile> people, List<Call> pending) {
        State with(Profile profile) {
            Map<String, Profile> others = new LinkedHashMap<>(people);
            others.put(profile.id(), profile);
            return new State(others, pending);
        }

        State with(Call call) {
            List<Call> more = new ArrayList<>(pending);
            more.add(call);
            return new State(people, more);
        }

        State without(Call call) {
            List<Call> fewer = new ArrayList<>(pending);
            fewer.remove(call);
            return new State(people, fewer);
        }
    }
}
