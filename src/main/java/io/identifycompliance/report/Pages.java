package io.identifycompliance.report;

import com.fasterxml.jackson.core.type.TypeReference;
import io.identifycompliance.evidence.RunRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** {@code compliance.html} and {@code compliance.md}: the page that says it all. */
final class Pages {
    static final String HTML = "compliance.html";
    static final String MARKDOWN = "compliance.md";

    private static final TypeReference<Map<String, Object>> MODEL = new TypeReference<>() {};

    private Pages() {}

    static Map<String, Object> model(Statement statement, RunRecord run) {
        return Json.lines().convertValue(Page.of(statement, run), MODEL);
    }

    static void write(String file, Map<String, Object> model, Writer out) throws IOException {
        Templates.fill(file.equals(HTML) ? "compliance.html.ftlh" : "compliance.md.ftl", model, out);
    }
}
