package io.identifycompliance.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.identifycompliance.contract.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a target declares as not applying to it. */
final class NotApplicableFile {
    private NotApplicableFile() {}

    /** Requirement ids with their reasons; empty without a file. */
    static Map<String, String> read(Path file, Catalogue catalogue) {
        if (file == null) {
            return Map.of();
        }
        Map<String, String> declared;
        try {
            declared = new YAMLMapper().readValue(file.toFile(), new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (IOException unreadable) {
            throw new UsageError("--not-applicable names " + file
                    + ", which cannot be read as a YAML map of requirement ids to reasons.");
        }
        declared.forEach((id, reason) -> {
            if (catalogue.requirements().stream().noneMatch(r -> r.id().equals(id))) {
                throw new UsageError(
                        file + " names " + id + ", which is no requirement: see the command requirements.");
            }
            if (reason == null || reason.isBlank()) {
                throw new UsageError(file + " gives no reason for " + id + ".");
            }
        });
        return declared;
    }
}
