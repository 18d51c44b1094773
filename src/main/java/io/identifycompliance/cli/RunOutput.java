package io.identifycompliance.cli;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.Reports;
import io.identifycompliance.report.console.ConsoleSummary;
import io.identifycompliance.report.statement.ReportOptions;
import io.identifycompliance.report.statement.Statement;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Writes the reports of a run that is over, sums it up, and says its exit code. */
record RunOutput(Path folder, PrintWriter out, boolean colours) {
    private static final int MOST_LEAKS = 10;

    int write(RunRecord run, Catalogue catalogue, ReportOptions options) {
        Reports.Written written = new Reports(folder).write(run, catalogue, options);
        Statement statement = written.statement();
        Path report = folder.resolve("compliance.html").toAbsolutePath().normalize();
        new ConsoleSummary(out, colours, true).print(statement, run, report);
        List<String> waivers = statement.waiverProblems();
        waivers.forEach(out::println);
        written.problems().forEach(out::println);
        written.leaks().stream().limit(MOST_LEAKS).forEach(leak -> out.println(leak.message()));
        if (written.leaks().size() > MOST_LEAKS) {
            out.println("… and " + (written.leaks().size() - MOST_LEAKS) + " more files.");
        }
        out.flush();
        if (!written.leaks().isEmpty()) {
            return ExitCode.HARNESS_FAILED;
        }
        int code = exitCode(statement);
        return waivers.isEmpty() || code == ExitCode.NOT_COMPLIANT ? code : ExitCode.USAGE;
    }

    private static int exitCode(Statement statement) {
        int broken = statement.summary().harnessErrors();
        return switch (statement.verdict()) {
            case COMPLIANT, COMPLIANT_WITH_WAIVERS -> ExitCode.COMPLIANT;
            case NOT_COMPLIANT -> ExitCode.NOT_COMPLIANT;
            case INCONCLUSIVE -> {
                if (broken > 0) {
                    yield ExitCode.HARNESS_FAILED;
                }
                yield statement.goesWellSoFar() ? ExitCode.COMPLIANT : ExitCode.INCONCLUSIVE;
            }
        };
    }
}
