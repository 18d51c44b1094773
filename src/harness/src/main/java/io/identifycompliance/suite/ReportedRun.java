package io.identifycompliance.suite;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.LeakGate;
import io.identifycompliance.report.Reports;
import io.identifycompliance.report.console.ConsoleSummary;
import io.identifycompliance.report.junit.TestEvents;
import io.identifycompliance.report.statement.ReportOptions;
import io.identifycompliance.report.statement.Statement;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** A run that is over and whose reports are written. */
public final class ReportedRun {
    private static final int MOST_LEAKS = 10;

    private final RunRecord run;
    private final Reports.Written written;
    private final Path folder;

    private ReportedRun(RunRecord run, Reports.Written written, Path folder) {
        this.run = run;
        this.written = written;
        this.folder = folder;
    }

    /** What a pipeline gates on. */
    public enum Result {
        COMPLIANT,
        NOT_COMPLIANT,
        INCONCLUSIVE,
        /** A waiver is expired, unmatched or stale. */
        UNUSABLE_WAIVERS,
        /** The harness broke, a report could not be written, or a secret was found in one. */
        HARNESS_FAILED
    }

    /** Writes the reports of a run to a folder. What cannot be written is printed with the rest. */
    public static ReportedRun write(Path folder, RunRecord run, Catalogue catalogue, ReportOptions options) {
        return new ReportedRun(run, new Reports(folder).write(run, catalogue, options), folder);
    }

    /** Prints the summary, and whatever is wrong with the waivers or the reports. */
    public void print(PrintWriter out, boolean colours) {
        Statement statement = written.statement();
        new ConsoleSummary(out, colours, true).print(statement, run, report());
        if (isEmptyShard()) {
            out.println("No scenario falls into this shard, so the target was not called.");
        }
        statement.waiverProblems().forEach(out::println);
        written.unwritten().forEach(out::println);
        written.problems().forEach(out::println);
        List<LeakGate.Leak> leaks = written.leaks();
        leaks.stream().limit(MOST_LEAKS).forEach(leak -> out.println(leak.message()));
        if (leaks.size() > MOST_LEAKS) {
            out.println("… and " + (leaks.size() - MOST_LEAKS) + " more files.");
        }
        out.flush();
    }

    /** Reports every verdict to a program that follows the run. */
    public void follow(TestEvents events) {
        events.judged(written.statement(), run, report());
    }

    /** The page, or where it was not asked for, the folder. */
    private Path report() {
        Path page = folder.resolve("compliance.html");
        return (written.files().contains(page) ? page : folder).toAbsolutePath().normalize();
    }

    /** What it came to. A shard that went well so far is compliant: its verdict is that of all shards. */
    public Result outcome() {
        if (!written.leaks().isEmpty() || !written.unwritten().isEmpty()) {
            return Result.HARNESS_FAILED;
        }
        Result outcome = judged(written.statement());
        return written.statement().waiverProblems().isEmpty() || outcome == Result.NOT_COMPLIANT
                ? outcome
                : Result.UNUSABLE_WAIVERS;
    }

    private Result judged(Statement statement) {
        return switch (statement.verdict()) {
            case COMPLIANT, COMPLIANT_WITH_WAIVERS -> Result.COMPLIANT;
            case NOT_COMPLIANT -> Result.NOT_COMPLIANT;
            case INCONCLUSIVE -> {
                if (statement.summary().harnessErrors() > 0) {
                    yield Result.HARNESS_FAILED;
                }
                yield statement.partWentWell() ? Result.COMPLIANT : Result.INCONCLUSIVE;
            }
        };
    }

    /** Whether it had nothing to run because all of it falls into other shards. */
    private boolean isEmptyShard() {
        return run.settings().containsKey(RunOption.SHARD.id())
                && run.scenarios().isEmpty()
                && run.problems().isEmpty()
                && run.interrupted() == null;
    }
}
