package io.identifycompliance.cli;

import io.identifycompliance.report.statement.Comparison;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the statements of runs. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Compares the results (compliance.json) of several runs: of implementations, versions or wire formats.",
            "",
            "The first is the baseline; the others are compared with it. The exit code is 1 if one of them is worse, so"
                    + " that a pipeline can gate on regressions only. A requirement that passed in the first and was not run"
                    + " in another counts as worse."
        },
        footer = {
            "",
            "Example:",
            "  identify-compliance compare main/compliance.json branch/compliance.json \\",
            "    --markdown diff.md"
        })
final class CompareCommand implements Callable<Integer> {
    private static final int GOT_WORSE = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "2..*",
            paramLabel = "STATEMENT",
            description = "Two or more compliance.json files, or the reports folders that contain them.")
    private List<Path> statements;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Also write the comparison as Markdown.")
    private @Nullable Path markdown;

    @Option(names = "--html", paramLabel = "FILE", description = "Also write the comparison as an HTML page.")
    private @Nullable Path html;

    @Override
    public Integer call() throws IOException {
        statements.forEach(StoredRuns::mustExist);
        Optional<OutputFile> asMarkdown = OutputFile.of("--markdown", markdown);
        Optional<OutputFile> asHtml = OutputFile.of("--html", html);
        asMarkdown.ifPresent(OutputFile::mustBeWritable);
        asHtml.ifPresent(OutputFile::mustBeWritable);
        Comparison comparison = StoredRuns.read(() -> Comparison.of(Comparison.read(statements)));
        PrintWriter out = spec.commandLine().getOut();
        comparison.print(out);
        out.flush();
        asMarkdown.ifPresent(file -> file.write(comparison::markdown));
        asHtml.ifPresent(file -> file.write(comparison::html));
        return comparison.gotWorse() ? GOT_WORSE : ExitCode.COMPLIANT;
    }
}
