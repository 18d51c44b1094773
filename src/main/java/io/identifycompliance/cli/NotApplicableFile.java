package io.identifycompliance.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Requirement;
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
            Requirement requirement = catalogue
                    .requirement(id)
                    .orElseThrow(() -> new UsageError("--not-applicable: " + file + " names " + id
                            + ", which is not a requirement. The command requirements lists them."));
            if (requirement.level() == Level.CORE) {
                throw new UsageError("--not-applicable: " + file + " names " + id + ", which is a core requirement:"
                        + " it applies to every target. If " + id
                        + " is a known deviation, waive it with an owner and a last day: --waivers.");
            }
            if (reason == null || reason.isBlank()) {
                throw new UsageError("--not-applicable: " + file + " gives no reason for " + id + ".");
            }
        });
        return declared;
    }
}
