package io.identifycompliance.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes sequences, always the same ones from the same seed. Of a few that it draws it takes the one in which most things
 * meet that have not met before.
 */
final class Generator {
    private static final int DRAWN = 8;

    private final Vocabulary vocabulary;
    private final Random random;
    private final List<Probe> probes;
    private final List<Values.Similar> similar;
    private final Set<String> met = new HashSet<>();
    private int discarded;

    Generator(Vocabulary vocabulary, long seed) {
        this.vocabulary = vocabulary;
        random = new Random(seed);
        probes = new ArrayList<>(Probe.on(vocabulary.wire(), vocabulary.findPlaces()));
        Collections.shuffle(probes, random);
        similar = new ArrayList<>(Values.similar());
        Collections.shuffle(similar, random);
    }

    /** The next sequence, as steps with all of their checks. */
    Script next() {
        Script best = null;
        Set<String> bestPairs = Set.of();
        int most = -1;
        for (int i = 0; i < DRAWN; i++) {
            Script script;
            try {
                script = Script.of(new SequenceDraw(vocabulary, random, probes, similar.get(0)).draw());
            } catch (Model.TooManyStatesException overflow) {
                discarded++;
                continue;
            }
            Set<String> pairs = pairs(script.sequence());
            int fresh = (int) pairs.stream().filter(pair -> !met.contains(pair)).count();
            if (fresh > most) {
                best = script;
                bestPairs = pairs;
                most = fresh;
            }
        }
        if (best == null) {
            return next();
        }
        met.addAll(bestPairs);
        Action last = best.sequence().last();
        List<Probe> made =
                probes.stream().filter(probe -> probe.text().equals(last.how())).toList();
        probes.removeAll(made);
        probes.addAll(made);
        if (similar.get(0).isIn(best.sequence())) {
            Collections.rotate(similar, -1);
        }
        return best;
    }

    /** How many different pairs have met so far. */
    int pairs() {
        return met.size();
    }

    /** How many sequences were not run since they may leave too many states to judge. */
    int discarded() {
        return discarded;
    }

    private static Set<String> pairs(Sequence sequence) {
        Set<String> all = new LinkedHashSet<>();
        String before = "";
        for (Action action : sequence.actions()) {
            Set<String> traits = traits(action);
            traits.add("after " + before);
            List<String> sorted = List.copyOf(traits);
            for (int i = 0; i < sorted.size(); i++) {
                for (int j = i + 1; j < sorted.size(); j++) {
                    all.add(action.kind() + ": " + sorted.get(i) + " & " + sorted.get(j));
                }
            }
            before = action.kind().name();
        }
        return all;
    }

    private static Set<String> traits(Action action) {
        Set<String> traits = new TreeSet<>();
        traits.add("how " + action.how());
        for (Map<String, String> table : action.tables()) {
            table.forEach((name, value) -> {
                traits.add("has " + name);
                if (Values.isUnusual(value)) {
                    traits.add("value " + name + " " + value);
                }
            });
            traits.add("rows " + table.size());
        }
        return traits;
    }
}
