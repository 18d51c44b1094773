package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.faults.FaultBuilders.only;
import static io.identifycompliance.reference.faults.FaultBuilders.without;
import static io.identifycompliance.reference.points.Point.DECIDE;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.reference.http.ServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** One form of the call of 2022 has code of its own, which forgets a rule for one identifier that matches or is sent. */
final class PlainFormFaults {
    private PlainFormFaults() {}

    static List<Fault> all() {
        return List.of(
                in(
                        CallSpelling::isJson,
                        "CREATE",
                        "json-create-by-email",
                        "A profile that is created in JSON from nothing but an email gets no properties.",
                        (sent, made) -> made.creates() && made.taken().keySet().equals(Set.of(EMAIL))
                                ? made.withProperties(Map.of())
                                : made),
                in(
                        CallSpelling::isJson,
                        "PROP-UPDATE",
                        "json-update-by-id",
                        "An update in JSON creates properties, and updates none, where only an external ID was sent.",
                        (sent, made) -> sent.usable().keySet().equals(Set.of(EXTERNAL_ID))
                                ? made.withProperties(without(made.properties(), has(made)::containsKey))
                                : made),
                in(
                        CallSpelling::isForm,
                        "MIXED",
                        "form-mixed-id-by-phone",
                        "Properties in a form are dropped beside a rejected external ID, found by phone number.",
                        (sent, made) -> rejects(made, EXTERNAL_ID) && only(sent, made, PHONE_NUMBER)
                                ? made.withProperties(Map.of())
                                : made),
                in(
                        CallSpelling::isGet,
                        "MIXED",
                        "get-mixed-added-by-email",
                        "A GET adds no external ID beside a rejected phone number, found by email.",
                        (sent, made) -> rejects(made, PHONE_NUMBER) && only(sent, made, EMAIL)
                                ? made.withTaken(Map.of())
                                : made));
    }

    private static Fault in(
            Predicate<ServerRequest> form,
            String requirement,
            String name,
            String sentence,
            BiFunction<IdentifyUpdate, Decision, Decision> forgets) {
        return breaking(
                        requirement,
                        "plain-" + name,
                        sentence,
                        MarkedCalls.where(
                                call -> RequestKinds.isIdentify(call) && form.test(call),
                                DECIDE.override(right -> (sent, holders) -> {
                                    Decision decision = right.apply(sent, holders);
                                    return MarkedCalls.has(sent) ? forgets.apply(sent, decision) : decision;
                                })))
                .on(RequestKinds.V2022)
                .narrow();
    }

    private static boolean rejects(Decision made, Identifier identifier) {
        return made.rejected().containsKey(identifier);
    }

    private static Map<String, ?> has(Decision made) {
        return made.matched().map(Profile::properties).orElse(Map.of());
    }
}
