package io.identifycompliance.client;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Why TLS with a server failed, and what to do about it. */
final class TlsFailure {
    /** How Java says that what it got is not TLS. */
    private static final String NOT_TLS = "Unsupported or unrecognized SSL message";

    /** How Java says that the server closed the connection, as one may that does not understand TLS. */
    private static final String ENDED = "terminated the handshake";

    private TlsFailure() {}

    /** A sentence or two. */
    static String sentence(Hop hop, IOException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains(NOT_TLS)) {
            return hop.begun() + " does not speak TLS. If it serves HTTP, begin " + hop.option() + " with http://.";
        }
        if (message.contains(ENDED)) {
            return hop.begun() + " ended the TLS handshake. If it serves HTTP, begin " + hop.option()
                    + " with http://; if it asks for a client certificate, name one with --client-cert.";
        }
        if (isCausedBy(failure, SSLPeerUnverifiedException.class, "")
                || isCausedBy(failure, CertificateException.class, "name")) {
            return "The certificate of " + hop.name() + " is for other host names. Name one of those in " + hop.option()
                    + ", or accept any certificate with --insecure.";
        }
        if (isCausedBy(failure, CertPathBuilderException.class, "")) {
            return "The certificate of " + hop.name()
                    + " was not issued by a CA that is trusted. Name its CA with --ca-cert,"
                    + " or accept any certificate with --insecure.";
        }
        return "TLS with " + hop.name() + " failed: " + message
                + ". A private CA is named with --ca-cert, and --insecure takes any certificate.";
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind, String word) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause) && String.valueOf(cause.getMessage()).contains(word)) {
                return true;
            }
        }
        return false;
    }
}
