package io.identifycompliance.explore;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A draft with calls of Identify about a profile that exists. */
abstract class IdentifyDraft extends Draft {
    static final String TWICE = "alone and with a property, twice";

    private boolean ended;

    IdentifyDraft(Vocabulary vocabulary, Random random) {
        super(vocabulary, random);
    }

    /** Nothing may follow. */
    final void end() {
        ended = true;
    }

    final boolean hasEnded() {
        return ended;
    }

    final void keep() {
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
        int what = below(100);
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
                    Values.similar().stream()
                            .filter(pair ->
                                    pair.identifier() == attacked && pair.hers().equals(mine))
                            .map(Values.Similar::his)
                            .filter(value -> model().isFree(attacked, value))
                            .findFirst()
                            .orElseGet(() -> fresh(attacked)));
        } else {
            Optional<String> others = others(who, attacked);
            if (others.isPresent() && actions().get(actions().size() - 1).kind() == Action.Kind.GIVEN) {
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
            table.putAll(someProperties(1 + below(2)));
        }
        boolean twice = ended || chance(40);
        add(Action.of(Action.Kind.IDENTIFY, who, twice ? TWICE : keyOrForm(table), shuffled(table)));
    }

    private String keyOrForm(Map<String, String> table) {
        return chance(6) ? "with the private key beside the public one" : form(table);
    }

    final void addMissing() {
        String who = somebody();
        List<Identifier> missing = identifiers(who, false);
        Optional<Identifier> by = known(who);
        if (missing.isEmpty() || by.isEmpty()) {
            properties();
            return;
        }
        Map<String, String> table = matched(who, by.get());
        for (Identifier identifier : some(missing, 1 + below(missing.size()))) {
            List<String> free = freed(identifier);
            table.put(identifier.label(), !free.isEmpty() && chance(30) ? any(free) : fresh(identifier));
        }
        if (chance(45)) {
            table.putAll(someProperties(1 + below(2)));
        }
        add(Action.of(Action.Kind.IDENTIFY, who, keyOrForm(table), shuffled(table)));
    }

    final void properties() {
        String who = somebody();
        Optional<Identifier> by = known(who);
        if (by.isEmpty()) {
            return;
        }
        Map<String, String> table = matched(who, by.get());
        if (chance(35)) {
            identifiers(who, true).forEach(identifier -> table.put(identifier.label(), value(who, identifier)));
        }
        table.putAll(someProperties(1 + below(3)));
        if (chance(40)) {
            model().any(who)
                    .map(Profile::properties)
                    .filter(has -> !has.isEmpty())
                    .ifPresent(has -> {
                        String name = any(List.copyOf(has.keySet()));
                        table.put(
                                name,
                                Values.CUSTOM.contains(name) && chance(60) ? any(Values.OTHER) : any(Values.PLAIN));
                    });
        }
        if (chance(10) && !vocabulary().clearsIdentifiers()) {
            List<Identifier> missing = identifiers(who, false);
            missing.forEach(identifier -> table.put(identifier.label(), "(null)"));
        }
        add(Action.of(Action.Kind.IDENTIFY, who, keyOrForm(table), shuffled(table)));
    }
}
