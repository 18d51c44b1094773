package io.identifycompliance.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A profile as the private key shows it.
 *
 * @param id the person ID; opaque
 * @param attributes what it has, by the names that features use
 * @param raw the whole object as it came
 */
public record Person(String id, Attributes attributes, JsonNode raw) {}
