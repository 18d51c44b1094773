package io.identifycompliance.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that a sequence does, in the words of features.
 *
 * @param kind what is done
 * @param who the person that it is about
 * @param how the form of the call, the key or the place of the attributes; empty for the plainest
 * @param tables names and values as features write them; several only for calls at once or in turn
 */
record Action(Kind kind, String who, String how, List<Map<String, String>> tables) {
    /** The column that names the kinds of calls in turn. */
    static final String CALL = "call";

    Action {
        tables = tables.stream()
                .map(table -> Collections.unmodifiableMap(new LinkedHashMap<>(table)))
                .toList();
    }

    /** What is done. */
    enum Kind {
        /** A profile is created to start from, by the plainest call. */
        GIVEN,
        /** A profile is created by the call that is tested. */
        CREATE,
        /** Identify with the public key, about a profile that exists. */
        IDENTIFY,
        /** Identify with a key that must have no effect. */
        WRONG_KEY,
        /** A change with the private key. */
        CHANGE,
        /** A change to an identifier that another profile has: refused or merged. */
        CHANGE_TO_HELD,
        /** Several calls of Identify at once. */
        BURST,
        /** Calls of Identify of several kinds, each named in its table, one after another. */
        IN_TURN,
        /** A step that sends calls of its own and judges them; {@code how} is its text. */
        PROBE
    }

    static Action of(Kind kind, String who, String how, Map<String, String> table) {
        return new Action(kind, who, how, List.of(table));
    }

    Map<String, String> table() {
        return tables.get(0);
    }

    Action withTable(Map<String, String> other) {
        return of(kind, who, how, other);
    }

    Action withHow(String other) {
        return new Action(kind, who, other, tables);
    }

    Action withKind(Kind other) {
        return new Action(other, who, how, tables);
    }

    /** Every smaller form of this action: with a row or a call less, or made in the plainest way. */
    List<Action> smaller() {
        List<Action> smaller = new ArrayList<>();
        if (kind == Kind.BURST || kind == Kind.IN_TURN) {
            for (int i = 0; i < tables.size() && tables.size() > 2; i++) {
                List<Map<String, String>> fewer = new ArrayList<>(tables);
                fewer.remove(i);
                smaller.add(new Action(kind, who, how, fewer));
            }
            return smaller;
        }
        if (kind == Kind.PROBE) {
            return smaller;
        }
        if (!how.isEmpty() && kind != Kind.WRONG_KEY) {
            smaller.add(withHow(""));
        }
        for (String name : table().keySet()) {
            if (table().size() > 1) {
                Map<String, String> fewer = new LinkedHashMap<>(table());
                fewer.remove(name);
                smaller.add(withTable(fewer));
            }
        }
        return smaller;
    }
}
