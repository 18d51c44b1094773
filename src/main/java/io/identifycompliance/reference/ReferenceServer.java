package io.identifycompliance.reference;

import java.net.URI;

/** The reference implementation on a server of its own: a {@link ReferenceHost} with one reference at the root. */
public final class ReferenceServer implements AutoCloseable {
    private final ReferenceHost host;
    private final Reference reference;

    private ReferenceServer(ReferenceHost host, Reference reference) {
        this.host = host;
        this.reference = reference;
    }

    /** Starts one. Throws {@link PortInUseException} where the port is taken. */
    public static ReferenceServer start(ReferenceOptions options) {
        ReferenceHost host = ReferenceHost.start(options.port());
        try {
            return new ReferenceServer(host, host.openAtRoot(options));
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

    @Override
    public void close() {
        reference.close();
        host.close();
    }
}
