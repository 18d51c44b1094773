package io.identifycompliance.suite;

import io.identifycompliance.client.Keys;
import io.identifycompliance.client.Request;
import io.identifycompliance.record.SearchedSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Puts together what no report may show, and refuses what the reports could not be searched for. */
final class SecretValues {
    private static final String FEATURE = ".feature";

    private final List<String> shown;
    private final List<String> others = new ArrayList<>();

    /**
     * None yet.
     *
     * @param shown what the reports show of the options: a secret that is part of that is not one
     */
    SecretValues(List<String> shown) {
        this.shown = List.copyOf(shown);
    }

    /** Adds the values of the environment variables of these names. Throws a UsageException if one cannot be used. */
    SecretValues variables(List<String> names, UnaryOperator<String> environment) {
        for (String name : names) {
            String value = environment.apply(name.strip());
            if (value == null || value.isBlank()) {
                throw UsageException.of(
                        RunOption.SECRET,
                        "names the environment variable \"" + name.strip() + "\", which is not set. Set it first.");
            }
            SearchedSecrets.unsearchable(value.strip(), shown).ifPresent(why -> {
                throw UsageException.of(
                        RunOption.SECRET, "names the environment variable " + name.strip() + ", whose value " + why);
            });
            others.add(value.strip());
        }
        return this;
    }

    /** Adds what may come back of these headers, as far as it can be searched for. */
    SecretValues headers(List<Request.Header> headers) {
        headers.forEach(header ->
                others.addAll(SearchedSecrets.searchable(SearchedSecrets.partsOfHeader(header.value()), shown)));
        return this;
    }

    /** Adds passwords, as far as they can be searched for. The target never sees them. */
    SecretValues passwords(List<String> passwords) {
        others.addAll(SearchedSecrets.searchable(passwords, shown));
        return this;
    }

    /** The keys, with all others beside them. Throws a UsageException if the private key cannot be searched for. */
    Keys beside(Keys keys) {
        SearchedSecrets.unsearchable(keys.privateKey().sent(), shown).ifPresent(why -> {
            throw UsageException.of(RunOption.PRIVATE_KEY, why);
        });
        return keys.beside(others);
    }

    /** The text of files that the reports quote: those named, and the features in folders. */
    static List<String> textOf(List<Path> files) {
        List<String> texts = new ArrayList<>();
        for (Path named : files) {
            try (Stream<Path> all = Files.walk(named)) {
                for (Path file : all.filter(Files::isRegularFile)
                        .filter(file -> file.equals(named) || file.toString().endsWith(FEATURE))
                        .toList()) {
                    texts.add(Files.readString(file));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(named + " cannot be read: " + unreadable.getMessage(), unreadable);
            }
        }
        return texts;
    }
}
