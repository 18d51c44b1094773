package io.identifycompliance.run;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.contract.Identifier;
import java.util.ArrayList;
import java.util.List;

/**
 * How a run of a scenario differs from what the feature says, in ways that make no difference to a target that keeps the
 * contract.
 *
 * <p>Runs in the common forms are plain. Runs in the others take twelve settings in turn, in which each pair of choices
 * meets: every kind of value with every origin, and so on. Which run takes which depends on the scenario alone.
 *
 * @param kind what identifiers are made of
 * @param origin how profiles got their identifiers, but for the one that they are created with
 * @param propertiesFirst whether of calls alone and with a property, the one with the property comes first
 * @param alike whether there is somebody else with the same properties
 */
public record Setting(ValueKind kind, IdentifierOrigin origin, boolean propertiesFirst, boolean alike) {
    /** As the feature says, and no more. */
    public static final Setting PLAIN = new Setting(ValueKind.PLAIN, IdentifierOrigin.CREATED_WITH_IT, false, false);

    private static final int KINDS = ValueKind.values().length;
    private static final int ORIGINS = IdentifierOrigin.values().length;

    /** One of twelve: each kind with each origin, since their numbers have no common divisor. */
    static Setting inTurn(int turn) {
        int kind = Math.floorMod(turn, KINDS);
        int origin = Math.floorMod(turn, ORIGINS);
        return new Setting(
                ValueKind.values()[kind],
                IdentifierOrigin.values()[origin],
                (kind + origin) % 2 == 1,
                kind % ORIGINS == origin);
    }

    /** What a profile is created with: without the identifiers that come later. */
    public Attributes atFirst(Attributes wanted) {
        Attributes first = wanted;
        for (Identifier later : later(List.copyOf(wanted.identifierTexts().keySet()))) {
            first = first.without(later.label());
        }
        return first;
    }

    /** Which of its identifiers a profile gets later: all but the first, or in every other such setting all but the last. */
    public List<Identifier> later(List<Identifier> identifiers) {
        if (identifiers.isEmpty() || origin == IdentifierOrigin.CREATED_WITH_IT) {
            return List.of();
        }
        return propertiesFirst
                ? identifiers.subList(0, identifiers.size() - 1)
                : identifiers.subList(1, identifiers.size());
    }

    /** In words, what is not plain; empty where everything is. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        if (kind != ValueKind.PLAIN) {
            words.add(kind.toString());
        }
        if (origin != IdentifierOrigin.CREATED_WITH_IT) {
            words.add("identifiers " + origin);
        }
        if (propertiesFirst) {
            words.add("first with a property");
        }
        if (alike) {
            words.add("beside somebody with the same properties");
        }
        return String.join(", ", words);
    }
}
