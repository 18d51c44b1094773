package io.identifycompliance.wrong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.cli.InProcess;
import io.identifycompliance.report.LeakGate;
import io.identifycompliance.suite.OneIn;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A target that gives the private key back: it stands in no artefact, and in nothing that is printed. */
@OneIn
class EchoedKeyIT {
    private static final String KEY = "pk_distinct+ive/=key~0123456789";
    private static final String BASE64 = Base64.getEncoder().encodeToString(("key:" + KEY).getBytes(UTF_8));

    @TempDir
    Path reports;

    @ParameterizedTest
    @CsvSource({
        "200 OK, X-Key: %key%, {\"id\": \"01\"}",
        "200 OK, X-Key: %base64%, {\"id\": \"01\"}",
        "200 OK, X-Nothing: 1, {\"id\": \"01%key%\"}",
        "200 OK, X-Nothing: 1, {\"id\": \"%base64%\"}",
        "200 OK, X-Nothing: 1, {\"id\": \"%hex%\"}",
        "403 Forbidden, X-Nothing: 1, {\"message\": \"The key %percent% is not known.\"}",
        "302 Found, Location: http://127.0.0.1:1/?api_key=%percent%, {}",
    })
    void reaches_no_artefact(String status, String header, String body) throws IOException {
        try (RawServer server = new RawServer((call, socket) -> {
            RawServer.write(
                    socket,
                    "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + filled(header)
                            + "\r\nContent-Length: " + filled(body).getBytes(UTF_8).length,
                    filled(body).getBytes(UTF_8));
            return true;
        })) {
            InProcess run = InProcess.verify(
                    reports,
                    "--target",
                    server.root(),
                    "--public-key",
                    "PUBLIC1",
                    "--private-key",
                    KEY,
                    "--tags",
                    "@FIND or @PERSON",
                    "--processing-timeout",
                    "500ms",
                    "--settle",
                    "0",
                    InProcess.ONLY_REPORTS,
                    InProcess.EVERY_REPORT);

            assertThat(run.exitCode()).as(run.output()).isIn(1, 3);
            assertThat(LeakGate.search(List.of(reports), List.of(KEY))).isEmpty();
            assertThat(run.output()).doesNotContain(KEY, BASE64, filled("%percent%"), filled("%hex%"));
        }
    }

    private static String filled(String text) {
        return text.replace("%key%", KEY)
                .replace("%base64%", BASE64)
                .replace("%hex%", HexFormat.of().formatHex(KEY.getBytes(UTF_8)))
                .replace("%percent%", URLEncoder.encode(KEY, UTF_8));
    }
}
