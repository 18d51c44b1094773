package io.identifycompliance.client;

import javax.net.ssl.SSLException;

/** TLS with the proxy failed, before anything was sent to the target. */
final class ProxyTlsException extends SSLException {
    private static final long serialVersionUID = 1L;

    ProxyTlsException(SSLException failure) {
        super(failure.getMessage(), failure);
    }
}
