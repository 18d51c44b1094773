package io.identifycompliance.explore;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.identifycompliance.client.JsonValues;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.report.files.ReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What an exploration leaves in the folder of reports: its figures, and a feature file for each counterexample. */
public final class ExplorationFiles {
    private static final String FIGURES = "exploration.json";
    private static final String EXCHANGES = "exchanges.jsonl";
    private static final String FOLDER = "counterexamples";

    private final Path reports;

    /** In that folder. */
    public ExplorationFiles(Path reports) {
        this.reports = reports;
    }

    /** Where the counterexamples are. */
    public Path counterexamples() {
        return reports.resolve(FOLDER);
    }

    /** Removes what an earlier exploration left, and writes this one. Throws ReportException if it cannot. */
    public List<Path> write(List<Exploration> explorations) {
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(reports);
            removeOld();
            written.add(Files.writeString(reports.resolve(FIGURES), JsonValues.text(figures(explorations)) + "\n"));
            for (Exploration exploration : explorations) {
                for (Counterexample counterexample : exploration.found()) {
                    Path folder = Files.createDirectories(counterexamples());
                    written.add(Files.writeString(folder.resolve(counterexample.fileName()), counterexample.feature()));
                    written.add(Files.writeString(
                            folder.resolve(counterexample.fileName().replace(".feature", "-" + EXCHANGES)),
                            lines(counterexample.exchanges())));
                }
            }
        } catch (IOException e) {
            throw new ReportException("The exploration cannot be written to " + reports + ".", e);
        }
        return written;
    }

    private void removeOld() throws IOException {
        Files.deleteIfExists(reports.resolve(FIGURES));
        if (!Files.isDirectory(counterexamples())) {
            return;
        }
        try (Stream<Path> files = Files.list(counterexamples())) {
            for (Path old : files.filter(file -> file.getFileName().toString().startsWith("counterexample-"))
                    .toList()) {
                Files.delete(old);
            }
        }
    }

    private static String lines(List<Exchange> exchanges) {
        StringBuilder lines = new StringBuilder();
        for (Exchange exchange : exchanges) {
            lines.append(JsonValues.text(JsonValues.MAPPER
                            .createObjectNode()
                            .put("number", exchange.number())
                            .put("purpose", exchange.purpose())
                            .put("at", exchange.at().toString())
                            .put("method", exchange.method())
                            .put("url", exchange.url())
                            .put("request", exchange.requestBody())
                            .put("status", exchange.status())
                            .put("response", exchange.responseBody())
                            .put("millis", exchange.millis())
                            .put("error", exchange.error())))
                    .append('\n');
        }
        return lines.toString();
    }

    private static ArrayNode figures(List<Exploration> explorations) {
        ArrayNode all = JsonValues.MAPPER.createArrayNode();
        for (Exploration exploration : explorations) {
            ObjectNode one = all.addObject()
                    .put("wire", exploration.wire())
                    .put("seed", exploration.seed())
                    .put("sequences", exploration.sequences())
                    .put("inconclusive", exploration.inconclusive())
                    .put("discarded", exploration.discarded())
                    .put("pairs", exploration.pairs())
                    .put("requests", exploration.requests());
            ArrayNode unconfirmed = one.putArray("unconfirmed");
            exploration.unconfirmed().forEach(unconfirmed::add);
            ArrayNode found = one.putArray("found");
            for (Counterexample counterexample : exploration.found()) {
                found.addObject()
                        .put("requirement", counterexample.requirement())
                        .put("scenario", counterexample.name())
                        .put("seen", counterexample.seen())
                        .put("runs", counterexample.runs())
                        .put("failures", counterexample.failures())
                        .put("feature", FOLDER + "/" + counterexample.fileName());
            }
        }
        return all;
    }
}
