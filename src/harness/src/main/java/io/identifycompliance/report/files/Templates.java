package io.identifycompliance.report.files;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The templates beside this class. HTML and XML are escaped by the name of the template (.ftlh, .ftlx). */
public final class Templates {
    private static final Configuration CONFIGURATION = configuration();

    private Templates() {}

    /** Writes the template of that name with what it shows. */
    public static void fill(String name, Map<String, ?> model, Writer out) throws IOException {
        try {
            CONFIGURATION.getTemplate(name).process(model, out);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template " + name + " is broken.", e);
        }
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Templates.class, "/io/identifycompliance/report");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        return configuration;
    }
}
