package io.identifycompliance.reference.faults;

import io.identifycompliance.contract.KnownWire;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.wire.RequestPaths;

/** The names of the wires, and what a request on them is for. */
final class RequestKinds {
    static final String V2022 = KnownWire.V2022.id();
    static final String REVISION = KnownWire.REVISION.id();

    private RequestKinds() {}

    static boolean isIdentify(ServerRequest call) {
        return call.path().equals(RequestPaths.IDENTIFY);
    }

    /** Identify, on either wire. */
    static boolean isPublic(ServerRequest call) {
        return RequestPaths.isIdentify(call);
    }

    static boolean isSearch(ServerRequest call) {
        return RequestPaths.isSearch(call);
    }

    /** A request for one person, on either wire. */
    static boolean isPerson(ServerRequest call) {
        return RequestPaths.isPerson(call);
    }

    static boolean isChange(ServerRequest call) {
        return isPerson(call) && (call.method().equals("PUT") || call.method().equals("PATCH"));
    }

    static boolean isRead(ServerRequest call) {
        return isPerson(call) && call.method().equals("GET");
    }

    /** Whether there is a content type of a body that is empty. */
    static boolean isEmptyWithContentType(ServerRequest call) {
        return call.body().length == 0 && call.header("Content-Type").isPresent();
    }

    /** The id of the person in the path. */
    static String personId(ServerRequest call) {
        return call.path().substring(call.path().lastIndexOf('/') + 1);
    }

    static boolean isSuccessor(ServerRequest call) {
        return RequestPaths.isSuccessor(call);
    }
}
