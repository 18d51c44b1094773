package io.identifycompliance.client;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy.
 *
 * @param url its address, without user name and password
 * @param user null for none
 * @param password a secret; null for none
 * @param from the option or the variable that names it
 */
public record Proxy(
        URI url, @Nullable String user, @Nullable String password, String from) {
    private static final String NO_PROXY = "NO_PROXY";
    private static final String FORM = " Write it as http://host:port";
    private static final Map<String, String> VARIABLES = Map.of("http", "HTTP_PROXY", "https", "HTTPS_PROXY");

    /**
     * Reads {@code http://user:password@host:port}, in which all but the host may be left out.
     *
     * @param from the option or the variable that names it
     * @throws IllegalArgumentException where it is not one, with a reason that does not repeat the password
     */
    public static Proxy of(String from, String address) {
        String text = address.contains("://") ? address : "http://" + address;
        int scheme = text.indexOf("://") + 3;
        int at = text.lastIndexOf('@');
        String url = at < scheme ? text : text.substring(0, scheme) + text.substring(at + 1);
        URI server = ServerUrl.of(url, FORM);
        if (!server.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("has a path, which a proxy does not." + FORM);
        }
        if (at < scheme) {
            return new Proxy(server, null, null, from);
        }
        String[] credentials = text.substring(scheme, at).split(":", 2);
        return new Proxy(server, decoded(credentials[0]), credentials.length < 2 ? "" : decoded(credentials[1]), from);
    }

    /**
     * The proxy that the environment names for a target, by {@code HTTP_PROXY}, {@code HTTPS_PROXY} and {@code NO_PROXY}
     * or the same in lower case; empty for none. Loopback addresses have none.
     *
     * @throws IllegalArgumentException where a variable does not hold a proxy: the variable, and the reason
     */
    public static Optional<Proxy> ofEnvironment(Map<String, String> environment, URI target) {
        String host = host(target);
        String variable = VARIABLES.getOrDefault(target.getScheme().toLowerCase(Locale.ROOT), "");
        Optional<String> named = value(environment, variable);
        if (named.isEmpty()
                || isLoopback(host)
                || isExcepted(value(environment, NO_PROXY).orElse(""), host, target)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(variable, named.get()));
        } catch (IllegalArgumentException unusable) {
            throw new IllegalArgumentException(variable + " " + unusable.getMessage() + ".", unusable);
        }
    }

    private static Optional<String> value(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static String host(URI target) {
        return ServerUrl.host(target).toLowerCase(Locale.ROOT);
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.matches("127\\.\\d+\\.\\d+\\.\\d+")
                || host.equals("[::1]")
                || host.equals("[0:0:0:0:0:0:0:1]");
    }

    /** Names stand for themselves and for what lies under them, with or without a dot before; a port may follow. */
    private static boolean isExcepted(String exceptions, String host, URI target) {
        return Arrays.stream(exceptions.split("[,\\s]+"))
                .map(exception -> exception.toLowerCase(Locale.ROOT))
                .filter(exception -> !exception.isEmpty())
                .anyMatch(exception -> {
                    String withPort = ":" + ServerUrl.port(target);
                    String name = exception.endsWith(withPort) && !exception.endsWith("]")
                            ? exception.substring(0, exception.length() - withPort.length())
                            : exception;
                    String bare = name.replaceFirst("^\\*?\\.", "");
                    return name.equals("*")
                            || host.equals(bare)
                            || host.equals("[" + bare + "]")
                            || host.endsWith("." + bare);
                });
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException repeatsIt) {
            throw new IllegalArgumentException(
                    "has a user name or a password with a % that begins no escape. Write it as %25");
        }
    }

    /** Everything but the password. */
    @Override
    public String toString() {
        return "Proxy[" + url + (user == null ? "" : ", user " + user) + "]";
    }
}
