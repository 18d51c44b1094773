package io.identifycompliance.report.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.identifycompliance.record.Leftovers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers that a running run sends, written before they are sent. A run that is killed leaves the journal alone
 * behind; any other replaces it by {@link LeftoversFile}.
 */
public final class LeftoversJournal {
    private static final String FILE = "leftovers.part.jsonl";

    private final Path file;

    /** A journal in that folder. It is created with the first line. */
    public LeftoversJournal(Path dir) {
        file = dir.resolve(FILE);
    }

    /**
     * One line.
     *
     * @param started the run that begins; null in other lines
     * @param run the run that sends an identifier; null in the line with which it begins
     */
    private record Line(
            Leftovers.@Nullable Run started, @Nullable String run, Leftovers.@Nullable Value sent) {}

    /** A run begins. */
    public void begin(Leftovers.Run run) {
        append(new Line(run, null, null));
    }

    /** A run is about to send an identifier. Throws ReportException if that cannot be written. */
    public void sends(Leftovers.Run run, Leftovers.Value value) {
        append(new Line(null, run.run(), value));
    }

    private synchronized void append(Line line) {
        try {
            byte[] text = (ReportJson.lines().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
            Files.write(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw ReportFolder.unwritable(file, e);
        }
    }

    static Leftovers read(Path dir) {
        Path file = dir.resolve(FILE);
        if (!Files.exists(file)) {
            return Leftovers.none();
        }
        try {
            Leftovers left = of(Files.readAllLines(file));
            Instant killed = Files.getLastModifiedTime(file).toInstant();
            return new Leftovers(
                    left.runs().stream().map(run -> run.interruptedAt(killed)).toList());
        } catch (IOException e) {
            throw new ReportException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static Leftovers of(List<String> lines) throws JsonProcessingException {
        Map<String, Leftovers.Run> runs = new LinkedHashMap<>();
        Map<String, List<Leftovers.Leftover>> people = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line;
            try {
                line = ReportJson.lines().readValue(lines.get(i), Line.class);
            } catch (JsonProcessingException broken) {
                if (i == lines.size() - 1) {
                    break; // the run was killed while it wrote the line, and so before it sent anything
                }
                throw broken;
            }
            if (line.started() != null) {
                runs.put(line.started().run(), line.started());
            } else if (line.run() != null && line.sent() != null) {
                people.computeIfAbsent(line.run(), run -> new ArrayList<>())
                        .add(Leftovers.Leftover.listed(null, Set.of(line.sent())));
            }
        }
        return new Leftovers(runs.values().stream()
                .map(run -> run.with(people.getOrDefault(run.run(), List.of())))
                .toList());
    }

    static void delete(Path dir) {
        try {
            Files.deleteIfExists(dir.resolve(FILE));
        } catch (IOException e) {
            throw ReportFolder.unwritable(dir.resolve(FILE), e);
        }
    }
}
