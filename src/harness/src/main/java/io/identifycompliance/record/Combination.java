package io.identifycompliance.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The circumstances in which Identify was once asked to give a profile an identifier.
 *
 * @param values one for each circumstance
 */
public record Combination(Map<Circumstance, String> values) {
    private static final String SEPARATOR = ", ";

    /** Throws IllegalArgumentException where a circumstance is missing or has a value that it cannot have. */
    public Combination {
        for (Circumstance circumstance : Circumstance.values()) {
            String value = values.get(circumstance);
            if (value == null || !circumstance.options().contains(value)) {
                throw new IllegalArgumentException("Unknown " + circumstance.label() + ": " + value + ".");
            }
        }
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** Reads what {@link #text()} wrote. */
    @JsonCreator
    public static Combination of(String text) {
        List<String> written = Arrays.asList(text.split(SEPARATOR, -1));
        Map<Circumstance, String> values = new EnumMap<>(Circumstance.class);
        for (Circumstance circumstance : Circumstance.values()) {
            if (circumstance.ordinal() < written.size()) {
                values.put(circumstance, written.get(circumstance.ordinal()));
            }
        }
        return new Combination(values);
    }

    /** That circumstance. */
    public String of(Circumstance circumstance) {
        return Objects.requireNonNull(values.get(circumstance));
    }

    /** All values, in the order of the circumstances. */
    @JsonValue
    public String text() {
        return String.join(SEPARATOR, values.values());
    }
}
