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

/** One sequence, drawn at random: somebody is created, sometimes somebody else, and then things happen to them. */
final class SequenceDraw {
    private static final String MAIN = Values.PEOPLE.get(0);
    private static final String OTHER = Values.PEOPLE.get(1);
    private static final String THIRD = Values.PEOPLE.get(2);
    private static final String TWICE = "alone and with a property, twice";
    private static final List<String> WRONG_KEYS = List.of(
            "with a wrong public key",
            "with a shortened public key",
            "with a lengthened public key",
            "with the public key in other case");

    private final Vocabulary vocabulary;
    private final Random random;
    private final List<Action> actions = new ArrayList<>();
    private final Map<Identifier, Integer> used = new EnumMap<>(Identifier.class);
    private Model model = Model.empty();
    private boolean ended;

    SequenceDraw(Vocabulary vocabulary, Random random) {
        this.vocabulary = vocabulary;
        this.random = random;
    }

    Sequence draw() {
        boolean alike = chance(15);
        Identifier pair = any(List.of(Identifier.values()));
        List<String> similar = any(Values.similar(pair));
        Map<String, String> main = person(0, alike ? pair : null, similar.get(0));
        boolean beginsWithCall = chance(60);
        add(Action.of(
                beginsWithCall ? Action.Kind.CREATE : Action.Kind.GIVEN, MAIN, beginsWithCall ? form(main) : "", main));
        if (alike || chance(35)) {
            Map<String, String> other = person(1, alike ? pair : null, similar.get(1));
            boolean called = alike && chance(60);
            add(Action.of(called ? Action.Kind.CREATE : Action.Kind.GIVEN, OTHER, called ? form(other) : "", other));
        }
        int more = 1 + random.nextInt(4);
        for (int i = 0; i < more && !ended; i++) {
            something();
        }
        return new Sequence(actions);
    }

    private void something() {
        int what = random.nextInt(100);
        if (what < 30) {
            keep();
        } else if (what < 44) {
            addMissing();
        } else if (what < 58) {
            properties();
        } else if (what < 76) {
            change();
        } else if (what < 81) {
            wrongKey();
        } else if (what < 86) {
            newPerson();
        } else if (what < 91) {
            burst();
        } else if (what < 94) {
            changeToHeld();
        } else {
            probe();
        }
    }

    private void add(Action action) {
        model = model.after(action);
        actions.add(action);
    }

    private Map<String, String> person(int number, @Nullable Identifier special, String value) {
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

    private Map<String, String> someProperties(int count) {
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

    private String form(Map<String, String> table) {
        if (chance(30) || vocabulary.forms().isEmpty()) {
            return "";
        }
        String form = any(vocabulary.forms());
        return Values.travels(form, table) ? "as \"" + form + "\"" : "";
    }

    private String somebody() {
        List<String> people =
                model.people().stream().filter(Values.PEOPLE::contains).toList();
        return chance(75) ? people.get(0) : any(people);
    }

    /** An identifier that the person surely has, to be matched by; empty where there is none. */
    private Optional<Identifier> known(String who) {
        List<Identifier> known = identifiers(who, true);
        return known.isEmpty() || model.any(who).isEmpty() ? Optional.empty() : Optional.of(any(known));
    }

    private List<Identifier> identifiers(String who, boolean present) {
        return Arrays.stream(Identifier.values())
                .filter(identifier -> model.settled(who, identifier.label())
                        .filter(value -> value.isPresent() == present)
                        .isPresent())
                .toList();
    }

    private String value(String who, Identifier identifier) {
        return model.any(who)
                .map(Profile::identifiers)
                .map(identifiers -> identifiers.get(identifier))
                .orElseThrow();
    }

    /** A value that no action of the sequence has used. */
    private String fresh(Identifier identifier) {
        return Values.plain(identifier, 2 + used.merge(identifier, 1, Integer::sum));
    }

    /** The identifier by which the person is matched, alone in a table. */
    private Map<String, String> matched(String who, Identifier by) {
        Map<String, String> table = new LinkedHashMap<>();
        table.put(by.label(), value(who, by));
        return table;
    }

    private void keep() {
        String who = somebody();
        List<Identifier> has = identifiers(who, true);
        if (has.size() < 2) {
            addMissing();
            return;
        }
        List<Identifier> both = some(has, 2);
        Identifier by = both.get(0);
        Identifier attacked = both.get(1);
        Map<String, String> table = matched(who, by);
        int what = random.nextInt(100);
        boolean isOdd = what >= 55 && what < 75;
        if (what < 55) {
            table.put(attacked.label(), fresh(attacked));
        } else if (isOdd) {
            List<String> odd = new ArrayList<>(Values.NOT_IDENTIFIERS);
            odd.addAll(Values.unusual(attacked));
            table.put(attacked.label(), any(odd));
        } else if (what < 85) {
            String mine = value(who, attacked);
            table.put(
                    attacked.label(),
                    Values.similar(attacked).stream()
                            .filter(pair -> pair.get(0).equals(mine))
                            .map(pair -> pair.get(1))
                            .filter(value -> model.isFree(attacked, value))
                            .findFirst()
                            .orElseGet(() -> fresh(attacked)));
        } else {
            Optional<String> others = others(who, attacked);
            if (others.isPresent() && actions.get(actions.size() - 1).kind() == Action.Kind.GIVEN) {
                table.put(attacked.label(), others.get());
                ended = true;
            } else {
                table.put(attacked.label(), fresh(attacked));
            }
        }
        List<Identifier> missing = identifiers(who, false);
        if (!ended && !isOdd && !missing.isEmpty() && chance(20)) {
            Identifier added = any(missing);
            table.put(added.label(), fresh(added));
        }
        if (!ended && !isOdd && chance(50)) {
            table.putAll(someProperties(1 + random.nextInt(2)));
        }
        boolean twice = ended || chance(40);
        add(Action.of(Action.Kind.IDENTIFY, who, twice ? TWICE : keyOrForm(table), shuffled(table)));
    }

    private String keyOrForm(Map<String, String> table) {
        return chance(6) ? "with the private key beside the public one" : form(table);
    }

    private Optional<String> others(String who, Identifier identifier) {
        return model.people().stream()
                .filter(other -> !other.equals(who))
                .flatMap(other -> model.settled(other, identifier.label()).stream())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void addMissing() {
        String who = somebody();
        List<Identifier> missing = identifiers(who, false);
        Optional<Identifier> by = known(who);
        if (missing.isEmpty() || by.isEmpty()) {
            properties();
            return;
        }
        Map<String, String> table = matched(who, by.get());
        for (Identifier identifier : some(missing, 1 + random.nextInt(missing.size()))) {
            List<String> free = freed(identifier);
            table.put(identifier.label(), !free.isEmpty() && chance(30) ? any(free) : fresh(identifier));
        }
        if (chance(45)) {
            table.putAll(someProperties(1 + random.nextInt(2)));
        }
        add(Action.of(Action.Kind.IDENTIFY, who, keyOrForm(table), shuffled(table)));
    }

    /** Values that somebody gave up. */
    private List<String> freed(Identifier identifier) {
        return actions.stream()
                .filter(action -> action.kind() == Action.Kind.GIVEN || action.kind() == Action.Kind.CREATE)
                .map(action -> action.table().get(identifier.label()))
                .filter(value -> value != null && !value.startsWith("(") && model.isFree(identifier, value))
                .toList();
    }

    private void properties() {
        String who = somebody();
        Optional<Identifier> by = known(who);
        if (by.isEmpty()) {
            return;
        }
        Map<String, String> table = matched(who, by.get());
        if (chance(35)) {
            identifiers(who, true).forEach(identifier -> table.put(identifier.label(), value(who, identifier)));
        }
        table.putAll(someProperties(1 + random.nextInt(3)));
        if (chance(40)) {
            model.any(who)
                    .map(Profile::properties)
                    .filter(has -> !has.isEmpty())
                    .ifPresent(has -> {
                        String name = any(List.copyOf(has.keySet()));
                        table.put(
                                name,
                                Values.CUSTOM.contains(name) && chance(60) ? any(Values.OTHER) : any(Values.PLAIN));
                    });
        }
        if (chance(10) && !vocabulary.clearsIdentifiers()) {
            List<Identifier> missing = identifiers(who, false);
            missing.forEach(identifier -> table.put(identifier.label(), "(null)"));
        }
        add(Action.of(Action.Kind.IDENTIFY, who, keyOrForm(table), shuffled(table)));
    }

    private void change() {
        String who = somebody();
        Map<String, String> table = new LinkedHashMap<>();
        if (chance(75)) {
            for (Identifier identifier : some(List.of(Identifier.values()), chance(75) ? 1 : 2)) {
                List<String> free = freed(identifier);
                table.put(identifier.label(), !free.isEmpty() && chance(30) ? any(free) : fresh(identifier));
            }
        }
        if (table.isEmpty() || chance(25)) {
            table.put(chance(50) ? "level" : "region", any(Values.PLAIN));
        }
        if (vocabulary.clearsIdentifiers()
                && chance(25)
                && identifiers(who, true).size() > 1) {
            Identifier cleared = any(identifiers(who, true));
            table.put(cleared.label(), "(removed)");
        }
        boolean hasLevel = model.settled(who, "level").flatMap(level -> level).isPresent();
        if (hasLevel && !table.containsKey("level") && chance(40)) {
            table.put("level", "(removed)");
        }
        String place = !vocabulary.changePlaces().isEmpty() && chance(40) ? any(vocabulary.changePlaces()) : "";
        add(Action.of(Action.Kind.CHANGE, who, place, table));
    }

    private void wrongKey() {
        String who = somebody();
        Optional<Identifier> by = known(who);
        if (by.isEmpty()) {
            return;
        }
        Map<String, String> table = new LinkedHashMap<>();
        if (chance(60)) {
            table.putAll(matched(who, by.get()));
            List<Identifier> missing = identifiers(who, false);
            if (!missing.isEmpty()) {
                table.put(missing.get(0).label(), fresh(missing.get(0)));
            }
        } else {
            table.put(by.get().label(), fresh(by.get()));
        }
        table.put("tier", "silver");
        add(Action.of(Action.Kind.WRONG_KEY, who, any(WRONG_KEYS), table));
    }

    /** Somebody new, sometimes with a value that another gave up. */
    private void newPerson() {
        if (model.people().contains(THIRD)) {
            return;
        }
        Map<String, String> table = new LinkedHashMap<>();
        for (Identifier identifier : some(List.of(Identifier.values()), 1 + random.nextInt(2))) {
            List<String> free = freed(identifier);
            table.put(identifier.label(), free.isEmpty() ? fresh(identifier) : any(free));
        }
        add(Action.of(Action.Kind.CREATE, THIRD, form(table), table));
    }

    private void burst() {
        String who = MAIN;
        Optional<Identifier> by = known(who);
        List<Identifier> missing = identifiers(who, false);
        if (by.isEmpty() || model.people().size() > 1 || actions.size() > 2) {
            properties();
            return;
        }
        List<Map<String, String>> calls = new ArrayList<>();
        List<Identifier> has = identifiers(who, true);
        int number = 3 + random.nextInt(4);
        for (int i = 0; i < number; i++) {
            Map<String, String> table = matched(who, any(has));
            if (!missing.isEmpty()) {
                Identifier added = any(missing);
                table.put(added.label(), chance(60) ? fresh(added) : Values.plain(added, 3));
            }
            calls.add(table);
        }
        add(new Action(Action.Kind.BURST, who, "", calls));
        ended = true;
    }

    private void changeToHeld() {
        if (actions.stream().anyMatch(action -> action.kind() != Action.Kind.GIVEN)
                || model.people().size() < 2) {
            return;
        }
        List<Identifier> held = identifiers(OTHER, true);
        Identifier taken = any(held);
        add(Action.of(Action.Kind.CHANGE_TO_HELD, MAIN, "", Map.of(taken.label(), value(OTHER, taken))));
        ended = true;
    }

    private void probe() {
        String who = somebody();
        List<Probe> probes = Probe.on(vocabulary.wire(), vocabulary.findPlaces()).stream()
                .filter(probe -> !probe.needsAll() || identifiers(who, true).size() == Identifier.values().length)
                .toList();
        add(Action.of(Action.Kind.PROBE, who, any(probes).text(), Map.of()));
        ended = true;
    }

    private Map<String, String> shuffled(Map<String, String> table) {
        List<String> names = new ArrayList<>(table.keySet());
        if (chance(40)) {
            Collections.shuffle(names, random);
        }
        Map<String, String> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, table.get(name)));
        return shuffled;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> some(List<T> all, int count) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }
}
