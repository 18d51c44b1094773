package io.identifycompliance.explore;

import io.identifycompliance.contract.Identifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change to a built-in scenario that none of its checks notices on a right target: what they demand is the same, in
 * other circumstances.
 */
interface ScenarioChange {
    /** The text of the step that calls Identify in the plainest form. */
    String PLAIN = "Identify receives:";

    /** The text of the step that calls it repeatedly. */
    String REPEATED = "Identify receives, " + IdentifyDraft.TWICE + ":";

    /** What is different, to follow the name of the scenario. */
    String words();

    /** The steps with the change; the same steps where it has nothing to change. */
    List<Step> applied(List<Step> steps);

    /** Identify is called in another form: instead, or before it is called repeatedly; calls in turn get a column for it. */
    record InForm(String form) implements ScenarioChange {
        private static final String COLUMN = "form";

        @Override
        public String words() {
            return "called as '" + form + "'";
        }

        @Override
        public List<Step> applied(List<Step> steps) {
            return Values.asksForImage(form) && ScenarioRows.judgeTheText(steps)
                    ? steps
                    : steps.stream().flatMap(this::applied).toList();
        }

        private Stream<Step> applied(Step step) {
            if (ScenarioRows.areCallsInTurn(step)) {
                return Stream.of(step.withTable(withColumn(step.table())));
            }
            boolean isRepeated = ScenarioRows.isRepeated(step);
            boolean isCall = isRepeated || step.text().equals(PLAIN);
            if (!isCall || !Values.travels(form, ScenarioRows.of(step.table()))) {
                return Stream.of(step);
            }
            Step inForm = step.withText("Identify receives, as \"" + form + "\":");
            return isRepeated ? Stream.of(inForm, step) : Stream.of(inForm);
        }

        private List<List<String>> withColumn(List<List<String>> table) {
            if (table.get(0).contains(COLUMN)) {
                return table;
            }
            List<List<String>> rows = new ArrayList<>();
            for (List<String> row : table) {
                List<String> longer = new ArrayList<>(row);
                longer.add(rows.isEmpty() ? COLUMN : form);
                rows.add(longer);
            }
            return rows;
        }
    }

    /** A call that sets a property is made in another form as well, with another value, which must show. */
    record AlsoInForm(String form) implements ScenarioChange {
        @Override
        public String words() {
            return "also called as '" + form + "'";
        }

        @Override
        public List<Step> applied(List<Step> steps) {
            for (int i = 0; i + 1 < steps.size(); i++) {
                Step call = steps.get(i);
                Step check = steps.get(i + 1);
                Optional<String> property = settable(call, check);
                if (property.isPresent() && Values.travels(form, ScenarioRows.of(call.table()))) {
                    List<Step> more = new ArrayList<>(steps);
                    more.add(i, with(call, property.get()).withText("Identify receives, as \"" + form + "\":"));
                    more.add(i + 1, with(check, property.get()));
                    return more;
                }
            }
            return steps;
        }

        /** A custom property that the call sets and the check names. */
        private static Optional<String> settable(Step call, Step check) {
            return call.text().equals(PLAIN) && ScenarioRows.isHas(check)
                    ? call.table().stream()
                            .filter(check.table()::contains)
                            .map(row -> row.get(0))
                            .filter(Values.CUSTOM::contains)
                            .findFirst()
                    : Optional.empty();
        }

        private Step with(Step step, String property) {
            return step.withTable(step.table().stream()
                    .map(row -> row.get(0).equals(property) ? List.of(property, form) : row)
                    .toList());
        }
    }

    /** Another value comes for the identifier that is rejected, before the one of the scenario. */
    record AnotherValue(String value) implements ScenarioChange {
        @Override
        public String words() {
            return "after " + value + " was rejected";
        }

        @Override
        public List<Step> applied(List<Step> steps) {
            Optional<Step> given = steps.stream().filter(ScenarioRows::isGiven).findFirst();
            List<Step> more = new ArrayList<>();
            for (Step step : steps) {
                if (given.isPresent() && ScenarioRows.isRepeated(step)) {
                    List<List<String>> table = step.table().stream()
                            .map(row -> isRejected(row, given.get()) ? List.of(row.get(0), value) : row)
                            .toList();
                    if (!table.equals(step.table())) {
                        more.add(step.withText(PLAIN).withTable(table));
                    }
                }
                more.add(step);
            }
            return more;
        }

        /** Whether the profile has another value for that identifier. */
        private static boolean isRejected(List<String> row, Step given) {
            return Identifier.labelled(row.get(0)).isPresent()
                    && !given.table().contains(row)
                    && given.table().stream().anyMatch(has -> has.get(0).equals(row.get(0)));
        }
    }

    /** The profiles that are there at first have one property more. */
    record AnotherProperty(String name, String value) implements ScenarioChange {
        @Override
        public String words() {
            return "with a " + name;
        }

        @Override
        public List<Step> applied(List<Step> steps) {
            return steps.stream()
                    .map(step -> ScenarioRows.isGiven(step) ? step.withTable(more(step.table())) : step)
                    .toList();
        }

        private List<List<String>> more(List<List<String>> table) {
            List<List<String>> rows = new ArrayList<>(table);
            rows.add(List.of(name, value));
            return rows;
        }
    }

    /** Somebody else is there. */
    record AnotherProfile(String who, List<List<String>> has) implements ScenarioChange {
        @Override
        public String words() {
            return "beside " + who + "'s profile";
        }

        @Override
        public List<Step> applied(List<Step> steps) {
            List<Step> more = new ArrayList<>(steps);
            more.add(0, Step.written("Given", who + ScenarioRows.GIVEN, has));
            return more;
        }
    }

    /** What is sent or given is written the other way round. */
    record OtherOrder() implements ScenarioChange {
        @Override
        public String words() {
            return "sent the other way round";
        }

        @Override
        public List<Step> applied(List<Step> steps) {
            return steps.stream()
                    .map(step -> ScenarioRows.isGiven(step) || ScenarioRows.isIdentify(step)
                            ? step.withTable(reversed(step.table()))
                            : step)
                    .toList();
        }

        private static List<List<String>> reversed(List<List<String>> table) {
            List<List<String>> rows = new ArrayList<>(table);
            Collections.reverse(rows);
            return rows;
        }
    }

    /** Each call of Identify is made twice, unless a target that processes the second one late could undo a later step. */
    record Repeated() implements ScenarioChange {
        @Override
        public String words() {
            return "sent twice";
        }

        @Override
        public List<Step> applied(List<Step> steps) {
            List<Step> twice = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                Step call = steps.get(i);
                twice.add(call);
                boolean isLast = steps.subList(i + 1, steps.size()).stream()
                        .noneMatch(later -> ScenarioRows.mayBeUndone(later, call));
                if (ScenarioRows.isIdentify(call) && isLast) {
                    twice.add(call);
                }
            }
            return twice;
        }
    }

    /** A property of the first profile is set before anything else happens to it, with either key. */
    record AfterUpdate(String name, String value, boolean privately) implements ScenarioChange {
        @Override
        public String words() {
            return privately ? "after a change with the private key" : "after an update";
        }

        @Override
        public List<Step> applied(List<Step> steps) {
            int at = 0;
            while (at < steps.size() && steps.get(at).keyword().equals("Given")) {
                at++;
            }
            Optional<Step> given = steps.stream().filter(ScenarioRows::isGiven).findFirst();
            Optional<List<String>> by = given.flatMap(step -> step.table().stream()
                    .filter(row -> Identifier.labelled(row.get(0)).isPresent()
                            && !row.get(1).startsWith("("))
                    .findFirst());
            boolean isJudged = privately && ScenarioRows.judgeEveryAnswer(steps);
            if (by.isEmpty() || isJudged || steps.subList(0, at).size() != 1) {
                return steps;
            }
            String who = given.get().text().replace(ScenarioRows.GIVEN, "");
            List<String> row = List.of(name, value);
            List<Step> more = new ArrayList<>(steps);
            more.add(
                    at,
                    privately
                            ? Step.written("When", "the private key changes " + who + "'s profile to:", List.of(row))
                            : Step.written("When", PLAIN, List.of(by.get(), row)));
            more.add(at + 1, Step.written("Then", who + " has:", List.of(row)));
            return more;
        }
    }

    /** A value is written differently wherever it stands, so that what was equal stays equal. */
    record OtherText(String value, String other) implements ScenarioChange {
        @Override
        public String words() {
            return "with " + other + " for " + value;
        }

        @Override
        public List<Step> applied(List<Step> steps) {
            return steps.stream()
                    .map(step -> step.withTable(step.table().stream()
                            .map(row -> row.stream()
                                    .map(cell -> cell.equals(value) ? other : cell)
                                    .toList())
                            .toList()))
                    .toList();
        }
    }
}
