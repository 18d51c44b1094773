package io.identifycompliance.stub.fault;

import io.identifycompliance.stub.http.Call;

/** The names of the wires, and what a request on them is for. */
final class Wires {
    static final String V2022 = "2022";
    static final String REVISION = "revision";

    private Wires() {}

    static boolean isIdentify(Call call) {
        return call.path().equals("/api/identify");
    }

    /** Identify, on either wire. */
    static boolean isPublic(Call call) {
        return isIdentify(call) || call.path().equals("/client/profiles");
    }

    static boolean isSearch(Call call) {
        return call.path().equals("/api/v2/people/search") || call.path().equals("/api/profiles");
    }

    /** A request for one person, on either wire. */
    static boolean isPerson(Call call) {
        return call.path().startsWith("/api/v1/person/") || call.path().startsWith("/api/profiles/");
    }

    static boolean isChange(Call call) {
        return isPerson(call) && (call.method().equals("PUT") || call.method().equals("PATCH"));
    }

    static boolean isRead(Call call) {
        return isPerson(call) && call.method().equals("GET");
    }

    /** The id of the person in the path. */
    static String personId(Call call) {
        return call.path().substring(call.path().lastIndexOf('/') + 1);
    }

    static boolean isSuccessor(Call call) {
        return call.path().startsWith("/client/") || call.path().startsWith("/api/profiles");
    }
}
