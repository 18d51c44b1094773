package io.identifycompliance.reference;

import java.util.Locale;

/** The port that was asked for is taken. */
public final class PortInUseException extends IllegalStateException {
    PortInUseException(int port, Throwable cause) {
        super(
                String.format(
                        Locale.ROOT,
                        "Port %d of 127.0.0.1 is taken by another process. Choose another one, or 0 for any free port.",
                        port),
                cause);
    }
}
