package io.identifycompliance.report.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.Leftovers;
import io.identifycompliance.verdict.RunVerdict;
import io.identifycompliance.verdict.WaiverResult;

/** How everything in this package is written as JSON: the names of the contract, dates as ISO 8601, nulls left out. */
public final class ReportJson {
    private static final JsonMapper LINES = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
            .addMixIn(Verdict.class, ById.class)
            .addMixIn(Level.class, ById.class)
            .addMixIn(BasicQuestion.class, ById.class)
            .addMixIn(Grade.class, ById.class)
            .addMixIn(RunVerdict.class, ById.class)
            .addMixIn(WaiverResult.State.class, ById.class)
            .addMixIn(Leftovers.State.class, ById.class)
            .build();
    private static final ObjectMapper PAGES = LINES.copy().enable(SerializationFeature.INDENT_OUTPUT);

    private ReportJson() {}

    /** One value a line. */
    public static ObjectMapper lines() {
        return LINES;
    }

    /** For files that people open. */
    public static ObjectMapper pages() {
        return PAGES;
    }

    /** Where a file is not what it should be, for a message. */
    public static String placeOf(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? "it"
                : "line " + broken.getLocation().getLineNr();
    }

    /** The enums of the contract are written with their ids. */
    private interface ById {
        @JsonValue
        String id();
    }
}
