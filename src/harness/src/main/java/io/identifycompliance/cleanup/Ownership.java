package io.identifycompliance.cleanup;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.client.Person;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.Leftovers;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a person was made by a run: whoever was not must not be deleted.
 *
 * <p>Each identifier of the person must be of the run, and there must be one. The external IDs and email addresses of a
 * run contain its name; its phone numbers, and external IDs made of them, are those that it sent, however they are
 * formatted. The few external IDs that a run uses as they are, such as {@code 0}, are anybody's: a person with nothing
 * but one of them must have been created since the first of the runs began, and have values of these runs and no others.
 */
final class Ownership {
    /** Fewer digits are no phone number. */
    private static final int LEAST_DIGITS = 7;

    private final String name;
    private final List<String> names;
    private final Instant began;
    private final Set<String> phones = new HashSet<>();
    private final Set<String> shared = new HashSet<>();

    /** People of that run, one of those on a target. */
    Ownership(Leftovers.Run run, List<Leftovers.Run> onTarget) {
        name = name(run);
        names = onTarget.stream().map(Ownership::name).toList();
        began = onTarget.stream()
                .map(Leftovers.Run::started)
                .min(Comparator.naturalOrder())
                .orElse(run.started())
                .truncatedTo(ChronoUnit.SECONDS); // as precise as targets say it
        run.people().stream().flatMap(person -> person.values().stream()).forEach(sent -> {
            Optional<String> digits = digits(sent.value());
            if (digits.isPresent()) {
                phones.add(digits.get());
            } else if (sent.identifier() == Identifier.EXTERNAL_ID && !isNamed(sent.value())) {
                shared.add(sent.value());
            }
        });
    }

    /** Whether the run made that person. */
    boolean isOfRun(Person person) {
        Map<Identifier, String> identifiers = person.attributes().identifierTexts();
        if (identifiers.isEmpty()) {
            return false;
        }
        return identifiers.values().stream().allMatch(this::isOfRun) || isOnlyShared(person, identifiers);
    }

    private boolean isOfRun(String value) {
        return isNamed(value) || digits(value).filter(phones::contains).isPresent();
    }

    private static String name(Leftovers.Run run) {
        return "ic-" + run.run() + "-";
    }

    private boolean isNamed(String value) {
        return value.toLowerCase(Locale.ROOT).contains(name);
    }

    private boolean isOnlyShared(Person person, Map<Identifier, String> identifiers) {
        String externalId = identifiers.get(Identifier.EXTERNAL_ID);
        List<JsonNode> values = person.attributes().properties().values().values().stream()
                .filter(value ->
                        !value.isNull() && !(value.isTextual() && value.asText().isEmpty()))
                .toList();
        return identifiers.size() == 1
                && externalId != null
                && shared.contains(externalId)
                && created(person.raw()).filter(when -> !when.isBefore(began)).isPresent()
                && !values.isEmpty()
                && values.stream().allMatch(value -> names.stream().anyMatch(value.asText()::contains));
    }

    private static Optional<Instant> created(JsonNode person) {
        String date = person.path("created")
                .asText(person.path("attributes").path("created").asText());
        try {
            return Optional.of(OffsetDateTime.parse(date).toInstant());
        } catch (DateTimeParseException notIso) {
            try {
                return Optional.of(LocalDateTime.parse(date.replace(' ', 'T')).toInstant(ZoneOffset.UTC));
            } catch (DateTimeParseException noDate) {
                return Optional.empty();
            }
        }
    }

    /** The digits of a value that consists of nothing else, but for what stands between the digits of a phone number. */
    private static Optional<String> digits(String value) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            int digit = Character.digit(value.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            } else if ("+-() .".indexOf(value.charAt(i)) < 0) {
                return Optional.empty();
            }
        }
        return digits.length() < LEAST_DIGITS ? Optional.empty() : Optional.of(digits.toString());
    }
}
