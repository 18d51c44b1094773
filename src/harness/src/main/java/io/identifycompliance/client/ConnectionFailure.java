package io.identifycompliance.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;

/** Why a call got no answer: which server failed, and what to do about it. */
final class ConnectionFailure {
    /** What a server says that misses a client's certificate, or does not like the one that it got. */
    private static final List<String> CLIENT_CERTIFICATE_ALERTS = List.of(
            "bad_certificate", "certificate_required", "certificate_unknown", "unknown_ca", "handshake_failure");

    private final Connection connection;
    private final Hop target;
    private final Hop first;

    ConnectionFailure(Connection connection) {
        this.connection = connection;
        target = Hop.target(connection);
        first = Hop.first(connection);
    }

    /**
     * A sentence or two.
     *
     * @param answered whether any call before got an answer
     */
    String sentence(IOException cause, boolean answered) {
        if (cause instanceof UnknownHostException) {
            return "The host " + ServerUrl.host(first.url()) + " is not known. Check " + first.option() + ".";
        }
        if (cause instanceof ConnectTimeoutException) {
            return "No connection to " + first.name() + " within "
                    + connection.connectTimeout().toMillis() + " ms. Check " + first.option() + ".";
        }
        if (cause instanceof ConnectException) {
            return "Nothing listens at " + first.name() + ": the connection was refused. Check " + first.option() + ".";
        }
        if (cause instanceof SSLException) {
            return tls(cause instanceof ProxyTlsException ? first : target, cause);
        }
        if (cause instanceof SocketTimeoutException) {
            return "No whole answer from " + reached() + " within "
                    + connection.answerTimeout().toMillis() + " ms. For a slow target, raise --answer-timeout.";
        }
        if (cause instanceof NoHttpResponseException) {
            return closing() + " closed the connection without an answer."
                    + (answered || first.isSecure()
                            ? ""
                            : " If " + (isDirect() ? "it" : "the proxy") + " serves HTTPS, begin " + first.option()
                                    + " with https://.");
        }
        return unreadable(cause, answered);
    }

    private String tls(Hop hop, IOException cause) {
        String message = String.valueOf(cause.getMessage());
        if (CLIENT_CERTIFICATE_ALERTS.stream().noneMatch(message::contains)) {
            return TlsFailure.sentence(hop, cause);
        }
        return "TLS with " + hop.name() + " failed: " + message
                + (connection.clientCertificate() == null
                        ? ". It may ask for a client certificate: name one with --client-cert."
                        : ". It does not take the certificate of --client-cert.");
    }

    private String unreadable(IOException cause, boolean answered) {
        String reason = cause.getMessage() == null || cause.getMessage().isBlank()
                ? cause.getClass().getSimpleName()
                : cause.getMessage();
        String begun = reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
        return "The answer of " + reached() + " could not be read: " + begun + "."
                + (answered || !target.isSecure() || connection.clientCertificate() != null
                        ? ""
                        : " It may ask for a client certificate: name one with --client-cert.");
    }

    private boolean isDirect() {
        return connection.proxy() == null;
    }

    private String reached() {
        return target.name() + (isDirect() ? "" : " through " + first.name());
    }

    /** Through a tunnel, either of the two may close the connection. */
    private String closing() {
        return isDirect() || !target.isSecure() ? first.begun() : target.name() + ", or " + first.name() + ",";
    }
}
