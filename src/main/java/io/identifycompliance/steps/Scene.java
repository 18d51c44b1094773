package io.identifycompliance.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.identifycompliance.api.Way;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.evidence.Dossier;
import io.identifycompliance.evidence.Excused;
import io.identifycompliance.evidence.Inconclusive;
import io.identifycompliance.evidence.Trial;
import io.identifycompliance.evidence.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * One scenario: its plays, and the trial that it belongs to.
 *
 * <p>A scenario tagged {@code @each-way} is played once through every common form of calling Identify, side by side:
 * each step is taken by all plays before the next one begins, so that waiting is shared.
 */
public final class Scene {
    private static final String EACH_WAY = "@each-way";
    private static final String WIRE = "@wire-";

    private final Trial trial = Trial.current();
    private final List<Play> plays = new ArrayList<>();
    private String execution = "";
    private List<String> proves = List.of();

    /** Sets the stage. */
    @Before
    public void open(Scenario scenario) {
        execution = scenario.getId();
        mustBeOfThisWire(scenario);
        proves = Requirement.among(scenario.getSourceTagNames());
        if (trial.excuses(proves)) {
            throw new Excused("Declared as not applicable: " + String.join(", ", proves) + ".");
        }
        Dossier dossier = trial.journal().dossier(execution);
        List<Way> living = trial.livingWays();
        if (living.isEmpty()) {
            throw new Inconclusive("No form of calling Identify works on this target.");
        }
        List<Way> ways = scenario.getSourceTagNames().contains(EACH_WAY) ? living : living.subList(0, 1);
        ways.forEach(way -> plays.add(new Play(trial, way, dossier)));
    }

    /** What could not be judged in one play leaves the scenario inconclusive, once nothing failed in another. */
    @After
    public void close(Scenario scenario) {
        if (scenario.isFailed()) {
            return;
        }
        plays.stream().map(Play::ended).filter(e -> e != null).findFirst().ifPresent(ended -> {
            throw ended;
        });
        boolean eachWay = scenario.getSourceTagNames().contains(EACH_WAY);
        if (eachWay && !trial.deadWays().isEmpty()) {
            throw dead(trial.deadWays().get(0));
        }
    }

    /** The runner leaves these out; whoever chooses scenarios in an IDE need not know. */
    private void mustBeOfThisWire(Scenario scenario) {
        List<String> wires = scenario.getSourceTagNames().stream()
                .filter(tag -> tag.startsWith(WIRE))
                .toList();
        if (!wires.isEmpty() && !wires.contains(WIRE + trial.wire().id())) {
            throw new TestAbortedException(
                    "Not for the wire format " + trial.wire().id() + ".");
        }
    }

    /** A form that does nothing at all is the failure of its own requirement, and leaves the others open. */
    void mustLive(String form) {
        trial.deadWays().stream()
                .filter(way -> way.underlies(form) && !proves.contains(way.proves()))
                .findFirst()
                .ifPresent(way -> {
                    throw dead(way);
                });
    }

    private static Inconclusive dead(Way way) {
        return new Inconclusive("Identify called as \"" + way + "\" loses what it is given, so this rule could not"
                + " be judged through it: see " + way.proves() + ".");
    }

    /** Takes a step in every play. A violation in one counts, whatever the others come to. */
    void each(Consumer<Play> step) {
        Map<Play, Violation> violations = new LinkedHashMap<>();
        for (Play play : plays) {
            if (play.ended() != null) {
                continue;
            }
            try {
                step.accept(play);
            } catch (Inconclusive reason) {
                play.end(reason);
            } catch (Violation found) {
                violations.put(play, found);
            }
        }
        if (!violations.isEmpty()) {
            blameForm(violations.keySet(), step);
            Map.Entry<Play, Violation> first = violations.entrySet().iterator().next();
            throw through(first.getKey(), first.getValue());
        }
        if (plays.stream().allMatch(p -> p.ended() != null)) {
            throw plays.get(0).ended();
        }
    }

    /**
     * What goes wrong in one form of the call alone is broken there, too: an alias that is no alias, say. What came late
     * was right when the other plays looked, so they look again before a form is blamed.
     */
    private void blameForm(Set<Play> wrongAtFirst, Consumer<Play> step) {
        Set<Play> wrong = new LinkedHashSet<>(wrongAtFirst);
        plays.stream()
                .filter(play -> !wrongAtFirst.contains(play) && play.ended() == null)
                .filter(play -> isWrong(play, step))
                .forEach(wrong::add);
        List<Way> ways = wrong.stream().map(Play::way).toList();
        Set<String> forms = ways.stream().map(Way::proves).collect(Collectors.toCollection(TreeSet::new));
        boolean othersAreRight = plays.stream()
                .filter(play -> !wrong.contains(play) && play.ended() == null)
                .anyMatch(play -> !forms.contains(play.way().proves()));
        if (!othersAreRight) {
            return;
        }
        dossier().failedIn(forms);
        ways.stream()
                .filter(way -> forms.size() == 1 || ways.stream().allMatch(other -> way.underlies(other.name())))
                .findFirst()
                .ifPresent(way -> dossier().concerns(way.proves()));
    }

    private static boolean isWrong(Play play, Consumer<Play> step) {
        try {
            step.accept(play);
            return false;
        } catch (Violation late) {
            return true;
        } catch (Inconclusive reason) {
            play.end(reason);
            return false;
        }
    }

    /** Looks again, in that play, when the settle window has passed. */
    void watch(Play play, Runnable look) {
        trial.settle().watch(execution, look);
    }

    /** Looks when all scenarios are over. */
    void afterAll(Runnable look) {
        trial.settle().afterAll(execution, look);
    }

    Trial trial() {
        return trial;
    }

    Dossier dossier() {
        return trial.journal().dossier(execution);
    }

    private Violation through(Play play, Violation found) {
        if (plays.size() == 1) {
            return found;
        }
        play.showCast();
        return new Violation(
                found.expected(),
                found.seen() + " (Identify called as \"" + play.way() + "\")",
                found.basis().orElse(null));
    }
}
