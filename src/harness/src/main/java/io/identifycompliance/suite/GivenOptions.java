package io.identifycompliance.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options that somebody gave, as text, each with a value that is not empty. */
public final class GivenOptions {
    private final Map<RunOption, List<String>> values = new EnumMap<>(RunOption.class);

    /**
     * Adds one. Throws a UsageException if its value is empty, or if it was given before and cannot be repeated.
     *
     * @param value ignored for a flag
     */
    public void add(RunOption option, String value) {
        if (!option.isFlag()) {
            OptionValues.present(option, value);
        }
        List<String> all = values.computeIfAbsent(option, none -> new ArrayList<>());
        if (!all.isEmpty() && !option.isRepeatable() && !option.isFlag()) {
            throw UsageException.of(option, "was given twice. Give it once.");
        }
        all.add(value);
    }

    /** Which were given. */
    Set<RunOption> names() {
        return values.isEmpty() ? Set.of() : EnumSet.copyOf(values.keySet());
    }

    boolean has(RunOption option) {
        return values.containsKey(option);
    }

    /** The value that was given, or else the default; empty if there is none. */
    Optional<String> value(RunOption option) {
        return all(option).stream().findFirst().or(option::defaultValue);
    }

    /** The same where it has a default. Throws NoSuchElementException where it has none and was not given. */
    String text(RunOption option) {
        return value(option).orElseThrow();
    }

    /** The file that it names; empty if it was not given. Throws a UsageException if that cannot be read. */
    Optional<Path> file(RunOption option) {
        return value(option).map(text -> OptionValues.file(option, text));
    }

    /** Every value that was given. */
    List<String> all(RunOption option) {
        return values.getOrDefault(option, List.of());
    }
}
