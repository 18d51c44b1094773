package io.identifycompliance.report.pages;

import io.identifycompliance.report.files.Templates;
import io.identifycompliance.report.statement.Statement;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** {@code badge.svg}: the verdict for a README. */
public final class Badge {
    public static final String FILE = "badge.svg";

    private static final int LABEL = 82;

    private Badge() {}

    public static void write(Statement statement, Writer out) throws IOException {
        String text = statement.headline();
        int width = 14 + Math.round(text.length() * 6.6f);
        Templates.fill(
                "badge.svg.ftlx",
                Map.of(
                        "text", text,
                        "colour", colour(statement),
                        "label", LABEL,
                        "value", width,
                        "total", LABEL + width),
                out);
    }

    /** Green is kept for a target that was named, and judged in full. */
    private static String colour(Statement statement) {
        return switch (statement.verdict()) {
            case COMPLIANT -> statement.scope().whole() && statement.isTargetNamed() ? "#1a7f37" : "#8a6100";
            case COMPLIANT_WITH_WAIVERS -> "#8a6100";
            case NOT_COMPLIANT -> "#b3261e";
            case INCONCLUSIVE -> "#57606a";
        };
    }
}
