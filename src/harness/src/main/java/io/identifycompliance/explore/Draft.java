package io.identifycompliance.explore;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A sequence that is being drawn: what it does so far, what that may leave, and the values for what comes next. */
abstract class Draft {
    private final Vocabulary vocabulary;
    private final Random random;
    private final List<Action> actions = new ArrayList<>();
    private final Map<Identifier, Integer> used = new EnumMap<>(Identifier.class);
    private Model model = Model.empty();

    Draft(Vocabulary vocabulary, Random random) {
        this.vocabulary = vocabulary;
        this.random = random;
    }

    final Vocabulary vocabulary() {
        return vocabulary;
    }

    final Model model() {
        return model;
    }

    final List<Action> actions() {
        return actions;
    }

    final int below(int bound) {
        return random.nextInt(bound);
    }

    final void add(Action action) {
        model = model.after(action);
        actions.add(action);
    }

    final Map<String, String> someProperties(int count) {
        Map<String, String> table = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            if (chance(50)) {
                table.put(any(Values.CUSTOM), chance(55) ? any(Values.PLAIN) : any(Values.OTHER));
            } else {
                table.put(any(Values.SPECIAL), any(Values.PLAIN));
            }
        }
        return table;
    }

    final String form(Map<String, String> table) {
        if (chance(30) || vocabulary.forms().isEmpty()) {
            return "";
        }
        String form = any(vocabulary.forms());
        return Values.travels(form, table) ? "as \"" + form + "\"" : "";
    }

    final List<Identifier> identifiers(String who, boolean present) {
        return Arrays.stream(Identifier.values())
                .filter(identifier -> model.settled(who, identifier.label())
                        .filter(value -> value.isPresent() == present)
                        .isPresent())
                .toList();
    }

    final String value(String who, Identifier identifier) {
        return model.any(who)
                .map(Profile::identifiers)
                .map(identifiers -> identifiers.get(identifier))
                .orElseThrow();
    }

    /** A value that no action of the sequence has used. */
    final String fresh(Identifier identifier) {
        return Values.plain(identifier, 2 + used.merge(identifier, 1, Integer::sum));
    }

    /** The identifier by which the person is matched, alone in a table. */
    final Map<String, String> matched(String who, Identifier by) {
        Map<String, String> table = new LinkedHashMap<>();
        table.put(by.label(), value(who, by));
        return table;
    }

    /** An identifier that the person surely has, to be matched by; empty where there is none. */
    final Optional<Identifier> known(String who) {
        List<Identifier> known = identifiers(who, true);
        return known.isEmpty() || model.any(who).isEmpty() ? Optional.empty() : Optional.of(any(known));
    }

    final String somebody() {
        List<String> people =
                model.people().stream().filter(Values.PEOPLE::contains).toList();
        return chance(75) ? people.get(0) : any(people);
    }

    final Optional<String> others(String who, Identifier identifier) {
        return model.people().stream()
                .filter(other -> !other.equals(who))
                .flatMap(other -> model.settled(other, identifier.label()).stream())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Values that somebody gave up. */
    final List<String> freed(Identifier identifier) {
        return actions.stream()
                .filter(action -> action.kind() == Action.Kind.GIVEN || action.kind() == Action.Kind.CREATE)
                .map(action -> action.table().get(identifier.label()))
                .filter(value -> value != null && !value.startsWith("(") && model.isFree(identifier, value))
                .toList();
    }

    final Map<String, String> shuffled(Map<String, String> table) {
        List<String> names = new ArrayList<>(table.keySet());
        if (chance(40)) {
            Collections.shuffle(names, random);
        }
        Map<String, String> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, table.get(name)));
        return shuffled;
    }

    final boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    final <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    final <T> List<T> some(List<T> all, int count) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    final Map<String, String> person(int number, @Nullable Identifier special, String value) {
        Map<String, String> table = new LinkedHashMap<>();
        List<Identifier> some = some(List.of(Identifier.values()), 1 + random.nextInt(3));
        for (Identifier identifier : Identifier.values()) {
            if (identifier == special) {
                table.put(identifier.label(), value);
            } else if (some.contains(identifier)) {
                table.put(identifier.label(), Values.plain(identifier, number));
            }
        }
        if (special == null && chance(8)) {
            Arrays.stream(Identifier.values())
                    .filter(identifier -> !table.containsKey(identifier.label()))
                    .filter(identifier -> !vocabulary.clearsIdentifiers())
                    .forEach(identifier -> table.put(identifier.label(), "(null)"));
        }
        table.putAll(someProperties(random.nextInt(3)));
        return table;
    }
}
