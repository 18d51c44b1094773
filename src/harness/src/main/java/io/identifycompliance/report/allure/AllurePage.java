package io.identifycompliance.report.allure;

import io.identifycompliance.record.HarnessText;
import io.identifycompliance.report.files.Folders;
import io.identifycompliance.report.files.ReportException;
import io.qameta.allure.ConfigurationBuilder;
import io.qameta.allure.Extension;
import io.qameta.allure.PluginConfiguration;
import io.qameta.allure.ReportGenerator;
import io.qameta.allure.allure2.Allure2Plugin;
import io.qameta.allure.behaviors.BehaviorsPlugin;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.Plugin;
import io.qameta.allure.ga.GaPlugin;
import io.qameta.allure.influxdb.InfluxDbExportPlugin;
import io.qameta.allure.mail.MailPlugin;
import io.qameta.allure.prometheus.PrometheusExportPlugin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code allure/index.html}: one page that opens from disk and asks for nothing from anywhere. Of what Allure bundles,
 * whatever sends or exports (Google Analytics, mail, InfluxDB, Prometheus) is left out.
 */
public final class AllurePage {
    public static final String FOLDER = "allure";

    private static final Set<Class<?>> LEFT_OUT =
            Set.of(GaPlugin.class, MailPlugin.class, InfluxDbExportPlugin.class, PrometheusExportPlugin.class);

    private static final Set<Class<?>> REPLACED = Set.of(Allure2Plugin.class);
    private static final List<String> SCRIPTS = List.of("allure-behaviors.js", "allure-keyboard.js");

    private AllurePage() {}

    /** Where the page shows that scenario, seen from the folder of the reports. */
    public static String linkTo(String scenarioId) {
        return FOLDER + "/index.html#testresult/" + ResultUids.of(scenarioId);
    }

    /**
     * Makes the page of the results in one folder in another, and returns it.
     *
     * @throws ReportException also where there is not enough memory: it takes more than the run
     */
    public static Path write(Path results, Path folder) throws IOException {
        Folders.delete(folder);
        Path scripts = temporary();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(AllurePage.class.getClassLoader());
        try {
            for (String script : SCRIPTS) {
                copy(script, scripts);
            }
            new ReportGenerator(configuration(scripts)).generateSingleFile(folder, List.of(results));
        } catch (OutOfMemoryError large) {
            throw new ReportException(
                    "it takes more memory than the JVM has. Give it more, for example with JAVA_OPTS=-Xmx512m.", large);
        } finally {
            thread.setContextClassLoader(before);
            Folders.delete(scripts);
        }
        Path generated = folder.resolve("generated.html");
        Path page = folder.resolve("index.html");
        Files.move(page, generated);
        try (BufferedReader in = Files.newBufferedReader(generated);
                Writer out = Files.newBufferedWriter(page)) {
            GeneratedPage.copy(in, out).writeTo(folder);
        }
        Files.delete(generated);
        return page;
    }

    /** Those of these values that Allure's own scripts do not contain. The results, of which the page is made, may. */
    public static List<String> withoutItsOwnText(List<String> values) {
        Set<String> own = HarnessText.amongFilesOf(ReportGenerator.class, values);
        return values.stream().filter(value -> !own.contains(value)).toList();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("allure-scripts");
        } catch (IOException unwritable) {
            throw new ReportException(
                    "The temporary folder " + System.getProperty("java.io.tmpdir")
                            + " cannot be written to. Name another: JAVA_OPTS=-Djava.io.tmpdir=DIR.",
                    unwritable);
        }
    }

    private static void copy(String script, Path folder) throws IOException {
        try (InputStream packed = AllurePage.class.getResourceAsStream(script)) {
            Files.write(folder.resolve(script), Objects.requireNonNull(packed).readAllBytes());
        }
    }

    private static Configuration configuration(Path scripts) {
        List<Extension> extensions = new ArrayList<>(List.of(new ResultUids(), new AttachmentFiles()));
        ConfigurationBuilder.bundled().build().getExtensions().stream()
                .filter(extension ->
                        !LEFT_OUT.contains(extension.getClass()) && !REPLACED.contains(extension.getClass()))
                .forEach(extensions::add);
        return ConfigurationBuilder.empty()
                .withExtensions(extensions)
                .withPlugins(List.of(new Behaviors(scripts)))
                .withReportName("Identify API compliance")
                .build();
    }

    /** The tab "Behaviors": the jar brings the data, a script beside this class the tab; another one the keyboard. */
    private record Behaviors(Path scripts) implements Plugin {
        @Override
        public PluginConfiguration getConfig() {
            return new PluginConfiguration()
                    .setId("behaviors")
                    .setName("Behaviors")
                    .setExtensions(List.of(BehaviorsPlugin.class.getName()))
                    .setJsFiles(SCRIPTS)
                    .setCssFiles(List.of());
        }

        @Override
        @SuppressWarnings("deprecation")
        public void unpackReportStatic(Path folder) {}

        @Override
        public Map<String, Path> getPluginFiles() {
            return SCRIPTS.stream().collect(Collectors.toMap(Function.identity(), scripts::resolve));
        }

        @Override
        public List<Extension> getExtensions() {
            return List.of(new BehaviorsPlugin());
        }
    }
}
