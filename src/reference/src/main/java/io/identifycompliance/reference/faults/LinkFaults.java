package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;

import io.identifycompliance.reference.http.ServerRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** FIND and PERSON: links of the successor, without which official clients refuse to read an answer. */
final class LinkFaults {
    private LinkFaults() {}

    static List<Fault> all() {
        return List.of(
                shown(
                        "PERSON",
                        "profile-no-link",
                        "A profile that is read has no link to itself.",
                        RequestKinds::isRead,
                        LinkFaults::withoutLinks),
                shown(
                        "PERSON",
                        "profile-relative-link",
                        "The link of a profile to itself is a path.",
                        RequestKinds::isRead,
                        text -> text.replaceAll("\"self\":\"https?://[^/\"]*", "\"self\":\"")),
                found(
                        "find-no-link",
                        "The profiles that a look-up finds have no links to themselves.",
                        LinkFaults::withoutLinks),
                found(
                        "find-next-alone",
                        "The links of a list name its next page, and not the list itself.",
                        text -> text.replaceAll("\"self\":\"[^\"]*\",\"next\"", "\"next\"")));
    }

    private static Fault found(String name, String sentence, UnaryOperator<String> body) {
        return shown("FIND", name, sentence, RequestKinds::isSearch, body)
                .also("a filter is a place of the key as well", "KEY-PLACES");
    }

    private static Fault shown(
            String id, String name, String sentence, Predicate<ServerRequest> calls, UnaryOperator<String> body) {
        return breaking(
                        id,
                        name,
                        sentence,
                        FaultBuilders.succeeding(calls, answer -> answer.withBody(body.apply(answer.text()))))
                .narrow()
                .on(RequestKinds.REVISION);
    }

    private static String withoutLinks(String document) {
        return document.replaceAll("\"links\":\\{\"self\":\"[^\"]*\"}", "\"links\":{}");
    }
}
