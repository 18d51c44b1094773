package io.identifycompliance.report.pages;

import com.fasterxml.jackson.core.type.TypeReference;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.files.ReportJson;
import io.identifycompliance.report.files.Templates;
import io.identifycompliance.report.statement.Statement;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code compliance.html} and {@code compliance.md}: the page that says it all. */
public final class CompliancePages {
    public static final String HTML = "compliance.html";
    public static final String MARKDOWN = "compliance.md";

    /** In characters: a comment on a pull request takes 65,536. */
    private static final int LONGEST_MARKDOWN = 60_000;

    private static final List<Integer> SCENARIOS_SHOWN = List.of(1000, 20, 5, 1);
    private static final String THE_REST = "\n\n**This page is cut. The rest is in " + HTML + ".**\n";

    private static final TypeReference<Map<String, Object>> MODEL = new TypeReference<>() {};

    private CompliancePages() {}

    public static Map<String, Object> model(Statement statement, RunRecord run) {
        return ReportJson.lines().convertValue(CompliancePage.of(statement, run), MODEL);
    }

    /** Writes one of the two pages. The one in Markdown fits into a comment on a pull request, whatever failed. */
    public static void write(String file, Map<String, Object> model, Writer out) throws IOException {
        if (file.equals(HTML)) {
            Templates.fill("compliance.html.ftlh", model, out);
        } else {
            out.write(markdown(model));
        }
    }

    /** With as many scenarios of each requirement as fit; if not even one of each does, the end is left out. */
    private static String markdown(Map<String, Object> model) throws IOException {
        String page = "";
        for (int most : SCENARIOS_SHOWN) {
            Map<String, Object> limited = new HashMap<>(model);
            limited.put("mostScenarios", most);
            StringWriter text = new StringWriter();
            Templates.fill("compliance.md.ftl", limited, text);
            page = text.toString();
            if (page.length() <= LONGEST_MARKDOWN) {
                return page;
            }
        }
        int end = page.lastIndexOf('\n', LONGEST_MARKDOWN - THE_REST.length());
        return page.substring(0, Math.max(end, 0)) + THE_REST;
    }
}
