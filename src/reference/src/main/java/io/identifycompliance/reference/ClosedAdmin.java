package io.identifycompliance.reference;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.security.Authenticator;

/** Closes WireMock's admin API, which would bypass the private key. */
final class ClosedAdmin implements Authenticator {
    @Override
    public boolean authenticate(Request request) {
        return false;
    }
}
