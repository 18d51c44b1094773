package io.identifycompliance.reference.wire;

import io.identifycompliance.contract.KnownWire;
import io.identifycompliance.reference.http.ServerRequest;
import java.util.Arrays;
import java.util.function.Predicate;

/** What a request is for, on either wire format, by its path. */
public final class RequestPaths {
    /** Identify in 2022. */
    public static final String IDENTIFY = KnownWire.V2022.paths().identify();

    /** A look-up in 2022. */
    public static final String SEARCH = KnownWire.V2022.paths().lookUp();

    /** In front of a person ID in 2022. */
    public static final String PERSON = KnownWire.V2022.paths().person() + "/";

    /** The client endpoint of the successor. */
    public static final String CLIENT = KnownWire.REVISION.paths().identify();

    /** The profiles of the successor. */
    public static final String PROFILES = KnownWire.REVISION.paths().lookUp();

    /** The deletion of a person in 2022. */
    public static final String DELETION_REQUEST = "/api/v2/data-privacy/deletion-request";

    /** The deletion of profiles of the successor. */
    public static final String DELETION_JOBS = "/api/data-privacy-deletion-jobs";

    private RequestPaths() {}

    /** Identify. */
    public static boolean isIdentify(ServerRequest call) {
        return onAny(paths -> call.path().equals(paths.identify()));
    }

    /** A look-up. */
    public static boolean isSearch(ServerRequest call) {
        return onAny(paths -> call.path().equals(paths.lookUp()));
    }

    /** A request for one person. */
    public static boolean isPerson(ServerRequest call) {
        return onAny(paths -> call.path().startsWith(paths.person() + "/"));
    }

    /** Anything of the API, on either wire format. */
    public static boolean isKnown(ServerRequest call) {
        return isIdentify(call)
                || isSearch(call)
                || isPerson(call)
                || call.path().equals(DELETION_REQUEST)
                || call.path().equals(DELETION_JOBS);
    }

    /** Whether it is in the format of the successor. */
    public static boolean isSuccessor(ServerRequest call) {
        return call.path().equals(CLIENT)
                || call.path().startsWith(PROFILES)
                || call.path().equals(DELETION_JOBS);
    }

    private static boolean onAny(Predicate<KnownWire.Paths> matches) {
        return Arrays.stream(KnownWire.values()).map(KnownWire::paths).anyMatch(matches);
    }
}
