package io.identifycompliance.client;

import java.net.URI;
import java.util.Locale;

/**
 * A server that the harness speaks to: the target, or the proxy on the way to it.
 *
 * @param name in the middle of a sentence
 * @param url its address
 * @param option what names it, for remedies
 */
record Hop(String name, URI url, String option) {
    /** The target itself. */
    static Hop target(Connection connection) {
        URI root = connection.root();
        return new Hop(root.getRawAuthority(), root, "--target");
    }

    /** The one that the connection leads to: the proxy, where there is one. */
    static Hop first(Connection connection) {
        Proxy proxy = connection.proxy();
        return proxy == null
                ? target(connection)
                : new Hop("the proxy " + proxy.url().getRawAuthority(), proxy.url(), proxy.from());
    }

    /** The name at the beginning of a sentence. */
    String begun() {
        return name.startsWith("the ") ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : name;
    }

    boolean isSecure() {
        return url.getScheme().equals("https");
    }
}
