package io.identifycompliance.suite;

import io.identifycompliance.client.ClientCertificate;
import io.identifycompliance.client.Proxy;
import io.identifycompliance.client.Request;
import io.identifycompliance.contract.KnownWire;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads how to reach a target. */
final class ReachReader {
    private static final String AUTHORIZATION = "Authorization";

    /** The paths of what is called, as people paste them. */
    private static final Pattern ENDPOINT = Pattern.compile(Arrays.stream(KnownWire.values())
            .flatMap(wire -> wire.paths().all().stream())
            .distinct()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")(?:/.*)?$")));

    private static final Pattern SECRET_ELSEWHERE = Pattern.compile("(?s)(?:env|file):.+");

    private final GivenOptions given;

    ReachReader(GivenOptions given) {
        this.given = given;
    }

    /** The root URL of a target, which is not one of its endpoints. */
    static URI root(String text) {
        URI root = OptionValues.url(RunOption.TARGET, text);
        Matcher endpoint = ENDPOINT.matcher(root.getRawPath());
        if (endpoint.find()) {
            throw UsageException.of(
                    RunOption.TARGET,
                    "names an endpoint: " + root.getRawPath() + ". Give the root that it lies under: "
                            + root.getScheme() + "://" + root.getRawAuthority()
                            + root.getRawPath().substring(0, endpoint.start()) + ".");
        }
        return root;
    }

    /**
     * Reads and checks it.
     *
     * @param target empty for the embedded reference, which has no proxy by itself
     */
    RunOptions.Reach read(Optional<URI> target, List<String> wires) {
        return new RunOptions.Reach(
                positive(RunOption.CONNECT_TIMEOUT),
                positive(RunOption.ANSWER_TIMEOUT),
                OptionValues.number(RunOption.RATE, given.text(RunOption.RATE), 0, Integer.MAX_VALUE),
                headers(wires),
                proxy(target),
                given.value(RunOption.CA_CERT).map(text -> OptionValues.certificates(RunOption.CA_CERT, text)),
                clientCertificate(),
                given.has(RunOption.INSECURE));
    }

    private List<Request.Header> headers(List<String> wires) {
        List<Request.Header> headers = given.all(RunOption.HEADER).stream()
                .map(text -> OptionValues.header(RunOption.HEADER, text))
                .toList();
        long authorizations = headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(AUTHORIZATION))
                .count();
        if (authorizations > 1) {
            throw UsageException.of(
                    RunOption.HEADER, "gives two Authorization headers, and servers take one. Leave one out.");
        }
        Optional<KnownWire> authorizing = wires.stream()
                .flatMap(wire -> KnownWire.named(wire).stream())
                .filter(KnownWire::isAuthorizing)
                .findFirst();
        if (authorizations == 1 && authorizing.isPresent()) {
            throw UsageException.of(
                    RunOption.HEADER,
                    "gives an Authorization header, and on the wire format "
                            + authorizing.get().id()
                            + " the private key goes in one: servers take one only. Let the gateway take its credentials"
                            + " in another header.");
        }
        return headers;
    }

    private Optional<Proxy> proxy(Optional<URI> target) {
        Optional<String> named = given.value(RunOption.PROXY);
        if (named.isEmpty()) {
            return target.flatMap(ReachReader::ofEnvironment);
        }
        try {
            return named.map(text -> Proxy.of(RunOption.PROXY.toString(), KeySource.text(RunOption.PROXY, text)));
        } catch (IllegalArgumentException unusable) {
            throw UsageException.of(RunOption.PROXY, unusable.getMessage() + ".");
        }
    }

    private static Optional<Proxy> ofEnvironment(URI target) {
        try {
            return Proxy.ofEnvironment(System.getenv(), target);
        } catch (IllegalArgumentException unusable) {
            throw new UsageException(String.valueOf(unusable.getMessage()));
        }
    }

    private Optional<ClientCertificate> clientCertificate() {
        Optional<Path> certificate = given.file(RunOption.CLIENT_CERT);
        Optional<Path> key = given.file(RunOption.CLIENT_KEY);
        if (certificate.isEmpty()) {
            List.of(RunOption.CLIENT_KEY, RunOption.CLIENT_KEY_PASSWORD).forEach(this::mustBelongToACertificate);
            return Optional.empty();
        }
        String password = given.value(RunOption.CLIENT_KEY_PASSWORD)
                .map(ReachReader::password)
                .orElse(null);
        try {
            return certificate.map(file -> ClientCertificate.read(file, key.orElse(null), password));
        } catch (ClientCertificate.KeyException unusable) {
            throw UsageException.of(RunOption.CLIENT_KEY, unusable.getMessage() + ".");
        } catch (IllegalArgumentException unusable) {
            throw UsageException.of(RunOption.CLIENT_CERT, unusable.getMessage() + ".");
        }
    }

    private void mustBelongToACertificate(RunOption option) {
        if (given.has(option)) {
            throw UsageException.of(
                    option, "needs the certificate that it belongs to: give " + RunOption.CLIENT_CERT + ".");
        }
    }

    private static String password(String text) {
        if (!SECRET_ELSEWHERE.matcher(text).matches()) {
            throw UsageException.of(RunOption.CLIENT_KEY_PASSWORD, "takes env:NAME or file:PATH.");
        }
        return KeySource.text(RunOption.CLIENT_KEY_PASSWORD, text);
    }

    private Duration positive(RunOption option) {
        return OptionValues.positiveDuration(option, given.text(option));
    }
}
