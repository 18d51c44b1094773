package io.identifycompliance.policy;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An Identify request that decoded.
 *
 * @param key the public key that it names: {@code token} in 2022, {@code company_id} in the successor
 * @param properties what stands in {@code properties} (2022) or {@code attributes} (successor): an object, null, or
 *     anything else
 */
public record IdentifyPayload(RequestForm form, String key, JsonNode properties) {}
