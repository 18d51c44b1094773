package io.identifycompliance.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is done to a small group of people that no other sequence touches.
 *
 * @param actions in their order
 */
record Sequence(List<Action> actions) {
    Sequence {
        actions = List.copyOf(actions);
    }

    Action last() {
        return actions.get(actions.size() - 1);
    }

    /** Every sequence that is smaller by one thing: an action, a row, a detail of a call. The most is taken away first. */
    List<Sequence> smaller() {
        List<Sequence> all = new ArrayList<>();
        for (int i = actions.size() - 1; i >= 0; i--) {
            if (actions.size() > 1) {
                List<Action> fewer = new ArrayList<>(actions);
                fewer.remove(i);
                all.add(new Sequence(fewer));
            }
        }
        for (int i = 0; i < actions.size(); i++) {
            for (Action smaller : actions.get(i).smaller()) {
                all.add(replaced(i, smaller));
            }
            if (actions.get(i).kind() == Action.Kind.CREATE && i < actions.size() - 1) {
                all.add(replaced(i, actions.get(i).withKind(Action.Kind.GIVEN).withHow("")));
            }
        }
        for (Map.Entry<String, String> plainer : Values.plainer(this).entrySet()) {
            all.add(written(plainer.getKey(), plainer.getValue()));
        }
        return all;
    }

    /** How much there is of it: a smaller one says the same with less. */
    int size() {
        int size = 0;
        for (Action action : actions) {
            size += 4 + (action.how().isEmpty() ? 0 : 1);
            size += action.kind() == Action.Kind.CREATE ? 1 : 0;
            for (Map<String, String> table : action.tables()) {
                size += table.size();
                size += (int) table.values().stream().filter(Values::isUnusual).count();
            }
        }
        return size;
    }

    private Sequence replaced(int index, Action action) {
        List<Action> others = new ArrayList<>(actions);
        others.set(index, action);
        return new Sequence(others);
    }

    /** The same with a value written differently wherever it stands, so that what was equal stays equal. */
    private Sequence written(String value, String plainer) {
        return new Sequence(actions.stream()
                .map(action -> new Action(
                        action.kind(),
                        action.who(),
                        action.how(),
                        action.tables().stream()
                                .map(table -> {
                                    Map<String, String> changed = new LinkedHashMap<>(table);
                                    changed.replaceAll((name, old) -> old.equals(value) ? plainer : old);
                                    return changed;
                                })
                                .toList()))
                .toList());
    }
}
