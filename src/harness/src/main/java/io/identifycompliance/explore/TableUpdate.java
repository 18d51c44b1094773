package io.identifycompliance.explore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.RequestForm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The call of Identify that a table of a feature stands for, with the values of the feature. */
final class TableUpdate {
    private TableUpdate() {}

    static IdentifyUpdate of(Map<String, String> table) {
        Map<Identifier, JsonNode> identifiers = new LinkedHashMap<>();
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        table.forEach((name, value) -> Identifier.labelled(name)
                .ifPresentOrElse(
                        identifier -> identifiers.put(identifier, json(value)),
                        () -> properties.put(
                                name, value.equals("null") ? NullNode.getInstance() : TextNode.valueOf(value))));
        return new IdentifyUpdate(RequestForm.POST_FORM, identifiers, Set.of(), properties);
    }

    private static JsonNode json(String written) {
        return switch (written) {
            case "(null)" -> NullNode.getInstance();
            case "(empty)" -> TextNode.valueOf("");
            case "(blank)" -> TextNode.valueOf("  ");
            case "(a number)" -> IntNode.valueOf(0);
            case "(a list)" -> JsonNodeFactory.instance.arrayNode();
            default -> TextNode.valueOf(written);
        };
    }
}
