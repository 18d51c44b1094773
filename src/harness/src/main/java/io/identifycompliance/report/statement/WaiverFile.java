package io.identifycompliance.report.statement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.verdict.Waiver;
import io.identifycompliance.verdict.Waivers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file in which the known deviations of a target are listed. */
public final class WaiverFile {
    private static final Set<String> FIELDS =
            Set.of("requirement", "scenario", "wire", "reason", "owner", "ticket", "expires");

    private WaiverFile() {}

    /**
     * Reads a YAML file: a list {@code waivers} of entries with {@code requirement} or {@code scenario}, {@code
     * reason}, {@code owner}, {@code expires} (a date), and where wanted {@code wire} and {@code ticket}. Throws
     * ReportException, with file and line, where an entry is not complete.
     */
    public static Waivers read(Path file) {
        YAMLMapper yaml = new YAMLMapper();
        ObjectReader nodes = yaml.readerFor(JsonNode.class);
        try (JsonParser parser = yaml.createParser(file.toFile())) {
            List<Waiver> entries = new ArrayList<>();
            toTheList(parser, file);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int line = parser.currentTokenLocation().getLineNr();
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    throw new ReportException(
                            file + ":" + line + ": a waiver has fields, as in \"- requirement: KEEP-EMAIL\".");
                }
                JsonNode node = nodes.readValue(parser);
                entries.add(entry(node, file, line));
            }
            if (parser.nextToken() != JsonToken.END_OBJECT) {
                throw new ReportException(file + ":"
                        + parser.currentTokenLocation().getLineNr() + ": nothing may follow the list of waivers.");
            }
            return new Waivers(entries);
        } catch (JsonProcessingException e) {
            throw new ReportException(file + " is not YAML: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ReportException("The waivers " + file + " cannot be read.", e);
        }
    }

    private static void toTheList(JsonParser parser, Path file) throws IOException {
        boolean found = parser.nextToken() == JsonToken.START_OBJECT
                && "waivers".equals(parser.nextFieldName())
                && parser.nextToken() == JsonToken.START_ARRAY;
        if (!found) {
            throw new ReportException(file + " must start with \"waivers:\" and a list below it.");
        }
    }

    private static Waiver entry(JsonNode node, Path file, int line) {
        String place = file + ":" + line;
        node.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new ReportException(place + ": a waiver has no \"" + field + "\".");
            }
        });
        if (!node.hasNonNull("requirement") && !node.hasNonNull("scenario")) {
            throw new ReportException(place + ": a waiver names a requirement or a scenario.");
        }
        for (String needed : List.of("reason", "owner", "expires")) {
            if (node.path(needed).asText("").isBlank()) {
                throw new ReportException(place + ": a waiver needs \"" + needed + "\".");
            }
        }
        return new Waiver(
                text(node, "requirement"),
                text(node, "scenario"),
                text(node, "wire"),
                node.path("reason").asText(),
                node.path("owner").asText(),
                text(node, "ticket"),
                date(node.path("expires").asText(), place),
                file.toString(),
                line);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    private static LocalDate date(String text, String place) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ReportException(place + ": \"expires\" is a date as in 2026-12-31, not \"" + text + "\".", e);
        }
    }
}
