package io.identifycompliance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.evidence.Basis;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells what a failure may be about, where a scenario only builds on it: that profiles are created, properties stored
 * and identifiers added and kept at all.
 *
 * <p>An odd value is never explained so: that it is lost may be the scenario's own matter.
 */
final class Grounds {
    private static final Pattern PLAIN_IDENTIFIER = Pattern.compile("ic-[A-Za-z0-9.@-]{1,60}|\\+[0-9]{11}");
    private static final Basis CHANGED = new Basis(
            Set.of("UPDATE-PLACES", "CHANGE-ID", "CHANGE-EMAIL", "CHANGE-PHONE", "JESSICA"),
            "changed with the private key");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z ]{1,40}");

    private Grounds() {}

    /** Nobody, or somebody else, is found by what a profile was to be created with; null where that is nothing plain. */
    static Basis ofCreation(Attributes made) {
        boolean plain = made.identifiers().values().values().stream()
                        .allMatch(value ->
                                PLAIN_IDENTIFIER.matcher(value.asText()).matches())
                && made.properties().values().values().stream().allMatch(Grounds::isPlain);
        return plain ? new Basis(Set.of("CREATE", "FIND"), creation(made) + ": not found") : null;
    }

    /** A profile was created, and lacks something; null where that is nothing plain. */
    static Basis ofCreation(Attributes made, Look.Difference difference) {
        return Identifier.labelled(difference.name()).isEmpty() && isPlain(difference.wanted())
                ? new Basis(Set.of("CREATE", "PERSON"), creation(made) + ": " + kind(difference.name()))
                : null;
    }

    /** A change with the private key did not show; null where that is nothing plain. */
    static Basis ofChange(Look.Difference difference) {
        return Identifier.labelled(difference.name()).isPresent() || isPlain(difference.wanted()) ? CHANGED : null;
    }

    /** A profile cannot be read; null where the private key has not just changed it. */
    static Basis ofReading(Play play) {
        return play.changedLast() ? CHANGED : null;
    }

    /** An update did not show, or showed too much; null where that is nothing plain. */
    static Basis ofUpdate(Play play, Someone someone, Look.Difference difference) {
        if (play.changedLast()) {
            return ofChange(difference);
        }
        Attributes request = play.latest();
        if (request == null) {
            return null;
        }
        Optional<Identifier> identifier = Identifier.labelled(difference.name());
        if (identifier.isPresent()) {
            return difference.isMissing()
                    ? ofAdding(play, someone, identifier.get())
                    : ofKeeping(someone, identifier.get());
        }
        return isPlain(difference.wanted())
                ? new Basis(Set.of("PROP-CREATE", "PROP-UPDATE"), matching(request, someone) + ": a property")
                : null;
    }

    /** An identifier that was sent for a profile without one is not there, or finds nobody; null where none was sent. */
    static Basis ofAdding(Play play, Someone someone, Identifier identifier) {
        Attributes request = play.latest();
        boolean sent = request != null && request.text(identifier) != null && !matches(request, someone, identifier);
        return sent ? new Basis(Set.of("ADD-" + identifier.suffix()), matching(request, someone)) : null;
    }

    /** An identifier was replaced: whatever key stood beside it, if it is replaced without one as well. */
    private static Basis ofKeeping(Someone someone, Identifier identifier) {
        if (someone.known().text(identifier) == null) {
            return null;
        }
        return new Basis(
                Set.of("KEEP-" + identifier.suffix(), "MIXED", "NO-TAKEOVER", "RACE", "ALIASES", "NULLS"),
                "another " + identifier.label());
    }

    private static String creation(Attributes made) {
        return "created with " + named(i -> made.text(i) != null)
                + (made.properties().values().isEmpty() ? "" : " and properties");
    }

    private static String matching(Attributes request, Someone someone) {
        return "matched by " + named(i -> matches(request, someone, i));
    }

    private static boolean matches(Attributes request, Someone someone, Identifier identifier) {
        String known = someone.known().text(identifier);
        return known != null && known.equalsIgnoreCase(request.text(identifier));
    }

    private static String named(Predicate<Identifier> which) {
        return Arrays.stream(Identifier.values())
                .filter(which)
                .map(Identifier::label)
                .collect(Collectors.joining(" and "));
    }

    private static String kind(String property) {
        return Attributes.SPECIAL.containsKey(property) ? "a special property" : "a custom property";
    }

    private static boolean isPlain(JsonNode value) {
        return value != null
                && value.isTextual()
                && PLAIN.matcher(value.asText()).matches();
    }
}
