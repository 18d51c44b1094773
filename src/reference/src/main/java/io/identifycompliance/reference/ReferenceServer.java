package io.identifycompliance.reference;

import java.net.URI;
import java.util.function.Consumer;

/**
 * The reference implementation on a server of its own: a {@link ReferenceHost} with one reference at the root.
 *
 * <p>In a test of a client, one line starts it, and it ends with the block:
 *
 * <pre>{@code
 * try (ReferenceServer server = ReferenceServer.start()) {
 *     new MyClient(server.root(), server.publicKey(), server.privateKey()).identify("ann@example.com");
 * }
 * }</pre>
 */
public final class ReferenceServer implements AutoCloseable {
    private final ReferenceHost host;
    private final Reference reference;

    private ReferenceServer(ReferenceHost host, Reference reference) {
        this.host = host;
        this.reference = reference;
    }

    /** Starts one on a free port, with fake keys, which processes updates without delay. */
    public static ReferenceServer start() {
        return start(ReferenceOptions.defaults());
    }

    /** Starts one. Throws {@link PortInUseException} where the port is taken. */
    public static ReferenceServer start(ReferenceOptions options) {
        return start(options, CallLog.none());
    }

    /** The same; each call, and what became of it, is logged in a line or two, without the keys. */
    public static ReferenceServer start(ReferenceOptions options, Consumer<String> log) {
        return start(options, CallLog.to(log, options));
    }

    private static ReferenceServer start(ReferenceOptions options, CallLog log) {
        ReferenceHost host = ReferenceHost.start(options.port());
        try {
            return new ReferenceServer(host, host.openAtRoot(options, log));
        } catch (RuntimeException unknownName) {
            host.close();
            throw unknownName;
        }
    }

    /** Where it listens, without a trailing slash. */
    public URI root() {
        return reference.root();
    }

    /** The port on which it listens. */
    public int port() {
        return host.port();
    }

    /** The public key that it accepts. */
    public String publicKey() {
        return reference.options().publicKey();
    }

    /** The private key that it accepts. */
    public String privateKey() {
        return reference.options().privateKey();
    }

    /** What a newcomer has to know to call it: paths, keys, and a command for each kind of call. */
    public String guide() {
        return ServerGuide.of(reference.root(), reference.options());
    }

    /** Removes all profiles, and what waits to be processed. */
    public void reset() {
        reference.reset();
    }

    /** How many people it has. */
    public int people() {
        return reference.people();
    }

    @Override
    public void close() {
        reference.close();
        host.close();
    }
}
