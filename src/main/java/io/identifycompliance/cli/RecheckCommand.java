package io.identifycompliance.cli;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.report.statement.HarnessInfo;
import io.identifycompliance.report.statement.Recheck;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A statement, judged again from what is stored beside it. */
@Command(
        name = "recheck",
        mixinStandardHelpOptions = true,
        description = {
            "Computes the verdict of a run again from its stored exchanges, without the target, and reports whatever",
            "does not fit: for those who get a report from somebody else. Exits with 1 where anything does not."
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
        PathOption.mustExist(reports);
        Recheck.Result result = Recheck.of(reports, Catalogue.load(), HarnessInfo.current(Version.current()));
        PrintWriter out = spec.commandLine().getOut();
        result.differences().forEach(out::println);
        out.println(
                result.holds()
                        ? "The statement holds: " + result.stated().verdict().words() + ", "
                                + result.stated().requests() + " requests rechecked."
                        : "The statement does not hold. Recomputed: "
                                + result.verdict().words() + ".");
        out.flush();
        return result.holds() ? ExitCode.COMPLIANT : DIFFERS;
    }
}
