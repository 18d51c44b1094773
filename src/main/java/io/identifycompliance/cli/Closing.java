package io.identifycompliance.cli;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.evidence.RunRecord;
import io.identifycompliance.report.ReportOptions;
import io.identifycompliance.report.Statement;
import java.io.PrintWriter;
import java.nio.file.Path;

/** The end of a run, orderly or not: the statement, the reports, the exit code. */
final class Closing {
    private final Verification verification;
    private final Catalogue catalogue;
    private final ReportOptions options;
    private final Path reports;
    private final PrintWriter out;
    private final boolean colours;

    Closing(
            Verification verification,
            Catalogue catalogue,
            ReportOptions options,
            Path reports,
            PrintWriter out,
            boolean colours) {
        this.verification = verification;
        this.catalogue = catalogue;
        this.options = options;
        this.reports = reports;
        this.out = out;
        this.colours = colours;
    }

    Statement finished() {
        RunRecord run = verification.record(null);
        Statement statement = Statement.of(run, catalogue, options);
        statement.requirements().forEach(r -> {
            out.println("  " + r.id() + " " + r.verdict().id() + " " + r.scenarios().size());
            r.scenarios().stream().filter(x -> x.verdict() != Verdict.PASSED).forEach(x -> out.println("      " + x.verdict().id() + " " + x.name() + ": " + x.message()));
        });
        run.scenarios().forEach(x -> x.observations().forEach((k, v) -> out.println("  observed " + k + ": " + v)));
        out.println(statement.verdict() + " exchanges " + run.scenarios().stream().mapToInt(x -> x.exchanges().size()).sum() + " effects " + run.scenarios().stream().mapToInt(x -> x.effects()).sum()+ " polls " + run.scenarios().stream().mapToInt(x -> x.polls()).sum());
        run.problems().forEach(out::println);
        out.flush();
        return statement;
    }

    void interrupted() {
        finished();
    }

    int exitCode(Statement statement) {
        return statement.requirements().stream().anyMatch(r -> r.verdict() == Verdict.FAILED)
                ? ExitCode.NOT_COMPLIANT
                : ExitCode.COMPLIANT;
    }
}
