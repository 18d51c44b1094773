package io.identifycompliance.cli;

import io.identifycompliance.client.Connection;
import io.identifycompliance.client.Request;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** How to reach the target. */
final class TargetOptions {
    @Option(
            names = "--target",
            paramLabel = "URL",
            description = "The root under which /api/identify lies. Without it the embedded reference is judged.")
    private String target;

    @Option(
            names = "--connect-timeout",
            paramLabel = "D",
            defaultValue = "5s",
            converter = Durations.class,
            description = "Until a connection stands. Default: ${DEFAULT-VALUE}.")
    private Duration connectTimeout;

    @Option(
            names = "--answer-timeout",
            paramLabel = "D",
            defaultValue = "10s",
            converter = Durations.class,
            description = "Until an answer is read to its end. Default: ${DEFAULT-VALUE}.")
    private Duration answerTimeout;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description = "Requests a second at most; 0 for no limit. Default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--header",
            paramLabel = "NAME:VALUE",
            description = "A header for every request. May be given several times.")
    private List<String> headers = List.of();

    @Option(names = "--proxy", paramLabel = "URL", description = "An HTTP proxy, as http://host:port.")
    private String proxy;

    @Option(names = "--ca-cert", paramLabel = "FILE", description = "A PEM file of certificates to trust.")
    private Path caCertificate;

    @Option(names = "--insecure", description = "Take any TLS certificate.")
    private boolean insecure;

    boolean isGiven() {
        return target != null && !target.isBlank();
    }

    Connection connection(int parallel) {
        return to(uri(target, "--target"), parallel);
    }

    Connection to(URI root, int parallel) {
        if (caCertificate != null && !Files.isReadable(caCertificate)) {
            throw new UsageError("--ca-cert names " + caCertificate + ", which cannot be read.");
        }
        if (rate < 0) {
            throw new UsageError("--rate must be 0 or more.");
        }
        return new Connection(
                root,
                connectTimeout,
                answerTimeout,
                parallel + 16,
                rate,
                headers.stream().map(TargetOptions::header).toList(),
                proxy == null ? null : uri(proxy, "--proxy"),
                caCertificate,
                insecure);
    }

    private static Request.Header header(String option) {
        int colon = option.indexOf(':');
        if (colon < 1) {
            throw new UsageError("--header takes NAME:VALUE.");
        }
        return new Request.Header(
                option.substring(0, colon).strip(), option.substring(colon + 1).strip());
    }

    private static URI uri(String text, String option) {
        try {
            URI uri = new URI(text.replaceAll("/+$", ""));
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (!http || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawUserInfo() != null) {
                throw new UsageError(
                        option + " must be a URL as http://host:port/path, without a query or a password.");
            }
            return uri;
        } catch (URISyntaxException malformed) {
            throw new UsageError(option + " is no URL: " + malformed.getReason() + ".");
        }
    }
}
