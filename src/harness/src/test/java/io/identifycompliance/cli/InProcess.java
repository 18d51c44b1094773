package io.identifycompliance.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import io.identifycompliance.report.Reports;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line without a process of its own: what it printed, its exit code and its report. */
public record InProcess(int exitCode, String output, JsonNode report) {
    /** Names the reports to write, where a test reads others than the statement. */
    public static final String ONLY_REPORTS = "--only-reports";

    /** What {@code recheck} and {@code merge} read. */
    public static final String STORED = "compliance.json,exchanges.jsonl,run.json";

    /** Every report. */
    public static final String EVERY_REPORT = String.join(",", Reports.NAMES);

    /** How many requirements can fail. */
    public static final long REQUIREMENTS = Catalogue.load().requirements().stream()
            .filter(requirement -> requirement.level() != Level.OPEN)
            .count();

    /**
     * Runs {@code verify} with these arguments. The reports go to that folder: the statement alone, unless
     * {@link #ONLY_REPORTS} is among the arguments.
     */
    public static InProcess verify(Path reports, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("verify", "--reports", reports.toString()));
        all.addAll(List.of(arguments));
        if (!all.contains(ONLY_REPORTS)) {
            all.addAll(List.of(ONLY_REPORTS, "compliance.json"));
        }
        return run(reports, all.toArray(String[]::new));
    }

    /** Judges a reference that takes its usual keys, without a settle window. */
    public static InProcess verify(Path reports, ReferenceServer target, String... more) throws IOException {
        ReferenceOptions options = ReferenceOptions.defaults();
        List<String> arguments = new ArrayList<>(List.of(
                "--target", target.root().toString(),
                "--public-key", options.publicKey(),
                "--private-key", options.privateKey(),
                "--processing-timeout", "2s",
                "--settle", "0"));
        arguments.addAll(List.of(more));
        return verify(reports, arguments.toArray(String[]::new));
    }

    /** Runs any command; the report that is read is that of this folder, null where there is none. */
    public static InProcess run(Path reports, String... arguments) throws IOException {
        StringWriter printed = new StringWriter();
        int exitCode = Main.run(new PrintWriter(printed), arguments);
        Path json = reports.resolve("compliance.json");
        return new InProcess(
                exitCode, printed.toString(), Files.exists(json) ? new ObjectMapper().readTree(json.toFile()) : null);
    }

    /** The ids of the requirements with that verdict. */
    public List<String> with(String verdict) {
        List<String> ids = new ArrayList<>();
        report.get("requirements").forEach(r -> {
            if (r.get("verdict").asText().equals(verdict)) {
                ids.add(r.get("id").asText());
            }
        });
        return ids;
    }

    /** The verdict of the whole. */
    public String verdict() {
        return report.get("verdict").asText();
    }
}
