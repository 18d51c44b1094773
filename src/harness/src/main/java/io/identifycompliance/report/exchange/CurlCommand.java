package io.identifycompliance.report.exchange;

import io.identifycompliance.record.Exchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An exchange as a command that anybody can run, with placeholders for the keys. */
public final class CurlCommand {
    private static final Set<String> OF_THE_CLIENT =
            Set.of("host", "content-length", "connection", "accept-encoding", "user-agent");

    private CurlCommand() {}

    /** The whole command in one line. */
    public static String line(Exchange exchange) {
        return "curl -sS " + String.join(" ", arguments(exchange, ShellText.plain()));
    }

    /** Everything after {@code curl}, a word or an option with its value each. */
    static List<String> arguments(Exchange exchange, ShellText shell) {
        List<String> arguments = new ArrayList<>();
        if (!exchange.method().equals("GET") || exchange.requestBody() != null) {
            arguments.add("-X " + exchange.method());
        }
        Optional<Query> hidden = Query.withHiddenKey(exchange.url());
        arguments.add(shell.word(hidden.map(Query::rest).orElse(exchange.url())));
        hidden.ifPresent(q -> arguments.add("-G --data-urlencode \"" + q.name() + "=$(printf %s " + shell.word(q.text())
                + " | base64 | tr -d '\\n')\""));
        for (Exchange.Header header : exchange.requestHeaders()) {
            if (!isOfTheClient(header) || ShellText.hasKey(header.value())) {
                arguments.add("-H " + shell.word(header.name() + ": " + header.value()));
            }
        }
        if (exchange.requestBody() != null && !exchange.requestBody().isEmpty()) {
            arguments.add("--data-binary " + shell.word(exchange.requestBody()));
        }
        return arguments;
    }

    /** Whether curl sends such a header by itself. */
    private static boolean isOfTheClient(Exchange.Header header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        return OF_THE_CLIENT.contains(name)
                || (name.equals("accept") && header.value().equals("*/*"));
    }

    /** A query parameter in base64 that holds a placeholder, which the shell cannot fill in there. */
    private record Query(String rest, String name, String text) {
        static Optional<Query> withHiddenKey(String url) {
            int query = url.indexOf('?');
            if (query < 0) {
                return Optional.empty();
            }
            List<String> others = new ArrayList<>();
            Query hidden = null;
            for (String part : url.substring(query + 1).split("&", -1)) {
                int equals = part.indexOf('=');
                String text = equals < 0 ? "" : decoded(part.substring(equals + 1));
                if (ShellText.hasKey(text)) {
                    hidden = new Query("", part.substring(0, equals), text);
                } else {
                    others.add(part);
                }
            }
            if (hidden == null) {
                return Optional.empty();
            }
            String rest = url.substring(0, query) + (others.isEmpty() ? "" : "?" + String.join("&", others));
            return Optional.of(new Query(rest, hidden.name, hidden.text));
        }

        private static String decoded(String value) {
            try {
                String plain = URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
                String standard = plain.replace('-', '+').replace('_', '/');
                return new String(Base64.getMimeDecoder().decode(standard), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
    }
}
