package io.identifycompliance.reference.server;

import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Point;
import io.identifycompliance.reference.points.Points;
import io.identifycompliance.reference.store.ProcessingQueue;
import io.identifycompliance.reference.wire.Errors;
import io.identifycompliance.reference.wire.RequestPaths;
import java.net.URI;
import java.util.Optional;

/** All endpoints of both wires: one implementation of the contract, with its own profiles. */
public final class Endpoints {
    private final Backend backend;
    private final Points points;
    private final PublicEndpoints open;
    private final PeopleEndpoints people;
    private final ProfileEndpoints profiles;

    /**
     * Endpoints for these keys and these points.
     *
     * @param root where they are reached, for links in answers; without a trailing slash
     */
    public Endpoints(URI root, String publicKey, String privateKey, ProcessingQueue processing, Points points) {
        this.backend = new Backend(publicKey, privateKey, processing, points);
        this.points = points;
        this.open = new PublicEndpoints(backend);
        this.people = new PeopleEndpoints(backend);
        this.profiles = new ProfileEndpoints(backend, root + RequestPaths.PROFILES);
    }

    /** Answers any request. */
    public ServerResponse answer(ServerRequest call) {
        return points.at(Point.ANSWER).apply(call, this::route);
    }

    /** Adds a profile at once; gives its id, empty where another profile has one of the identifiers. */
    public Optional<String> add(IdentifyUpdate attributes) {
        return backend.add(attributes);
    }

    /** How many profiles there are. */
    public int people() {
        return backend.all().size();
    }

    private ServerResponse route(ServerRequest call) {
        String path = call.path();
        if (path.equals(RequestPaths.IDENTIFY)) {
            return open.identify(call);
        }
        if (path.equals(RequestPaths.CLIENT)) {
            return open.client(call);
        }
        if (path.equals(RequestPaths.SEARCH)) {
            return people.search(call);
        }
        if (path.startsWith(RequestPaths.PERSON)) {
            return people.person(call, path.substring(RequestPaths.PERSON.length()));
        }
        if (path.equals(RequestPaths.PROFILES)) {
            return profiles.search(call);
        }
        if (path.startsWith(RequestPaths.PROFILES + "/")) {
            return profiles.profile(call, path.substring(RequestPaths.PROFILES.length() + 1));
        }
        if (path.equals(RequestPaths.DELETION_REQUEST)) {
            return people.delete(call);
        }
        if (path.equals(RequestPaths.DELETION_JOBS)) {
            return profiles.delete(call);
        }
        return Errors.v1(404, "There is nothing here.");
    }
}
