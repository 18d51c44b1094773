package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.remembering;
import static io.identifycompliance.reference.points.Layer.together;
import static io.identifycompliance.reference.points.Point.DECIDE;
import static io.identifycompliance.reference.points.Point.DECODE;
import static io.identifycompliance.reference.points.Point.READ_UPDATE;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.points.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * KEEP-ID, KEEP-EMAIL, KEEP-PHONE and MIXED: each spelling of the call is decoded on a path of its own, and one of these
 * paths forgets the rule. The faults are the product of spellings and rules.
 */
final class SpellingFaults {
    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling("pixel-get", "that asks for a picture in a GET", call -> isGet(call) && asksForPixel(call)),
            new Spelling("pixel-post", "that asks for a picture in a POST", call -> !isGet(call) && asksForPixel(call)),
            new Spelling(
                    "url-safe",
                    "in URL-safe base64",
                    call -> isGet(call)
                            && (data(call).contains("-") || data(call).contains("_"))),
            new Spelling(
                    "unpadded",
                    "in base64 without padding",
                    call -> isGet(call)
                            && data(call).length() % 4 != 0
                            && !data(call).contains("=")
                            && !data(call).contains("%")),
            new Spelling("get-body", "in a GET that has a body", call -> isGet(call) && call.body().length > 0),
            new Spelling(
                    "test-0",
                    "in a GET with test=0",
                    call -> isGet(call) && call.query().contains("test=0")),
            new Spelling(
                    "charset",
                    "in a POST that names a charset",
                    call -> !isGet(call)
                            && call.header("content-type").orElse("").contains("charset")),
            new Spelling(
                    "second-field",
                    "in the second field of a form",
                    call -> call.text().startsWith("v=1&")),
            new Spelling(
                    "token-last",
                    "whose token comes last",
                    call -> call.text().indexOf("\"token\"") > call.text().indexOf("\"properties\"")));

    private SpellingFaults() {}

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        Identifier[] identifiers = Identifier.values();
        for (Spelling spelling : SPELLINGS) {
            Identifier identifier = identifiers[faults.size() / 2 % identifiers.length];
            faults.add(breaking(
                            keeping(identifier),
                            "spelling-" + spelling.name() + "-overwrites",
                            "An update " + spelling.sentence() + " replaces the " + identifier.label() + ".",
                            decidedOtherwise(spelling, decision -> FaultBuilders.overwritten(decision, identifier)))
                    .on(RequestKinds.V2022));
            faults.add(breaking(
                            "MIXED",
                            "spelling-" + spelling.name() + "-drops",
                            "An update " + spelling.sentence() + " is dropped whole where an identifier is rejected.",
                            decidedOtherwise(
                                    spelling,
                                    decision -> decision.rejected().isEmpty() ? decision : Decision.nothing()))
                    .on(RequestKinds.V2022));
        }
        return faults;
    }

    private static String keeping(Identifier identifier) {
        return switch (identifier) {
            case EXTERNAL_ID -> "KEEP-ID";
            case EMAIL -> "KEEP-EMAIL";
            case PHONE_NUMBER -> "KEEP-PHONE";
        };
    }

    /** Decides otherwise on an update that came in that spelling. */
    private static Layer decidedOtherwise(Spelling spelling, UnaryOperator<Decision> otherwise) {
        return remembering(FaultBuilders::identities, spelled -> following(spelling, otherwise, spelled));
    }

    private static Layer following(Spelling spelling, UnaryOperator<Decision> otherwise, Set<Object> spelled) {
        return together(
                DECODE.override(right -> call -> {
                    Optional<IdentifyPayload> payload = right.apply(call);
                    payload.filter(decoded -> spelling.is().test(call)).ifPresent(spelled::add);
                    return payload;
                }),
                READ_UPDATE.override(right -> payload -> {
                    var update = right.apply(payload);
                    if (spelled.remove(payload)) {
                        spelled.add(update);
                    }
                    return update;
                }),
                DECIDE.override(right -> (sent, holders) -> {
                    Decision decision = right.apply(sent, holders);
                    return spelled.contains(sent) && decision.updates() && free(decision, holders)
                            ? otherwise.apply(decision)
                            : decision;
                }));
    }

    /** Whether nobody else has what is rejected. */
    private static boolean free(Decision decision, Map<Identifier, ?> holders) {
        return decision.rejected().keySet().stream().noneMatch(holders::containsKey);
    }

    private static boolean isGet(ServerRequest call) {
        return call.method().equals("GET");
    }

    private static boolean asksForPixel(ServerRequest call) {
        return call.query().contains("i=1");
    }

    /** The field of the query, as sent. */
    private static String data(ServerRequest call) {
        for (String field : call.query().split("&")) {
            if (field.startsWith("data=")) {
                return field.substring("data=".length());
            }
        }
        return "";
    }

    /** A way to spell a call, and whether a request is spelled so. */
    private record Spelling(String name, String sentence, Predicate<ServerRequest> is) {}
}
