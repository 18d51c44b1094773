package io.identifycompliance.report.pages;

import com.fasterxml.jackson.core.type.TypeReference;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.files.ReportJson;
import io.identifycompliance.report.files.Templates;
import io.identifycompliance.report.statement.Statement;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** {@code compliance.html} and {@code compliance.md}: the page that says it all. */
public final class CompliancePages {
    public static final String HTML = "compliance.html";
    public static final String MARKDOWN = "compliance.md";

    private static final TypeReference<Map<String, Object>> MODEL = new TypeReference<>() {};

    private CompliancePages() {}

    public static Map<String, Object> model(Statement statement, RunRecord run) {
        return ReportJson.lines().convertValue(CompliancePage.of(statement, run), MODEL);
    }

    public static void write(String file, Map<String, Object> model, Writer out) throws IOException {
        Templates.fill(file.equals(HTML) ? "compliance.html.ftlh" : "compliance.md.ftl", model, out);
    }
}
