package io.identifycompliance.stub;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import java.util.Map;

/** What one request asks to be set, translated from its wire format. Identifiers that were empty or null are not in it. */
record Attempt(Map<Identifier, String> identifiers, Map<String, JsonNode> properties) {}
