package io.identifycompliance.reference.faults;

import static io.identifycompliance.reference.faults.Fault.breaking;
import static io.identifycompliance.reference.points.Layer.showing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.wire.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** PERSON: persons in another format than the documented one. */
final class PersonFaults {
    private static final String ID = "PERSON";
    private static final String READ = "that check reads persons";

    private PersonFaults() {}

    static List<Fault> all() {
        return List.of(
                person("person-no-object", "A person does not say that it is one.", without("object"))
                        .narrow()
                        .also(READ, "UPDATE-ANSWER"),
                person("person-wrapped", "A person is wrapped in data.", PersonFaults::wrapped)
                        .also(READ, "ANSWER", "ALIASES"),
                person(
                                "person-custom-apart",
                                "Custom properties of 2022 stand in an object of their own.",
                                PersonFaults::customApart)
                        .also(
                                "there the private key changes a custom property, and it is read",
                                "KEEP-EMAIL",
                                "KEEP-ID",
                                "KEEP-PHONE")
                        .also(READ, "PROP-CREATE", "MIXED"),
                person(
                                "person-iso-dates",
                                "The dates of 2022 come in ISO 8601.",
                                person -> replaced(person, " ", "T", "Z"))
                        .narrow()
                        .also(READ, "UPDATE-ANSWER"),
                person(
                                "person-epoch-dates",
                                "The dates of 2022 come as seconds.",
                                person -> person.put("created", 1_654_819_200).put("updated", 1_654_819_200))
                        .narrow()
                        .also(READ, "UPDATE-ANSWER"),
                person("person-no-dates", "A person of 2022 has no dates.", without("created", "updated"))
                        .narrow()
                        .also(READ, "UPDATE-ANSWER"),
                person("person-no-id", "A person does not show its id.", without("id"))
                        .also("no profile can be read", "ANSWER", "ALIASES"),
                person("person-no-dollar", "The $-fields of 2022 lose their dollar.", PersonFaults::withoutDollar)
                        .also("the answer to a change is a person", "UPDATE-ANSWER")
                        .also(READ, "ADD-PHONE", "MIXED", "CHANGE-PHONE"),
                resource(
                                "profile-flat",
                                "Custom properties of the successor stand among the attributes.",
                                PersonFaults::flat)
                        .also(
                                "there the private key changes a custom property, and it is read",
                                "KEEP-EMAIL",
                                "KEEP-ID",
                                "KEEP-PHONE")
                        .also(READ, "PROP-CREATE", "MIXED"),
                resource(
                                "profile-plural",
                                "The type of a profile is profiles.",
                                resource -> resource.put("type", "profiles"))
                        .narrow()
                        .also(READ, "UPDATE-ANSWER"),
                resource(
                                "profile-no-location",
                                "The city of the successor stands at the top of the attributes.",
                                PersonFaults::located)
                        .narrow()
                        .also("the answer to a change is read there", "UPDATE-ANSWER")
                        .also(READ, "CREATE", "PROP-CREATE", "MIXED", "POST-JSON", "VALUES", "RACE"),
                resource(
                        "profile-bare", "A profile of the successor is not wrapped in attributes.", PersonFaults::bare),
                breaking(
                                ID,
                                "person-as-text",
                                "A person comes as text/plain.",
                                FaultBuilders.succeeding(
                                        RequestKinds::isRead,
                                        answer -> answer.without("Content-Type").and("Content-Type", "text/plain")))
                        .narrow(),
                breaking(
                                ID,
                                "person-not-with-content-type",
                                "A call that reads a person and has a content type is refused: its empty body is parsed.",
                                FaultBuilders.succeeding(
                                        call -> RequestKinds.isRead(call) && RequestKinds.isEmptyWithContentType(call),
                                        answer -> ServerResponse.empty(400)))
                        .narrow());
    }

    private static Fault person(String name, String sentence, UnaryOperator<ObjectNode> edit) {
        return breaking(ID, name, sentence, showing(edit, resource -> resource)).on(RequestKinds.V2022);
    }

    private static Fault resource(String name, String sentence, UnaryOperator<ObjectNode> edit) {
        return breaking(ID, name, sentence, showing(person -> person, edit)).on(RequestKinds.REVISION);
    }

    private static UnaryOperator<ObjectNode> without(String... names) {
        return person -> {
            person.remove(List.of(names));
            return person;
        };
    }

    private static ObjectNode wrapped(ObjectNode person) {
        ObjectNode wrapper = LosslessJson.object();
        wrapper.set("data", person);
        return wrapper;
    }

    private static ObjectNode customApart(ObjectNode person) {
        List<String> fixed = List.of("object", "id", "created", "updated");
        ObjectNode apart = LosslessJson.object();
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(person.properties());
        members.stream()
                .filter(member -> FaultBuilders.custom(member.getKey()) && !fixed.contains(member.getKey()))
                .forEach(member -> {
                    apart.set(member.getKey(), member.getValue());
                    person.remove(member.getKey());
                });
        person.set("properties", apart);
        return person;
    }

    private static ObjectNode replaced(ObjectNode person, String from, String to, String end) {
        for (String name : List.of("created", "updated")) {
            person.put(name, person.path(name).asText().replace(from, to) + end);
        }
        return person;
    }

    private static ObjectNode withoutDollar(ObjectNode person) {
        ObjectNode bare = LosslessJson.object();
        person.properties().forEach(member -> {
            String name = member.getKey();
            boolean free = name.startsWith("$") && !person.has(Names.bare(name));
            bare.set(free ? Names.bare(name) : name, member.getValue());
        });
        return bare;
    }

    private static ObjectNode flat(ObjectNode resource) {
        ObjectNode attributes = (ObjectNode) resource.get("attributes");
        ObjectNode custom = (ObjectNode) attributes.remove("properties");
        custom.properties().forEach(member -> {
            if (!attributes.has(member.getKey())) {
                attributes.set(member.getKey(), member.getValue());
            }
        });
        return resource;
    }

    private static ObjectNode located(ObjectNode resource) {
        ObjectNode attributes = (ObjectNode) resource.get("attributes");
        ObjectNode location = (ObjectNode) attributes.remove("location");
        attributes.setAll(location);
        return resource;
    }

    private static ObjectNode bare(ObjectNode resource) {
        ObjectNode attributes = (ObjectNode) resource.remove("attributes");
        attributes.properties().forEach(member -> resource.set(member.getKey(), member.getValue()));
        return resource;
    }
}
