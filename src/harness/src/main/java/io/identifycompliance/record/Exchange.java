package io.identifycompliance.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response, with every key already masked.
 *
 * @param number counts the exchanges of a run from 1
 * @param scenario the id of the scenario that made it; null for those of the calibration
 * @param purpose what it was for, in a few words ("fence", "look-up by email")
 * @param form the call form in whose run of the scenario it was made; null for those of the calibration
 * @param status the status of the answer; 0 where none came
 * @param responseBody the text of the answer, cut to a sensible length; null where none came
 * @param millis from sending to the last byte of the answer
 * @param error why there is no response; null if there is one
 */
public record Exchange(
        int number,
        @Nullable String scenario,
        String purpose,
        @Nullable String form,
        Instant at,
        String method,
        String url,
        List<Header> requestHeaders,
        @Nullable String requestBody,
        int status,
        List<Header> responseHeaders,
        @Nullable String responseBody,
        long millis,
        @Nullable String error) {

    /** One header line. */
    public record Header(String name, String value) {}
}
