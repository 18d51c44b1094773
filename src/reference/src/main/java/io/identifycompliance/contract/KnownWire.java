package io.identifycompliance.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A wire format that is documented: its name, where it is called, and with what statuses it answers. Options, help texts
 * and reports take these from here. What else a wire format has is in {@code client.wire}, and in the reference.
 */
public enum KnownWire {
    /** The Identify API and the Profiles API v1/v2 as they were documented in 2022. */
    V2022(
            "2022",
            "Identify API and Profiles API v1/v2",
            new Paths("/api/identify", "/api/v2/people/search", "/api/v1/person"),
            new Statuses(200, 403),
            false),
    /** Its successor, JSON:API with a {@code revision} header. */
    REVISION(
            "revision",
            "the successor, JSON:API",
            new Paths("/client/profiles", "/api/profiles", "/api/profiles"),
            new Statuses(202, 401),
            true);

    /** The names, in the order of their age. */
    public static final List<String> IDS =
            Arrays.stream(values()).map(KnownWire::id).toList();

    private final String id;
    private final String title;
    private final Paths paths;
    private final Statuses statuses;
    private final boolean authorizing;

    KnownWire(String id, String title, Paths paths, Statuses statuses, boolean authorizing) {
        this.id = id;
        this.title = title;
        this.paths = paths;
        this.statuses = statuses;
        this.authorizing = authorizing;
    }

    /**
     * Where it is called, below the root of a target.
     *
     * @param identify the path of Identify
     * @param lookUp the path of a look-up
     * @param person the path of a person, without the slash and the person ID that follow
     */
    public record Paths(String identify, String lookUp, String person) {
        /** All of them. */
        public List<String> all() {
            return List.of(identify, lookUp, person);
        }
    }

    /**
     * What it answers.
     *
     * @param accepted to every well-formed call of Identify, whatever becomes of it
     * @param refused to a private call without the private key
     */
    public record Statuses(int accepted, int refused) {}

    /** The wire format of that name; empty where there is none. */
    public static Optional<KnownWire> named(String id) {
        return Arrays.stream(values()).filter(wire -> wire.id.equals(id)).findFirst();
    }

    /** The name, as in {@code --wire}. */
    public String id() {
        return id;
    }

    /** What it is, for a text that names it. */
    public String title() {
        return title;
    }

    public Paths paths() {
        return paths;
    }

    public Statuses statuses() {
        return statuses;
    }

    /** Whether the private key goes in the header {@code Authorization}. */
    public boolean isAuthorizing() {
        return authorizing;
    }
}
