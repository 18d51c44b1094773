package io.identifycompliance.report.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.identifycompliance.record.Leftovers;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code leftovers.json}: whom runs have made on their targets, for {@code clean-up}. */
public final class LeftoversFile {
    public static final String FILE = "leftovers.json";

    private LeftoversFile() {}

    /**
     * Reads what stands in that folder, with what the journal of a run that was killed adds. Throws ReportException if it
     * cannot be read.
     */
    public static Leftovers read(Path dir) {
        Path file = dir.resolve(FILE);
        Leftovers written = Leftovers.none();
        if (Files.exists(file)) {
            try {
                written = ReportJson.lines().readValue(Files.readString(file), Leftovers.class);
            } catch (JsonProcessingException e) {
                throw new ReportException(file + " is not a list of leftovers. Move it to another place.", e);
            } catch (IOException e) {
                throw new ReportException(file + " cannot be read: " + e.getMessage() + ".", e);
            }
        }
        return LeftoversJournal.read(dir).and(written);
    }

    /** Writes it, one person a line. */
    static void write(Leftovers leftovers, Writer out) throws IOException {
        out.write("{\"runs\":[");
        String beforeRun = "\n";
        for (Leftovers.Run run : leftovers.runs()) {
            String bare = ReportJson.lines().writeValueAsString(run.with(List.of()));
            out.write(beforeRun + bare.substring(0, bare.length() - "]}".length()));
            String beforePerson = "\n";
            for (Leftovers.Leftover person : run.people()) {
                out.write(beforePerson + ReportJson.lines().writeValueAsString(person));
                beforePerson = ",\n";
            }
            out.write("]}");
            beforeRun = ",\n";
        }
        out.write("]}\n");
    }

    /** Writes it to its folder, whole or not at all; a journal is then of no use any more. Nothing if it is not wanted. */
    public static void put(ReportFolder folder, Path dir, Leftovers leftovers) {
        if (folder.wants(FILE)) {
            folder.put(FILE, out -> write(leftovers, out));
            LeftoversJournal.delete(dir);
        }
    }
}
