package io.identifycompliance.cli;

import io.identifycompliance.report.statement.FormCoverage;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Shows which requirement met which form of calling Identify in a run. */
final class CoverageText {
    private CoverageText() {}

    static void print(List<FormCoverage.Matrix> matrices, PrintWriter out) {
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
}
