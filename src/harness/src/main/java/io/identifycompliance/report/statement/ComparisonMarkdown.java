package io.identifycompliance.report.statement;

import io.identifycompliance.report.files.Templates;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A comparison for a pull request or a job summary: the most important first, and never longer than these take. */
final class ComparisonMarkdown {
    /** In characters: a comment on a pull request takes 65,536. */
    static final int LONGEST = 60_000;

    private static final List<Integer> CHANGES_SHOWN = List.of(1000, 100, 20, 5);
    private static final String THE_REST =
            "\n\n**This comparison is cut. The terminal, and the page that --html writes, have all of it.**\n";

    private ComparisonMarkdown() {}

    /** With as many changes of each kind as fit; if not even a few do, the end is left out. */
    static String of(Map<String, Object> model) throws IOException {
        String text = "";
        for (int most : CHANGES_SHOWN) {
            Map<String, Object> limited = new HashMap<>(model);
            limited.put("mostChanges", most);
            StringWriter filled = new StringWriter();
            Templates.fill("compare.md.ftl", limited, filled);
            text = filled.toString();
            if (text.length() <= LONGEST) {
                return text;
            }
        }
        int end = text.lastIndexOf('\n', LONGEST - THE_REST.length());
        return text.substring(0, end < 0 ? LONGEST - THE_REST.length() : end) + THE_REST;
    }
}
