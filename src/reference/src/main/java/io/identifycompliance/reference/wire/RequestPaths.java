package io.identifycompliance.reference.wire;

import io.identifycompliance.reference.http.ServerRequest;

/** What a request is for, on either wire format, by its path. */
public final class RequestPaths {
    /** Identify in 2022. */
    public static final String IDENTIFY = "/api/identify";

    /** A look-up in 2022. */
    public static final String SEARCH = "/api/v2/people/search";

    /** In front of a person ID in 2022. */
    public static final String PERSON = "/api/v1/person/";

    /** The client endpoint of the successor. */
    public static final String CLIENT = "/client/profiles";

    /** The profiles of the successor. */
    public static final String PROFILES = "/api/profiles";

    /** The deletion of a person in 2022. */
    public static final String DELETION_REQUEST = "/api/v2/data-privacy/deletion-request";

    /** The deletion of profiles of the successor. */
    public static final String DELETION_JOBS = "/api/data-privacy-deletion-jobs";

    private RequestPaths() {}

    /** Identify. */
    public static boolean isIdentify(ServerRequest call) {
        return call.path().equals(IDENTIFY) || call.path().equals(CLIENT);
    }

    /** A look-up. */
    public static boolean isSearch(ServerRequest call) {
        return call.path().equals(SEARCH) || call.path().equals(PROFILES);
    }

    /** A request for one person. */
    public static boolean isPerson(ServerRequest call) {
        return call.path().startsWith(PERSON) || call.path().startsWith(PROFILES + "/");
    }

    /** Whether it is in the format of the successor. */
    public static boolean isSuccessor(ServerRequest call) {
        return call.path().equals(CLIENT)
                || call.path().startsWith(PROFILES)
                || call.path().equals(DELETION_JOBS);
    }
}
