package io.identifycompliance.explore;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.contract.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sequence as the steps of a scenario, with every check that the states it may leave allow: an attribute is checked only
 * where it is the same in all of them.
 */
final class Script {
    private final Sequence sequence;
    private final List<Step> steps = new ArrayList<>();
    private final List<Model> models = new ArrayList<>();
    private Attributes unproven = Attributes.none();
    private boolean ambiguous;

    private Script(Sequence sequence) {
        this.sequence = sequence;
    }

    /** All of its steps and checks. Throws TooManyStatesException where it may leave too many states. */
    static Script of(Sequence sequence) {
        Script script = new Script(sequence);
        Model model = Model.empty();
        script.models.add(model);
        for (int i = 0; i < sequence.actions().size(); i++) {
            Model after = model.after(sequence.actions().get(i));
            script.models.add(after);
            script.act(i, sequence.actions().get(i), model, after);
            model = after;
        }
        script.steps.addAll(new EndChecks(sequence, model, script.unproven, script.ambiguous).steps());
        return script;
    }

    Sequence sequence() {
        return sequence;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** What a target may be like before the action of that number, and at the end. */
    Model before(int action) {
        return models.get(action);
    }

    /**
     * The same sequence with no other check of its end than those like this; empty where it does not come to that. The
     * checks between actions stay: they show that what comes before has been processed.
     */
    Optional<List<Step>> showing(Check check) {
        int last = -1;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).checks().stream().anyMatch(check::isLike)) {
                last = i;
            }
        }
        if (last < 0 || steps.get(last).action() != sequence.actions().size() - 1) {
            return Optional.empty();
        }
        List<Step> shown = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            Step step = steps.get(i);
            if (i == last) {
                shown.add(only(step, check));
            } else if (step.checks().isEmpty()
                    || step.action() < sequence.actions().size() - 1) {
                shown.add(step);
            } else if (step.checks().stream()
                    .anyMatch(c -> c.kind() == Check.Kind.CREATED || c.kind() == Check.Kind.CHANGED)) {
                shown.add(step);
            }
        }
        return Optional.of(shown);
    }

    private static Step only(Step step, Check check) {
        if (step.checks().size() == 1
                || check.kind() == Check.Kind.CREATED
                || check.field().isEmpty()) {
            return step;
        }
        return new Step(
                step.keyword(),
                step.text(),
                step.table().stream()
                        .filter(row -> row.get(0).equals(check.field()))
                        .toList(),
                step.action(),
                step.checks().stream().filter(check::isLike).toList());
    }

    private void act(int index, Action action, Model before, Model after) {
        switch (action.kind()) {
            case GIVEN -> {
                step("Given", action.who() + " has a profile with:", rows(action.table()), index, List.of());
                unproven = Attributes.none();
            }
            case CREATE -> {
                step("When", receives(action), rows(action.table()), index, List.of());
                sent(action.table());
                created(index, action.who(), after);
            }
            case IDENTIFY -> {
                step("When", receives(action), rows(action.table()), index, List.of());
                sent(action.table());
                changedVisibly(index, action, before, after);
            }
            case WRONG_KEY -> step("When", receives(action), rows(action.table()), index, List.of());
            case CHANGE -> {
                String place = action.how().isEmpty() ? "" : ", as \"" + action.how() + "\",";
                step(
                        "When",
                        "the private key changes " + action.who() + "'s profile" + place + " to:",
                        rows(action.table()),
                        index,
                        List.of(new Check(Check.Kind.CHANGED, action.who(), "", "")));
                changedVisibly(index, action, before, after);
                answered(index, action, after);
            }
            case CHANGE_TO_HELD -> {
                step(
                        "When",
                        "the private key tries to change " + action.who() + "'s profile to:",
                        rows(action.table()),
                        index,
                        List.of());
            }
            case BURST -> burst(index, action, after);
            case IN_TURN -> {
                step("When", "these calls are made in turn, 3 times:", columns(action), index, List.of());
                step(
                        "Then",
                        "the answers do not differ by kind of call",
                        List.of(),
                        index,
                        List.of(new Check(Check.Kind.SAME_ANSWERS, "", "", "")));
            }
            case PROBE ->
                step(
                        "Then",
                        action.how().replace("{name}", action.who()),
                        List.of(),
                        index,
                        List.of(new Check(Check.Kind.PROBED, action.who(), action.how(), "")));
        }
    }

    private static String receives(Action action) {
        return "Identify receives" + (action.how().isEmpty() ? ":" : ", " + action.how() + ":");
    }

    private void sent(Map<String, String> table) {
        for (Map.Entry<String, String> row : table.entrySet()) {
            if (Identifier.labelled(row.getKey()).isEmpty() && !row.getValue().equals("null")) {
                unproven = unproven.with(row.getKey(), TextNode.valueOf(row.getValue()));
            }
        }
    }

    private void created(int index, String who, Model model) {
        Map<String, String> table = settled(who, model);
        List<Check> checks = table.entrySet().stream()
                .map(row -> new Check(Check.Kind.CREATED, who, row.getKey(), row.getValue()))
                .toList();
        step("Then", who + " is the one profile with:", rows(table), index, checks);
    }

    /** The attributes that a person has, each the same in every state. */
    static Map<String, String> settled(String who, Model model) {
        Map<String, String> table = new LinkedHashMap<>();
        for (String field : model.fields()) {
            model.settled(who, field).flatMap(value -> value).ifPresent(value -> table.put(field, value));
        }
        return table;
    }

    /** What an action changed shows, and with it that the action was processed. */
    private void changedVisibly(int index, Action action, Model before, Model after) {
        if (after.showsTheSameAs(before)) {
            return;
        }
        Map<String, String> table = new LinkedHashMap<>();
        for (String field : action.table().keySet()) {
            after.settled(action.who(), field).ifPresent(value -> table.put(field, value.orElse(none(field))));
        }
        if (after.isSettled(action.who()) && !table.isEmpty()) {
            check(index, "has:", Check.Kind.HAS, action.who(), table);
        } else {
            ambiguous = true;
        }
    }

    private void answered(int index, Action action, Model after) {
        boolean isPlain = action.table().values().stream().noneMatch(value -> value.equals("(removed)"));
        if (isPlain && after.isSettled(action.who())) {
            step(
                    "Then",
                    "the answer is " + action.who() + "'s profile, with:",
                    rows(action.table()),
                    index,
                    List.of(new Check(Check.Kind.CHANGE_ANSWER, action.who(), "", "")));
        }
    }

    static String none(String field) {
        return Identifier.labelled(field).isPresent() ? "(null)" : "null";
    }

    private void burst(int index, Action action, Model after) {
        step("When", "these calls are made at once:", columns(action), index, List.of());
        step(
                "Then",
                action.who() + "'s profile has what every caller added",
                List.of(),
                index,
                List.of(new Check(Check.Kind.ADDED_AT_ONCE, action.who(), "", "")));
        for (Identifier identifier : Identifier.values()) {
            long values = action.tables().stream()
                    .map(row -> row.get(identifier.label()))
                    .filter(value -> value != null)
                    .distinct()
                    .count();
            if (values > 1 && after.settled(action.who(), identifier.label()).isEmpty()) {
                step(
                        "Then",
                        "one of the " + identifier.label() + "s sent is " + action.who() + "'s, for good",
                        List.of(),
                        index,
                        List.of(new Check(Check.Kind.FOR_GOOD, action.who(), identifier.label(), "")));
            }
        }
    }

    /** The calls of an action as a table with a header. */
    private static List<List<String>> columns(Action action) {
        List<List<String>> table = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        action.tables().forEach(row -> columns.addAll(row.keySet()));
        table.add(List.copyOf(columns));
        for (Map<String, String> row : action.tables()) {
            table.add(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList());
        }
        return table;
    }

    private void check(int index, String text, Check.Kind kind, String who, Map<String, String> table) {
        step(
                "Then",
                who + " " + text,
                rows(table),
                index,
                table.entrySet().stream()
                        .map(row -> new Check(kind, who, row.getKey(), row.getValue()))
                        .toList());
    }

    private void step(String keyword, String text, List<List<String>> table, int action, List<Check> checks) {
        steps.add(new Step(keyword, text, table, action, checks));
    }

    static List<List<String>> rows(Map<String, String> table) {
        return table.entrySet().stream()
                .map(row -> List.of(row.getKey(), row.getValue()))
                .toList();
    }
}
