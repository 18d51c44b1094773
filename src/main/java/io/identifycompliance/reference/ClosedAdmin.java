package io.identifycompliance.reference;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.security.Authenticator;

/** WireMock's own administration is nobody's business: it would be a way around the private key. */
final class ClosedAdmin implements Authenticator {
    @Override
    public boolean authenticate(Request request) {
        return false;
    }
}
