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
        script.closing(sequence.actions().size() - 1, model);
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
                ambiguous = true;
                nothingLost(index, after);
            }
            case BURST -> burst(index, action, after);
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
    private static Map<String, String> settled(String who, Model model) {
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

    private static String none(String field) {
        return Identifier.labelled(field).isPresent() ? "(null)" : "null";
    }

    private void burst(int index, Action action, Model after) {
        List<List<String>> table = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        action.tables().forEach(row -> columns.addAll(row.keySet()));
        table.add(List.copyOf(columns));
        for (Map<String, String> row : action.tables()) {
            table.add(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList());
        }
        step("When", "these calls are made at once:", table, index, List.of());
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

    private void closing(int index, Model model) {
        if (sequence.last().kind() == Action.Kind.PROBE || sequence.last().kind() == Action.Kind.CHANGE_TO_HELD) {
            return;
        }
        for (String who : model.people()) {
            if (Values.PEOPLE.contains(who) && model.has(who)) {
                stillHas(index, who, model);
            }
        }
        for (String who : model.people()) {
            if (Values.PEOPLE.contains(who) && model.has(who)) {
                found(index, who, model);
            }
        }
        nobody(index, model);
        answers(index);
    }

    /** Needs proof that all was processed: the properties that were sent show on one profile, or a further call does. */
    private void stillHas(int index, String who, Model model) {
        if (!model.somebodyHas(unproven)) {
            return;
        }
        Map<String, String> table = new LinkedHashMap<>();
        for (String field : model.fields()) {
            model.settled(who, field).ifPresent(value -> table.put(field, value.orElse(none(field))));
        }
        if (!table.isEmpty()) {
            check(index, "still has:", Check.Kind.STILL_HAS, who, table);
        }
    }

    private void found(int index, String who, Model model) {
        for (Identifier identifier : Identifier.values()) {
            model.settled(who, identifier.label())
                    .flatMap(value -> value)
                    .filter(value -> !value.contains("\""))
                    .ifPresent(value -> step(
                            "Then",
                            who + " is found by " + identifier.label() + " \"" + value + "\"",
                            List.of(),
                            index,
                            List.of(new Check(Check.Kind.FOUND, who, identifier.label(), value))));
        }
    }

    private void nobody(int index, Model model) {
        if (ambiguous) {
            return;
        }
        for (Identifier identifier : Identifier.values()) {
            Set<String> sent = new LinkedHashSet<>();
            for (Action action : sequence.actions()) {
                action.tables().forEach(table -> sent.add(table.getOrDefault(identifier.label(), "(none)")));
            }
            for (String value : sent) {
                boolean isPlaceholder = value.startsWith("(") && !value.startsWith("(the ");
                if (!isPlaceholder && model.isFree(identifier, value)) {
                    step(
                            "Then",
                            "nobody is found by " + identifier.label() + " \"" + value + "\"",
                            List.of(),
                            index,
                            List.of(new Check(Check.Kind.NOBODY, "", identifier.label(), value)));
                }
            }
        }
    }

    private void answers(int index) {
        boolean odd = sequence.actions().stream()
                .filter(action -> action.kind() != Action.Kind.CHANGE && action.kind() != Action.Kind.BURST)
                .flatMap(action -> action.tables().stream())
                .flatMap(table -> table.entrySet().stream())
                .anyMatch(row -> Identifier.labelled(row.getKey()).isPresent() && Values.isUnusual(row.getValue()));
        boolean any = sequence.actions().stream()
                .anyMatch(action -> action.kind() == Action.Kind.IDENTIFY || action.kind() == Action.Kind.CREATE);
        boolean changed = sequence.actions().stream().anyMatch(action -> action.kind() == Action.Kind.CHANGE);
        boolean pixel =
                sequence.actions().stream().anyMatch(action -> action.how().contains("pixel"));
        if (any && !odd && !changed && !pixel) {
            step(
                    "Then",
                    "every answer is that of an accepted call",
                    List.of(),
                    index,
                    List.of(new Check(Check.Kind.ANSWERS, "", "", "")));
        }
    }

    /** Whether it is refused or merges two profiles is open: what did not conflict is found either way. */
    private void nothingLost(int index, Model model) {
        Action action = sequence.actions().get(index);
        for (String who : model.people()) {
            Map<String, String> properties = new LinkedHashMap<>();
            Map<String, String> has = settled(who, model);
            has.forEach((field, value) -> {
                boolean isConflict = model.people().stream()
                        .filter(other -> !other.equals(who))
                        .anyMatch(other -> settled(other, model).containsKey(field));
                if (Identifier.labelled(field).isEmpty() && !isConflict) {
                    properties.put(field, value);
                }
            });
            for (Identifier identifier : Identifier.values()) {
                String value = has.get(identifier.label());
                boolean isReplaced = who.equals(action.who()) && action.table().containsKey(identifier.label());
                boolean isConflict = model.people().stream()
                                .filter(other -> !other.equals(who))
                                .anyMatch(other -> settled(other, model).containsKey(identifier.label()))
                        && !action.table().containsKey(identifier.label());
                if (value != null && !isReplaced && !isConflict && !properties.isEmpty() && !value.contains("\"")) {
                    step(
                            "Then",
                            "the profile found by " + identifier.label() + " \"" + value + "\" has:",
                            rows(properties),
                            index,
                            List.of(new Check(Check.Kind.SOMEBODY_HAS, who, identifier.label(), value)));
                }
            }
        }
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

    private static List<List<String>> rows(Map<String, String> table) {
        return table.entrySet().stream()
                .map(row -> List.of(row.getKey(), row.getValue()))
                .toList();
    }
}
