package io.identifycompliance.explore;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.engine.ScenarioText;
import io.identifycompliance.run.FormShares;
import io.identifycompliance.run.IdentifierOrigin;
import io.identifycompliance.run.Setting;
import io.identifycompliance.run.ValueKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Changes the built-in scenarios at random, always in the same way from the same seed. Those that catch most per request
 * come first; when all have had their turn they come again, with other changes.
 */
final class ChangedScenarios {
    /** After so many, which are about each requirement, come those in all forms. */
    static final int FIRST = 48;

    private static final String SOMEBODY = Values.PEOPLE.get(2);
    private static final List<String> NAMES = List.of("region", "plan", "tier", "city", "zip");
    /** What the features give to custom properties alone. */
    private static final List<String> OF_CUSTOM = List.of("gold", "silver", "bronze");

    private static final List<String> TEXTS =
            List.of("Zoë", "日本語", "🎈", "probe~~~???", "<b>bold</b>", "a&b=c", "100%", "Boston, \"MA\"", "two  spaces");

    private final Vocabulary vocabulary;
    private final long seed;
    private final Random random;
    private final List<ScenarioText> scenarios;
    private final Deque<ChangedScenario> toBegin = new ArrayDeque<>();
    private int next;

    /**
     * Those that can be run on a target of that vocabulary.
     *
     * @param scenarios all that are built in for its wire format, in their order
     */
    ChangedScenarios(Vocabulary vocabulary, List<ScenarioText> scenarios, long seed) {
        this.vocabulary = vocabulary;
        this.seed = seed;
        random = new Random(seed);
        Catalogue catalogue = Catalogue.load();
        this.scenarios =
                scenarios.stream().filter(one -> isUsable(one, catalogue)).toList();
        inAllForms();
        withAllValues();
    }

    /** Rules that hold for each call are tried in every form: where calls are repeated at once, in turn one by one. */
    private void inAllForms() {
        for (ScenarioText scenario : firstOfEachRequirement(ScenarioRows::isRepeated)) {
            List<ScenarioChange> all = new ArrayList<>();
            vocabulary.forms().forEach(form -> all.add(new ScenarioChange.InForm(form)));
            toBegin.add(new ChangedScenario(scenario, all, List.of()));
        }
        for (ScenarioText scenario : firstOfEachRequirement(step -> step.text().equals(ScenarioChange.PLAIN))) {
            List<ScenarioChange> all = new ArrayList<>();
            vocabulary.forms().forEach(form -> all.add(new ScenarioChange.AlsoInForm(form)));
            if (hasEffect(scenario, all.get(0))) {
                toBegin.add(new ChangedScenario(scenario, all, List.of()));
            }
        }
        List<ScenarioText> inTurn = firstOfEachRequirement(ScenarioRows::areCallsInTurn).stream()
                .filter(scenario ->
                        scenario.steps().stream().anyMatch(step -> step.text().startsWith("the answers")))
                .toList();
        for (int form = 0; form < vocabulary.forms().size() && !inTurn.isEmpty(); form++) {
            toBegin.add(new ChangedScenario(
                    inTurn.get(form % inTurn.size()),
                    List.of(new ScenarioChange.InForm(vocabulary.forms().get(form))),
                    List.of()));
        }
    }

    /** What is kept is kept whatever comes. */
    private void withAllValues() {
        for (ScenarioText scenario : firstOfEachRequirement(ScenarioRows::isRepeated)) {
            List<ScenarioChange> all = new ArrayList<>();
            Values.REJECTED.forEach(value -> all.add(new ScenarioChange.AnotherValue(value)));
            if (hasEffect(scenario, all.get(0))) {
                toBegin.add(new ChangedScenario(scenario, all, List.of()));
            }
        }
    }

    private static boolean hasEffect(ScenarioText scenario, ScenarioChange change) {
        List<Step> written = ChangedScenario.written(scenario);
        return !change.applied(written).equals(written);
    }

    /** The first of each requirement that is played through several forms and of which one step is like that. */
    private List<ScenarioText> firstOfEachRequirement(Predicate<Step> step) {
        Map<String, ScenarioText> first = new LinkedHashMap<>();
        scenarios.stream()
                .filter(scenario -> scenario.tags().contains(ScenarioText.EACH_WAY))
                .filter(scenario ->
                        ChangedScenario.written(scenario).stream().filter(step).count() == 1)
                .forEach(scenario ->
                        first.putIfAbsent(Requirement.among(scenario.tags()).get(0), scenario));
        return List.copyOf(first.values());
    }

    /** Those that prove one of these requirements, as they are built in, of each requirement so many. */
    List<ChangedScenario> unchanged(Set<String> requirements, int number) {
        return requirements.stream()
                .flatMap(id -> scenarios.stream()
                        .filter(scenario -> Requirement.among(scenario.tags()).contains(id))
                        .limit(number))
                .map(scenario -> new ChangedScenario(scenario, List.of(), List.of()))
                .toList();
    }

    /** The next ones, so many. */
    List<ChangedScenario> next(int number) {
        return IntStream.range(0, number).mapToObj(i -> next()).toList();
    }

    private ChangedScenario next() {
        if (next >= FIRST && !toBegin.isEmpty()) {
            return toBegin.remove();
        }
        ScenarioText scenario = scenarios.get(next % scenarios.size());
        List<FormShares.Share> shares = shares(scenario);
        next++;
        List<ScenarioChange> changes = new ArrayList<>();
        List<Step> steps = ChangedScenario.written(scenario);
        int wanted = 1 + random.nextInt(2);
        for (ScenarioChange change : candidates(steps, shares.isEmpty())) {
            List<Step> changed = change.applied(steps);
            if (changes.size() < wanted && !changed.equals(steps)) {
                changes.add(change);
                steps = changed;
            }
        }
        return new ChangedScenario(scenario, changes, shares);
    }

    /** Other forms than {@code verify} plays it through, and others each time that it comes. */
    private List<FormShares.Share> shares(ScenarioText scenario) {
        if (!scenario.tags().contains(ScenarioText.EACH_WAY)) {
            return List.of();
        }
        long turn = 1 + seed + next / scenarios.size();
        return scenario.shares(vocabulary.wire()).stream()
                .map(share -> new FormShares.Share(
                        share.requirement(), Math.floorMod(share.index() + turn, share.count()), share.count()))
                .toList();
    }

    private List<ScenarioChange> candidates(List<Step> steps, boolean isPlayedOnce) {
        List<ScenarioChange> candidates = new ArrayList<>(cheap(steps));
        Collections.shuffle(candidates, random);
        costly(steps).ifPresent(change -> candidates.add(random.nextInt(4) == 0 ? 0 : candidates.size(), change));
        boolean judgesOneAnswer = steps.stream().anyMatch(step -> step.text().startsWith("the answer"));
        if (isPlayedOnce && !judgesOneAnswer && !vocabulary.forms().isEmpty() && random.nextBoolean()) {
            candidates.add(0, new ScenarioChange.InForm(any(vocabulary.forms())));
        }
        return candidates;
    }

    /** What observes, what is timed and what judges the whole run says nothing when it is changed or run alone. */
    private static boolean isUsable(ScenarioText scenario, Catalogue catalogue) {
        List<String> proves = Requirement.among(scenario.tags());
        boolean isOpen = proves.stream()
                .allMatch(id -> catalogue
                        .requirement(id)
                        .filter(requirement -> requirement.level() == Level.OPEN)
                        .isPresent());
        return !isOpen
                && scenario.steps().stream()
                        .noneMatch(step -> step.text().contains("of the whole run")
                                || step.text().contains("response times"));
    }

    /** Changes that cost one more request at most. */
    private List<ScenarioChange> cheap(List<Step> steps) {
        List<ScenarioChange> all = new ArrayList<>();
        String name = any(NAMES);
        if (!ScenarioRows.mentions(steps, name)) {
            all.add(new ScenarioChange.AnotherProperty(name, value(name)));
        }
        String plain = any(OF_CUSTOM);
        if (!ScenarioRows.mentionsBesideTables(steps, plain)) {
            all.add(new ScenarioChange.OtherText(plain, any(TEXTS)));
        }
        all.add(new SettingChange.OfKind(any(List.of(ValueKind.WITH_SIGNS, ValueKind.BEYOND_ASCII, ValueKind.LONG))));
        all.add(new ScenarioChange.Repeated());
        all.add(new ScenarioChange.OtherOrder());
        return all;
    }

    /** A change that costs some requests. */
    private Optional<ScenarioChange> costly(List<Step> steps) {
        String name = any(NAMES);
        boolean isSomebodyNew = !ScenarioRows.mentions(steps, SOMEBODY)
                && Arrays.stream(Identifier.values())
                        .noneMatch(identifier -> ScenarioRows.mentions(steps, Values.plain(identifier, 2)));
        if (isSomebodyNew && random.nextBoolean()) {
            return Optional.of(random.nextBoolean() ? somebody() : new SettingChange.BesideSomebodyAlike());
        }
        if (random.nextBoolean()) {
            IdentifierOrigin origin =
                    any(List.of(IdentifierOrigin.ADDED_LATER, IdentifierOrigin.SET_WITH_THE_PRIVATE_KEY));
            return Optional.of(
                    new SettingChange.WithOrigin(new Setting(ValueKind.PLAIN, origin, random.nextBoolean(), false)));
        }
        return ScenarioRows.mentions(steps, name)
                ? Optional.empty()
                : Optional.of(new ScenarioChange.AfterUpdate(name, value(name), random.nextBoolean()));
    }

    /** Only a custom property takes any text for sure. */
    private String value(String name) {
        return Values.CUSTOM.contains(name) && random.nextBoolean() ? any(TEXTS) : any(Values.PLAIN);
    }

    private static ScenarioChange somebody() {
        List<List<String>> has = new ArrayList<>();
        for (Identifier identifier : Identifier.values()) {
            has.add(List.of(identifier.label(), Values.plain(identifier, 2)));
        }
        has.add(List.of("city", "Denver"));
        return new ScenarioChange.AnotherProfile(SOMEBODY, has);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
