package io.identifycompliance.explore;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.contract.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is checked when a sequence is over: that whatever is the same in every state is so, and that nobody else is there. */
final class EndChecks {
    private final Sequence sequence;
    private final Model model;
    private final int index;
    private final Attributes unproven;
    private final boolean ambiguous;
    private final List<Step> steps = new ArrayList<>();

    /**
     * After the last action.
     *
     * @param unproven the properties that were sent and not yet shown
     * @param ambiguous whether it is open what the sequence came to
     */
    EndChecks(Sequence sequence, Model model, Attributes unproven, boolean ambiguous) {
        this.sequence = sequence;
        this.model = model;
        this.unproven = unproven;
        this.ambiguous = ambiguous;
        index = sequence.actions().size() - 1;
    }

    List<Step> steps() {
        if (sequence.last().kind() == Action.Kind.CHANGE_TO_HELD) {
            nothingLost();
        } else {
            closing();
        }
        return List.copyOf(steps);
    }

    private void closing() {
        if (sequence.last().kind() == Action.Kind.PROBE || sequence.last().kind() == Action.Kind.IN_TURN) {
            return;
        }
        for (String who : model.people()) {
            if (Values.PEOPLE.contains(who) && model.has(who)) {
                stillHas(who);
            }
        }
        for (String who : model.people()) {
            if (Values.PEOPLE.contains(who) && model.has(who)) {
                found(who);
            }
        }
        nobody();
        answers();
    }

    /** Needs proof that all was processed: the properties that were sent show on one profile, or a further call does. */
    private void stillHas(String who) {
        if (!model.somebodyHas(unproven)) {
            return;
        }
        Map<String, String> table = new LinkedHashMap<>();
        for (String field : model.fields()) {
            model.settled(who, field).ifPresent(value -> table.put(field, value.orElse(Script.none(field))));
        }
        if (!table.isEmpty()) {
            check("still has:", Check.Kind.STILL_HAS, who, table);
        }
    }

    private void found(String who) {
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

    private void nobody() {
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

    private void answers() {
        boolean odd = sequence.actions().stream()
                .filter(action -> action.kind() != Action.Kind.CHANGE && action.kind() != Action.Kind.BURST)
                .flatMap(action -> action.tables().stream())
                .flatMap(table -> table.entrySet().stream())
                .anyMatch(row -> Identifier.labelled(row.getKey()).isPresent() && Values.isUnusual(row.getValue()));
        boolean any = sequence.actions().stream()
                .anyMatch(action -> action.kind() == Action.Kind.IDENTIFY || action.kind() == Action.Kind.CREATE);
        boolean changed = sequence.actions().stream().anyMatch(action -> action.kind() == Action.Kind.CHANGE);
        boolean pixel = sequence.actions().stream().anyMatch(action -> Values.asksForImage(action.how()));
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
    private void nothingLost() {
        Action action = sequence.actions().get(index);
        for (String who : model.people()) {
            Map<String, String> properties = new LinkedHashMap<>();
            Map<String, String> has = Script.settled(who, model);
            has.forEach((field, value) -> {
                boolean isConflict = model.people().stream()
                        .filter(other -> !other.equals(who))
                        .anyMatch(other -> Script.settled(other, model).containsKey(field));
                if (Identifier.labelled(field).isEmpty() && !isConflict) {
                    properties.put(field, value);
                }
            });
            for (Identifier identifier : Identifier.values()) {
                String value = has.get(identifier.label());
                boolean isReplaced = who.equals(action.who()) && action.table().containsKey(identifier.label());
                boolean isConflict = model.people().stream()
                                .filter(other -> !other.equals(who))
                                .anyMatch(other -> Script.settled(other, model).containsKey(identifier.label()))
                        && !action.table().containsKey(identifier.label());
                if (value != null && !isReplaced && !isConflict && !properties.isEmpty() && !value.contains("\"")) {
                    step(
                            "Then",
                            "the profile found by " + identifier.label() + " \"" + value + "\" has:",
                            Script.rows(properties),
                            index,
                            List.of(new Check(Check.Kind.SOMEBODY_HAS, who, identifier.label(), value)));
                }
            }
        }
    }

    private void check(String text, Check.Kind kind, String who, Map<String, String> table) {
        step(
                "Then",
                who + " " + text,
                Script.rows(table),
                index,
                table.entrySet().stream()
                        .map(row -> new Check(kind, who, row.getKey(), row.getValue()))
                        .toList());
    }

    private void step(String keyword, String text, List<List<String>> table, int action, List<Check> checks) {
        steps.add(new Step(keyword, text, table, action, checks));
    }
}
