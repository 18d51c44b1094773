package io.identifycompliance.cli;

import io.identifycompliance.report.statement.Comparison;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Statements side by side. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Puts statements side by side: implementations, versions or wire formats.",
            "The first is what the others are measured by. Exits with 1 where one of them does worse, so that a",
            "pipeline can gate on regressions alone."
        },
        footer = {
            "",
            "Example:",
            "  identify-compliance compare main/compliance.json branch/compliance.json --markdown diff.md"
        })
final class CompareCommand implements Callable<Integer> {
    private static final int GOT_WORSE = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "2..*",
            paramLabel = "STATEMENT",
            description = "Two or more compliance.json, or the reports folders that they are in.")
    private List<Path> statements;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write the comparison as Markdown, too.")
    private Path markdown;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the comparison as a page, too.")
    private Path html;

    @Override
    public Integer call() throws IOException {
        statements.forEach(PathOption::mustExist);
        Comparison comparison = Comparison.of(Comparison.read(statements));
        PrintWriter out = spec.commandLine().getOut();
        comparison.print(out);
        out.flush();
        write(markdown, comparison::markdown);
        write(html, comparison::html);
        return comparison.gotWorse() ? GOT_WORSE : ExitCode.COMPLIANT;
    }

    private static void write(Path file, View view) throws IOException {
        if (file != null) {
            try (Writer out = Files.newBufferedWriter(file)) {
                view.on(out);
            } catch (IOException unwritable) {
                throw new UsageError(file + " cannot be written. Name a file in a folder that is there.");
            }
        }
    }

    private interface View {
        void on(Appendable out) throws IOException;
    }
}
