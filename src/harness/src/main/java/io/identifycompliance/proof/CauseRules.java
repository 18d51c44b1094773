package io.identifycompliance.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.Cause;
import io.identifycompliance.run.Setting;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Determines whether a failure may come from something that the scenario only relies on: that profiles are created,
 * properties stored, and identifiers added and kept. A cause names the requirement whose statement that is, or several
 * where it may be any of them; what else is about the same thing follows from what builds on them in the catalogue.
 *
 * <p>Unusual values are never explained this way, since losing them may be what the scenario tests.
 */
public final class CauseRules {
    private static final Pattern PLAIN_IDENTIFIER = Pattern.compile("ic-[A-Za-z0-9.@-]{1,60}|\\+[0-9]{11}");
    private static final Cause CHANGED =
            new Cause(Set.of("CHANGE-ID", "CHANGE-EMAIL", "CHANGE-PHONE"), "changed with the private key");

    private static final Set<String> ADDED = Set.of("ADD-ID", "ADD-EMAIL", "ADD-PHONE");

    /** What says how profiles are created, found by their identifiers and keep them. */
    private static final Set<String> OF_PROFILES =
            Set.of("CREATE", "FIND", "KEEP-ID", "KEEP-EMAIL", "KEEP-PHONE", "JESSICA");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z ]{1,40}");

    private CauseRules() {}

    /** What a setting of a run relies on, beside what the feature does; nothing where it is plain. */
    static Set<String> ofSetting(Setting setting) {
        if (setting.equals(Setting.PLAIN)) {
            return Set.of();
        }
        Set<String> all = new HashSet<>(OF_PROFILES);
        switch (setting.origin()) {
            case ADDED_LATER -> all.addAll(ADDED);
            case SET_WITH_THE_PRIVATE_KEY -> all.addAll(CHANGED.requirements());
            case CREATED_WITH_IT -> {}
        }
        return all;
    }

    /** Nobody or another profile is found by the identifiers of a new profile; null if its values are unusual. */
    public static @Nullable Cause ofCreation(Attributes made) {
        boolean plain = made.identifiers().values().values().stream()
                        .allMatch(value ->
                                PLAIN_IDENTIFIER.matcher(value.asText()).matches())
                && made.properties().values().values().stream().allMatch(CauseRules::isPlain);
        return plain ? new Cause(Set.of("CREATE", "FIND"), creation(made) + ": not found") : null;
    }

    /** A new profile lacks something; null if that value is unusual. */
    public static @Nullable Cause ofCreation(Attributes made, ProfileComparison.Difference difference) {
        return Identifier.labelled(difference.name()).isEmpty() && isPlain(difference.wanted())
                ? new Cause(Set.of("CREATE", "PERSON"), creation(made) + ": " + kind(difference.name()))
                : null;
    }

    /** A change with the private key did not show; null if its value is unusual. */
    public static @Nullable Cause ofChange(ProfileComparison.Difference difference) {
        return Identifier.labelled(difference.name()).isPresent() || isPlain(difference.wanted()) ? CHANGED : null;
    }

    /** A profile cannot be read: since it was changed, or if the scenario is over but for late checks, since it is gone. */
    static Cause ofReading(ScenarioRun run) {
        boolean late = run.context().settle().isClosed();
        return run.changedLast() && !late ? CHANGED : Cause.GONE;
    }

    /**
     * An update did not show, or changed too much; null if its value is unusual. An identifier that only Identify was asked
     * to set is not kept, even where it shows after a change with the private key.
     */
    public static @Nullable Cause ofUpdate(
            ScenarioRun run, KnownProfile profile, ProfileComparison.Difference difference) {
        Optional<Identifier> identifier = Identifier.labelled(difference.name());
        if (run.changedLast()) {
            return isOfIdentifyAlone(run, difference)
                    ? ofKeeping(run, profile, difference, identifier.orElseThrow())
                    : ofChange(difference);
        }
        Attributes request = run.latest();
        if (request == null) {
            return null;
        }
        if (identifier.isPresent()) {
            return difference.isMissing()
                    ? ofAdding(run, profile, identifier.get())
                    : ofKeeping(run, profile, difference, identifier.get());
        }
        return isPlain(difference.wanted())
                ? new Cause(Set.of("PROP-CREATE", "PROP-UPDATE"), matching(request, profile) + ": a property")
                : null;
    }

    /** An identifier sent for a profile without one is missing, or finds nobody; null if none was sent. */
    public static @Nullable Cause ofAdding(ScenarioRun run, KnownProfile profile, Identifier identifier) {
        Attributes request = run.latest();
        if (request == null || request.text(identifier) == null || matches(request, profile, identifier)) {
            return null;
        }
        return new Cause(Set.of("ADD-" + identifier.suffix()), matching(request, profile));
    }

    /** A property that only proves that requests for the profile are processed is missing. */
    static Cause ofFence(Attributes request, KnownProfile profile) {
        return new Cause(Set.of("PROP-CREATE", "PROP-UPDATE"), matching(request, profile) + ": a property");
    }

    /**
     * An identifier was replaced, with or without the private key in the call, if it is also replaced without it. Null if
     * the profile had none, or if another profile of the scenario has or had the new value: that one was moved.
     */
    private static @Nullable Cause ofKeeping(
            ScenarioRun run, KnownProfile profile, ProfileComparison.Difference difference, Identifier identifier) {
        boolean moved = difference.isShownAs(run::wasTaken);
        return profile.known().text(identifier) == null || moved
                ? null
                : new Cause(Set.of("KEEP-" + identifier.suffix()), "another " + identifier.label());
    }

    /** Whether a profile shows an identifier that only Identify was asked to set, and not the latest change. */
    private static boolean isOfIdentifyAlone(ScenarioRun run, ProfileComparison.Difference difference) {
        return Identifier.labelled(difference.name()).isPresent()
                && !run.changedLast(difference.name())
                && difference.isShownAs(run.history()::wasNamed)
                && !difference.isShownAs(run::wasTaken);
    }

    private static String creation(Attributes made) {
        return "created with " + named(i -> made.text(i) != null)
                + (made.properties().values().isEmpty() ? "" : " and properties");
    }

    private static String matching(Attributes request, KnownProfile profile) {
        return "matched by " + named(i -> matches(request, profile, i));
    }

    private static boolean matches(Attributes request, KnownProfile profile, Identifier identifier) {
        String sent = request.text(identifier);
        return sent != null && profile.has(identifier, sent);
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

    private static boolean isPlain(@Nullable JsonNode value) {
        return value != null
                && value.isTextual()
                && PLAIN.matcher(value.asText()).matches();
    }
}
