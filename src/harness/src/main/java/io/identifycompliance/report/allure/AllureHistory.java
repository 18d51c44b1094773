package io.identifycompliance.report.allure;

import io.identifycompliance.report.files.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an earlier Allure page knows of the runs before it: the trend is carried from page to page.
 *
 * @param files their content by name; empty where there is no earlier page
 */
public record AllureHistory(Map<String, byte[]> files) {
    static final String FOLDER = "history";

    /** Of the reports that stand in that folder. To be read before they are written anew. */
    public static AllureHistory of(Path reports) throws IOException {
        Path folder = reports.resolve(AllurePage.FOLDER).resolve(FOLDER);
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> found = Files.list(folder)) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        return new AllureHistory(files);
    }

    /** How many runs the trend knows, this one counted too. */
    int nextRun() throws IOException {
        byte[] trend = files.get("history-trend.json");
        return trend == null
                ? 1
                : ReportJson.lines().readTree(trend).path(0).path("buildOrder").asInt() + 1;
    }

    void writeTo(Path parent) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        Path folder = Files.createDirectories(parent.resolve(FOLDER));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
