package io.identifycompliance.cli;

import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.statement.FormCoverage;
import io.identifycompliance.report.statement.PairCoverage;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows which requirement met which form of calling Identify in a run, and which pairs of circumstances it met. */
final class CoverageText {
    private CoverageText() {}

    static void print(RunRecord run, PrintWriter out) {
        if (run.scenarios().stream().allMatch(scenario -> scenario.exchanges().isEmpty())) {
            out.println("No scenario of this run called the target, so nothing was met.");
            return;
        }
        printForms(FormCoverage.of(run), out);
        printPairs(PairCoverage.of(run), out);
    }

    private static void printForms(List<FormCoverage.Matrix> matrices, PrintWriter out) {
        for (FormCoverage.Matrix matrix : matrices) {
            out.println("Wire " + matrix.wire() + ": how many scenarios of a requirement called Identify in each form");
            out.println();
            for (int i = 0; i < matrix.forms().size(); i++) {
                out.printf(Locale.ROOT, "  %2d  %s%n", i + 1, matrix.forms().get(i));
            }
            out.println();
            out.printf(Locale.ROOT, "  %-17s", "");
            for (int i = 0; i < matrix.forms().size(); i++) {
                out.printf(Locale.ROOT, "%4d", i + 1);
            }
            out.println();
            for (FormCoverage.Row row : matrix.rows()) {
                out.printf(Locale.ROOT, "  %-17s", row.requirement());
                row.scenarios().forEach(met -> out.printf(Locale.ROOT, "%4s", met == 0 ? "-" : met));
                out.println();
            }
            out.println();
            List<String> unmet = matrix.unmet();
            out.println(
                    unmet.isEmpty()
                            ? "Each of these requirements met each form."
                            : "Not met: " + String.join("; ", unmet) + ".");
            out.println("Requirements whose scenarios call Identify in one form only are left out.");
            out.println();
        }
    }

    private static void printPairs(List<PairCoverage> wires, PrintWriter out) {
        for (PairCoverage wire : wires) {
            out.println("Wire " + wire.wire() + ": how many scenarios asked Identify to give a profile an identifier in"
                    + " each pair of circumstances");
            out.println();
            List<PairCoverage.Row> rows = wire.rows();
            out.printf(Locale.ROOT, "  %41s", "");
            rows.forEach(row -> out.printf(Locale.ROOT, "%4d", row.number()));
            out.println();
            for (PairCoverage.Row row : rows) {
                out.printf(Locale.ROOT, "  %2d  %-37s", row.number(), row.label());
                row.scenarios().forEach(met -> out.printf(Locale.ROOT, "%4s", met));
                out.println();
            }
            out.println();
            String unmet = wire.unmet().stream().map(PairCoverage.Pair::text).collect(Collectors.joining("; "));
            out.println(
                    unmet.isEmpty()
                            ? "Each of the " + wire.pairs().size() + " pairs was met."
                            : wire.met() + " of " + wire.pairs().size() + " pairs were met. Not met: " + unmet + ".");
            out.println();
        }
    }
}
