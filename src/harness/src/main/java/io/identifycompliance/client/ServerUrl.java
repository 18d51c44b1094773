package io.identifycompliance.client;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the URL of a server as people write it: with a scheme in upper case, a host name with underscores as Compose
 * services have, an international domain name, or an IPv6 address.
 */
public final class ServerUrl {
    private static final Pattern URL =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)([^?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern AUTHORITY =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+(?:%[\\w.~-]+)?]|[^:\\[\\]]+)(?::(\\d{1,5}))?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?\\.?");
    private static final String FORM = " Write it as http://host:port/path";
    private static final int HIGHEST_PORT = 65_535;

    private ServerUrl() {}

    /**
     * The URL with a scheme and a host in lower case and ASCII, and without slashes at its end.
     *
     * @throws IllegalArgumentException where it is not one, with the rest of a sentence that begins with its name
     */
    public static URI of(String text) {
        return of(text, FORM);
    }

    /**
     * The same.
     *
     * @param form how it is written, which errors say
     */
    static URI of(String text, String form) {
        Matcher url = URL.matcher(text.strip());
        if (!url.matches()) {
            throw new IllegalArgumentException(notAUrl(text, "has no scheme. Try http://" + text.strip()));
        }
        String scheme = url.group(1).toLowerCase(Locale.ROOT);
        if (url.group(2).contains("@")) {
            throw new IllegalArgumentException(
                    "contains a user name or password. Leave it out, and send credentials with --header");
        }
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException(notAUrl(text, "has the scheme " + scheme + ". Use http or https"));
        }
        if (!url.group(4).isEmpty()) {
            throw new IllegalArgumentException(
                    notAUrl(text, "has a query or a fragment. Leave out what follows the path"));
        }
        try {
            return new URI(scheme + "://" + authority(text, url.group(2), form)
                    + url.group(3).replaceAll("/+$", ""));
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("is not a URL: " + malformed.getReason() + "." + form, malformed);
        }
    }

    private static String authority(String url, String text, String form) {
        Matcher authority = AUTHORITY.matcher(text);
        if (!authority.matches()) {
            throw new IllegalArgumentException(notAUrl(url, "has no valid host name and port." + form));
        }
        String port = authority.group(2);
        if (port != null && (Integer.parseInt(port) > HIGHEST_PORT || Integer.parseInt(port) == 0)) {
            throw new IllegalArgumentException(
                    "is not a URL: " + port + " is not a port. Ports lie between 1 and 65535");
        }
        return ascii(url, authority.group(1), form) + (port == null ? "" : ":" + port);
    }

    private static String ascii(String url, String host, String form) {
        if (host.startsWith("[")) {
            return host;
        }
        try {
            String ascii = host.chars().allMatch(c -> c < 128) ? host : IDN.toASCII(host);
            if (HOST.matcher(ascii).matches()) {
                return ascii.toLowerCase(Locale.ROOT);
            }
        } catch (IllegalArgumentException notAName) {
            throw new IllegalArgumentException(notAUrl(url, "has no valid host name." + form), notAName);
        }
        throw new IllegalArgumentException(notAUrl(url, "has no valid host name." + form));
    }

    private static String notAUrl(String text, String problem) {
        return "is not a URL: \"" + text.strip() + "\" " + problem;
    }

    /** The host of such a URL, which {@link URI#getHost()} does not know where its name has an underscore. */
    public static String host(URI url) {
        return url.getHost() != null ? url.getHost() : url.getRawAuthority().replaceFirst(":\\d+$", "");
    }

    /** The port of such a URL, or that of its scheme. */
    static int port(URI url) {
        Matcher authority = AUTHORITY.matcher(url.getRawAuthority());
        if (authority.matches() && authority.group(2) != null) {
            return Integer.parseInt(authority.group(2));
        }
        return url.getScheme().equals("https") ? 443 : 80;
    }
}
