package io.identifycompliance.engine;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.NearestName;
import io.identifycompliance.contract.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code requirements.yaml} at the top of a folder of the user's features: the requirements that these add, in the format
 * of the built-in catalogue. An entry needs {@code id}, {@code level} and {@code statement}.
 */
public final class OwnRequirementsFile {
    static final String NAME = "requirements.yaml";

    private static final String SECTION = "Own features";
    private static final Set<String> FIELDS =
            Set.of("id", "level", "statement", "section", "source", "wires", "advice", "builds-on");
    private static final List<String> NEEDED = List.of("id", "level", "statement");
    private static final List<String> LEVELS =
            Arrays.stream(Level.values()).map(Level::id).toList();

    private final YAMLMapper yaml = new YAMLMapper();
    private final Map<String, Requirement> known = new LinkedHashMap<>();
    private final Map<String, Requirement> own = new LinkedHashMap<>();
    private final List<FeatureMistake> mistakes = new ArrayList<>();

    private OwnRequirementsFile(List<Path> folders) {
        Catalogue.load().requirements().forEach(requirement -> known.put(requirement.id(), requirement));
        folders.stream()
                .map(folder -> folder.resolve(NAME))
                .filter(Files::exists)
                .forEach(this::read);
    }

    /** What the files in these folders declare; entries with a mistake are left out. */
    public static List<Requirement> in(List<Path> folders) {
        return List.copyOf(new OwnRequirementsFile(folders).own.values());
    }

    static List<FeatureMistake> mistakes(List<Path> folders) {
        return new OwnRequirementsFile(folders).mistakes;
    }

    private void read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            JsonNode entries = yaml.readTree(file.toFile()).path("requirements");
            if (!entries.isArray()) {
                mistakes.add(new FeatureMistake(file, 1, "it must have a list called requirements."));
                return;
            }
            for (int i = 0; i < entries.size(); i++) {
                entry(file, line(lines, i), entries.get(i));
            }
        } catch (JsonProcessingException malformed) {
            JsonLocation place = malformed.getLocation();
            mistakes.add(new FeatureMistake(
                    file,
                    place == null ? 0 : place.getLineNr(),
                    "this is not YAML: "
                            + malformed.getOriginalMessage().lines().findFirst().orElse("")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read.", unreadable);
        }
    }

    /** The line of the n-th entry of the list, which begins with a dash. */
    private static int line(List<String> lines, int entry) {
        Pattern dash = Pattern.compile("\\s*- +\\w+ *:.*|\\s*-\\s*(?:\\{.*)?");
        int seen = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (dash.matcher(lines.get(i)).matches() && seen++ == entry) {
                return i + 1;
            }
        }
        return 0;
    }

    private void entry(Path file, int line, JsonNode entry) {
        int before = mistakes.size();
        Iterator<String> fields = entry.fieldNames();
        while (fields.hasNext()) {
            String field = fields.next();
            if (!FIELDS.contains(field)) {
                add(file, line, "a requirement has no \"" + field + "\"." + NearestName.question(field, FIELDS));
            }
        }
        for (String needed : NEEDED) {
            if (entry.path(needed).asText("").isBlank()) {
                add(file, line, "a requirement needs \"" + needed + "\".");
            }
        }
        if (mistakes.size() > before) {
            return;
        }
        String id = entry.path("id").asText();
        String level = entry.path("level").asText();
        if (!Requirement.among(List.of(id)).equals(List.of(id))) {
            add(file, line, id + " cannot be an id. Use capital letters, digits and hyphens, as in OUR-POINTS.");
        } else if (LEVELS.stream().noneMatch(level::equalsIgnoreCase)) {
            add(
                    file,
                    line,
                    "there is no level " + level + ": it is one of " + String.join(", ", LEVELS) + "."
                            + NearestName.question(level, LEVELS));
        } else {
            declare(file, line, requirement(entry, level));
        }
    }

    private void declare(Path file, int line, Requirement requirement) {
        boolean isCopy = requirement.equals(known.get(requirement.id()));
        if (known.containsKey(requirement.id()) && !isCopy) {
            add(file, line, requirement.id() + " is a built-in requirement. Choose another id.");
        } else if (own.containsKey(requirement.id())) {
            add(file, line, requirement.id() + " is declared twice.");
        } else if (!isCopy) {
            own.put(requirement.id(), requirement);
        }
    }

    private Requirement requirement(JsonNode entry, String level) {
        return new Requirement(
                entry.path("id").asText(),
                Level.of(level),
                entry.path("statement").asText(),
                entry.path("section").asText(SECTION),
                entry.path("source").asText("own/" + NAME),
                texts(entry.path("wires")),
                entry.path("advice").asText(null),
                texts(entry.path("builds-on")));
    }

    private List<String> texts(JsonNode list) {
        ObjectReader texts = yaml.readerForListOf(String.class);
        try {
            return list.isMissingNode() ? List.of() : texts.readValue(list);
        } catch (IOException e) {
            throw new UncheckedIOException("A list of texts is expected: " + list, e);
        }
    }

    private void add(Path file, int line, String sentence) {
        mistakes.add(new FeatureMistake(file, line, sentence));
    }
}
