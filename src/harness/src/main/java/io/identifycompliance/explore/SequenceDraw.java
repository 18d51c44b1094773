package io.identifycompliance.explore;

import io.identifycompliance.contract.Identifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** One sequence, drawn at random: somebody is created, sometimes somebody else, and then things happen to them. */
final class SequenceDraw extends IdentifyDraft {
    private static final String MAIN = Values.PEOPLE.get(0);
    private static final String OTHER = Values.PEOPLE.get(1);
    private static final String THIRD = Values.PEOPLE.get(2);
    private static final List<String> WRONG_KEYS = List.of(
            "with a wrong public key",
            "with a shortened public key",
            "with a lengthened public key",
            "with the public key in other case");

    private final List<Probe> probes;
    private final Values.Similar similar;

    /**
     * Nothing yet.
     *
     * @param probes the one to make next comes first
     * @param similar values for two profiles that a target may take for equal
     */
    SequenceDraw(Vocabulary vocabulary, Random random, List<Probe> probes, Values.Similar similar) {
        super(vocabulary, random);
        this.probes = probes;
        this.similar = similar;
    }

    Sequence draw() {
        int what = below(100);
        if (what < 10) {
            twoMatched();
        } else if (what < 16) {
            held();
        } else if (what < 24) {
            atOnce();
        } else if (what < 30) {
            inTurn();
        } else if (what < 58) {
            overwrites();
        } else {
            course();
        }
        if (!hasEnded() && chance(45)) {
            probe();
        }
        return new Sequence(actions());
    }

    /** Identifiers of two profiles in one call. */
    private void twoMatched() {
        List<Identifier> both = some(List.of(Identifier.values()), 2);
        Map<String, String> hers = new LinkedHashMap<>();
        Map<String, String> his = new LinkedHashMap<>();
        hers.put(both.get(0).label(), Values.plain(both.get(0), 0));
        his.put(both.get(1).label(), Values.plain(both.get(1), 1));
        Map<String, String> sent = new LinkedHashMap<>(hers);
        sent.putAll(his);
        if (chance(40)) {
            hers.put(both.get(1).label(), Values.plain(both.get(1), 0));
        }
        hers.put("plan", "gold");
        his.put("city", "Boston");
        add(Action.of(Action.Kind.GIVEN, MAIN, "", hers));
        add(Action.of(Action.Kind.GIVEN, OTHER, "", his));
        boolean twice = chance(60);
        add(Action.of(Action.Kind.IDENTIFY, MAIN, twice ? TWICE : form(sent), shuffled(sent)));
        end();
    }

    /** A change to an identifier that another profile has. */
    private void held() {
        Identifier taken = any(List.of(Identifier.values()));
        Map<String, String> hers = person(0, taken, Values.plain(taken, 0));
        if (chance(40)) {
            hers.remove(taken.label());
            Identifier other = any(Arrays.stream(Identifier.values())
                    .filter(identifier -> identifier != taken)
                    .toList());
            hers.put(other.label(), Values.plain(other, 0));
        }
        Map<String, String> his = person(1, taken, Values.plain(taken, 1));
        hers.put("plan", "gold");
        his.put("city", "Boston");
        add(Action.of(Action.Kind.GIVEN, MAIN, "", hers));
        add(Action.of(Action.Kind.GIVEN, OTHER, "", his));
        add(Action.of(Action.Kind.CHANGE_TO_HELD, MAIN, "", Map.of(taken.label(), value(OTHER, taken))));
        end();
    }

    private void atOnce() {
        add(Action.of(Action.Kind.GIVEN, MAIN, "", person(0, null, "")));
        burst();
        end();
    }

    /** Calls about a profile that nobody has, about one that exists, and with an identifier that is rejected. */
    private void inTurn() {
        Map<String, String> has = person(0, null, "");
        Identifier by = any(Arrays.stream(Identifier.values())
                .filter(identifier -> has.containsKey(identifier.label()))
                .toList());
        Identifier other = any(Arrays.stream(Identifier.values())
                .filter(identifier -> identifier != by)
                .toList());
        has.put(by.label(), Values.plain(by, 0));
        has.put(other.label(), Values.plain(other, 0));
        add(Action.of(Action.Kind.GIVEN, MAIN, "", has));
        List<Map<String, String>> calls = List.of(
                inTurn("of an unknown", by, "(a new one)", other, "(a new one)"),
                inTurn("of a known", by, value(MAIN, by), other, value(MAIN, other)),
                inTurn("a rejected update", by, value(MAIN, by), other, fresh(other)));
        add(new Action(Action.Kind.IN_TURN, MAIN, "", calls));
        end();
    }

    private static Map<String, String> inTurn(
            String call, Identifier by, String value, Identifier other, String otherValue) {
        Map<String, String> table = new LinkedHashMap<>();
        table.put(Action.CALL, call);
        table.put(by.label(), value);
        table.put(other.label(), otherValue);
        return table;
    }

    /** Many calls, each of which tries to replace an identifier of the same profile in a way of its own. */
    private void overwrites() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Identifier identifier : Identifier.values()) {
            all.put(identifier.label(), Values.plain(identifier, 0));
        }
        all.putAll(someProperties(below(2)));
        add(Action.of(Action.Kind.GIVEN, MAIN, "", all));
        int calls = 4 + below(4);
        for (int i = 0; i < calls && !hasEnded(); i++) {
            keep();
        }
    }

    private void course() {
        boolean alike = chance(25);
        Identifier pair = similar.identifier();
        Map<String, String> main = person(0, alike ? pair : null, similar.hers());
        boolean beginsWithCall = chance(60);
        add(Action.of(
                beginsWithCall ? Action.Kind.CREATE : Action.Kind.GIVEN, MAIN, beginsWithCall ? form(main) : "", main));
        if (alike || chance(35)) {
            Map<String, String> other = person(1, alike ? pair : null, similar.his());
            boolean called = alike && chance(60);
            add(Action.of(called ? Action.Kind.CREATE : Action.Kind.GIVEN, OTHER, called ? form(other) : "", other));
        }
        int more = 1 + below(4);
        for (int i = 0; i < more && !hasEnded(); i++) {
            something();
        }
    }

    private void something() {
        int what = below(100);
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
        } else if (what < 88) {
            newPerson();
        } else {
            properties();
        }
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
        String place = !vocabulary().changePlaces().isEmpty() && chance(40)
                ? any(vocabulary().changePlaces())
                : "";
        if (table.isEmpty() || chance(25)) {
            boolean keepsTypes = vocabulary().clearsIdentifiers() || place.contains("JSON");
            table.put("level", keepsTypes && chance(60) ? any(Values.OTHER) : any(Values.PLAIN));
        }
        if (chance(15)) {
            table.put("region", any(Values.PLAIN));
        }
        if (vocabulary().clearsIdentifiers()
                && chance(25)
                && identifiers(who, true).size() > 1) {
            Identifier cleared = any(identifiers(who, true));
            table.put(cleared.label(), "(removed)");
        }
        boolean hasLevel = model().settled(who, "level").flatMap(level -> level).isPresent();
        if (hasLevel && !table.containsKey("level") && chance(40)) {
            table.put("level", "(removed)");
        }
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
        if (model().people().contains(THIRD)) {
            return;
        }
        Map<String, String> table = new LinkedHashMap<>();
        for (Identifier identifier : some(List.of(Identifier.values()), 1 + below(2))) {
            List<String> free = freed(identifier);
            table.put(identifier.label(), free.isEmpty() ? fresh(identifier) : any(free));
        }
        add(Action.of(Action.Kind.CREATE, THIRD, form(table), table));
    }

    private void burst() {
        String who = MAIN;
        Optional<Identifier> by = known(who);
        List<Identifier> missing = identifiers(who, false);
        if (by.isEmpty() || model().people().size() > 1 || actions().size() > 2) {
            properties();
            return;
        }
        List<Map<String, String>> calls = new ArrayList<>();
        List<Identifier> has = identifiers(who, true);
        int number = 3 + below(4);
        for (int i = 0; i < number; i++) {
            Map<String, String> table = matched(who, any(has));
            if (!missing.isEmpty()) {
                Identifier added = any(missing);
                table.put(added.label(), chance(60) ? fresh(added) : Values.plain(added, 3));
            }
            calls.add(table);
        }
        add(new Action(Action.Kind.BURST, who, "", calls));
        end();
    }

    private void probe() {
        String who = somebody();
        Probe next = probes.stream()
                .filter(probe -> !probe.needsAll() || identifiers(who, true).size() == Identifier.values().length)
                .findFirst()
                .orElseThrow();
        add(Action.of(Action.Kind.PROBE, who, next.text(), Map.of()));
        end();
    }
}
