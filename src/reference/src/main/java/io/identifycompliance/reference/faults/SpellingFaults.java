package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Point.CHECK_PUBLIC_KEY;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.RESPOND;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.points.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Each spelling of the call is decoded on a path of its own, and one of these paths forgets one rule. The faults are the
 * product of {@link CallSpelling spellings} and rules.
 */
final class SpellingFaults {
    private static final int KEPT = Identifier.values().length;

    /** Of the first ones, which are about identifiers, each spelling takes one in turn. */
    private static final List<Rule> RULES = List.of(
            new Rule(
                    "KEEP-ID",
                    "keep-id",
                    "replaces the external ID",
                    otherwise((decision, holders) -> overwritten(decision, holders, Identifier.EXTERNAL_ID))),
            new Rule(
                    "KEEP-EMAIL",
                    "keep-email",
                    "replaces the email",
                    otherwise((decision, holders) -> overwritten(decision, holders, Identifier.EMAIL))),
            new Rule(
                    "KEEP-PHONE",
                    "keep-phone",
                    "replaces the phone number",
                    otherwise((decision, holders) -> overwritten(decision, holders, Identifier.PHONE_NUMBER))),
            new Rule(
                    "MIXED",
                    "mixed",
                    "is dropped whole where an identifier is rejected",
                    otherwise((decision, holders) -> decision.rejected().isEmpty() ? decision : Decision.nothing())),
            new Rule(
                    "WRONG-PUBLIC-KEY",
                    "public-key",
                    "needs no public key",
                    CHECK_PUBLIC_KEY.override(
                            right -> (payload, key) -> MarkedCalls.has(payload) || right.test(payload, key))),
            new Rule(
                    "NO-ERROR",
                    "no-error",
                    "is answered with a header that says what was rejected",
                    RESPOND.override(right -> (usual, sent, preview) ->
                            MarkedCalls.has(sent) && !preview.get().rejected().isEmpty()
                                    ? right.apply(usual, sent, preview).and("X-Rejected", "1")
                                    : right.apply(usual, sent, preview))));

    private SpellingFaults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        for (CallSpelling spelling : CallSpelling.values()) {
            for (Rule rule : RULES) {
                if (rule.breaks().startsWith("KEEP") && RULES.indexOf(rule) != spelling.ordinal() % KEPT) {
                    continue;
                }
                Fault fault = breaking(
                                rule.breaks(),
                                "spelling-" + spelling.id() + "-" + rule.name(),
                                "An update " + spelling.sentence() + " " + rule.sentence() + ".",
                                spelled(spelling, MarkedCalls.where(spelling::is, rule.layer())))
                        .on(RequestKinds.V2022);
                faults.add(consequences(spelling, rule, fault.narrow()));
            }
        }
        return faults;
    }

    private static Layer spelled(CallSpelling spelling, Layer layer) {
        return spelling.dependsOnValues() ? Layer.varying(layer) : layer;
    }

    /** One spelling is too little for all that builds on a rule, but some of it is spelled in that way, too. */
    private static Fault consequences(CallSpelling spelling, Rule rule, Fault fault) {
        Fault spelled = spelling.isOfAliases()
                ? fault.also("it is about aliases, which calls at once use as well", "ALIASES", "RACE")
                : fault;
        return switch (rule.breaks()) {
            case "KEEP-EMAIL" -> spelled.also("it overwrites an email there, too", "MIXED", "JESSICA");
            case "KEEP-ID", "KEEP-PHONE" ->
                spelled.also("it overwrites an identifier there, too", "MIXED", "PRIVATE-KEY");
            case "NO-ERROR" -> spelled.also("the answer differs for a rejected update", "NO-ORACLE");
            case "WRONG-PUBLIC-KEY" -> spelled.also("a call with another key is processed", "PRIVATE-KEY");
            default -> spelled;
        };
    }

    /** Decides otherwise on an update of a profile that came in the spelling in question. */
    private static Layer otherwise(BiFunction<Decision, Map<Identifier, Profile>, Decision> other) {
        return DECIDE.override(right -> (sent, holders) -> {
            Decision decision = right.apply(sent, holders);
            return MarkedCalls.has(sent) && decision.updates()
                    ? other.apply(decision, new LinkedHashMap<>(holders))
                    : decision;
        });
    }

    /** Replaces an identifier, unless somebody else has the new one. */
    private static Decision overwritten(Decision decision, Map<Identifier, Profile> holders, Identifier identifier) {
        return holders.containsKey(identifier) ? decision : FaultBuilders.overwritten(decision, identifier);
    }

    /**
     * A rule that a path may forget.
     *
     * @param layer what forgets it, for updates that are marked
     */
    private record Rule(String breaks, String name, String sentence, Layer layer) {}
}
