package io.identifycompliance.reference.faults;

import io.identifycompliance.reference.http.ServerRequest;

/** The names of the wires, and what a request on them is for. */
final class RequestKinds {
    static final String V2022 = "2022";
    static final String REVISION = "revision";

    private RequestKinds() {}

    static boolean isIdentify(ServerRequest call) {
        return call.path().equals("/api/identify");
    }

    /** Identify, on either wire. */
    static boolean isPublic(ServerRequest call) {
        return isIdentify(call) || call.path().equals("/client/profiles");
    }

    static boolean isSearch(ServerRequest call) {
        return call.path().equals("/api/v2/people/search") || call.path().equals("/api/profiles");
    }

    /** A request for one person, on either wire. */
    static boolean isPerson(ServerRequest call) {
        return call.path().startsWith("/api/v1/person/") || call.path().startsWith("/api/profiles/");
    }

    static boolean isChange(ServerRequest call) {
        return isPerson(call) && (call.method().equals("PUT") || call.method().equals("PATCH"));
    }

    static boolean isRead(ServerRequest call) {
        return isPerson(call) && call.method().equals("GET");
    }

    /** The id of the person in the path. */
    static String personId(ServerRequest call) {
        return call.path().substring(call.path().lastIndexOf('/') + 1);
    }

    static boolean isSuccessor(ServerRequest call) {
        return call.path().startsWith("/client/") || call.path().startsWith("/api/profiles");
    }
}
