package io.identifycompliance.cli;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.report.StatementViews;
import io.identifycompliance.report.statement.HarnessInfo;
import io.identifycompliance.report.statement.Recheck;
import io.identifycompliance.suite.HarnessVersion;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Computes a verdict again from what is stored beside it. */
@Command(
        name = "recheck",
        mixinStandardHelpOptions = true,
        description = {
            "Recomputes the verdict of a report from the stored results of its scenarios, checks that these agree with the"
                    + " stored exchanges, and prints it. The target is not called.",
            "",
            "The exit code is 0 if the report agrees with what is stored, even if the verdict is not compliant, and 1 if"
                    + " anything differs."
        },
        footer = {"", "Example:", "  identify-compliance recheck reports"})
final class RecheckCommand implements Callable<Integer> {
    private static final int DIFFERS = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The reports folder of a run.")
    private Path reports;

    @Override
    public Integer call() {
        StoredRuns.mustBeFolder(reports);
        HarnessInfo harness = HarnessInfo.current(HarnessVersion.current());
        Recheck.Result result = StoredRuns.read(() -> StatementViews.recheck(reports, Catalogue.load(), harness));
        PrintWriter out = spec.commandLine().getOut();
        result.differences().forEach(out::println);
        out.println(
                result.holds()
                        ? "The report agrees with what is stored. Verdict: " + result.headline() + "; "
                                + result.stated().requests() + " requests rechecked."
                        : "The report does not agree with what is stored. " + verdicts(result));
        out.flush();
        return result.holds() ? ExitCode.COMPLIANT : DIFFERS;
    }

    /** A report can differ in something else than its verdict. */
    private static String verdicts(Recheck.Result result) {
        String reported = String.valueOf(result.stated().headline());
        return reported.equals(result.headline())
                ? "The verdict is the same when recomputed: " + reported + "."
                : "Verdict reported: " + reported + "; recomputed: " + result.headline() + ".";
    }
}
