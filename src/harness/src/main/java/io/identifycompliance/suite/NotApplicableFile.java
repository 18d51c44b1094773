package io.identifycompliance.suite;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.NearestName;
import io.identifycompliance.contract.Requirement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a target declares as not applying to it. */
final class NotApplicableFile {
    private NotApplicableFile() {}

    /** Requirement ids with their reasons. Throws a UsageException if the file cannot be used. */
    static Map<String, String> read(Path file, Catalogue catalogue) {
        Map<String, String> declared;
        try {
            declared = new YAMLMapper().readValue(file.toFile(), new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (IOException unreadable) {
            throw UsageException.of(
                    RunOption.NOT_APPLICABLE,
                    "names " + file + ", which is not a YAML map of requirement ids to reasons, as in"
                            + " GET-BASE64: Our gateway accepts POST only.");
        }
        List<String> known =
                catalogue.requirements().stream().map(Requirement::id).toList();
        declared.forEach((id, reason) -> {
            if (!known.contains(id)) {
                throw new UsageException(
                        RunOption.NOT_APPLICABLE + ": " + file + " names " + id + ", which is not a requirement."
                                + NearestName.question(id, known) + " The command requirements lists them.");
            }
            if (catalogue.requirement(id).orElseThrow().level() == Level.CORE) {
                throw new UsageException(RunOption.NOT_APPLICABLE + ": " + file + " names " + id
                        + ", which is a core requirement: it applies to every target. If " + id
                        + " is a known deviation, waive it with an owner and a last day: " + RunOption.WAIVERS + ".");
            }
            if (reason == null || reason.isBlank()) {
                throw new UsageException(RunOption.NOT_APPLICABLE + ": " + file + " gives no reason for " + id
                        + ". Write one after the colon.");
            }
        });
        return declared;
    }
}
