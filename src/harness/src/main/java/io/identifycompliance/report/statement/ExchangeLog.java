package io.identifycompliance.report.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.identifycompliance.record.Exchange;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.files.ReportJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** {@code exchanges.jsonl}: everything that was asked and answered, one exchange a line, in the order of numbers. */
public final class ExchangeLog {
    public static final String FILE = "exchanges.jsonl";

    private ExchangeLog() {}

    static List<Exchange> of(RunRecord run) {
        return Stream.concat(run.preflight().stream(), run.scenarios().stream().flatMap(s -> s.exchanges().stream()))
                .sorted(Comparator.comparingInt(Exchange::number))
                .toList();
    }

    public static void write(RunRecord run, Writer out) throws IOException {
        for (Exchange exchange : of(run)) {
            out.write(line(exchange));
        }
    }

    /** The SHA-256 over what {@link #write} writes. */
    static String digest(RunRecord run) {
        MessageDigest digest = Fingerprint.sha256();
        of(run).parallelStream()
                .map(exchange -> line(exchange).getBytes(StandardCharsets.UTF_8))
                .forEachOrdered(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String line(Exchange exchange) {
        try {
            return ReportJson.lines().writeValueAsString(exchange) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
