package io.identifycompliance.reference.points;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.PrivateChange;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.ProfileView;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.store.ProcessingQueue;
import io.identifycompliance.reference.store.ProfileStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The shapes of what may be done at a point instead of what is right; each is given the right points to ask. */
public interface PointFunctions {

    /** What {@link Points#answer} does instead. */
    @FunctionalInterface
    interface Answering {
        ServerResponse answer(Points right, ServerRequest call, Function<ServerRequest, ServerResponse> rest);
    }

    /** What {@link Points#decode} does instead. */
    @FunctionalInterface
    interface Decoding {
        Optional<IdentifyPayload> decode(Points right, ServerRequest call);
    }

    /** What {@link Points#read} does instead. */
    @FunctionalInterface
    interface Reading {
        IdentifyUpdate read(Points right, IdentifyPayload payload);
    }

    /** What {@link Points#knows} does instead. */
    @FunctionalInterface
    interface Knowing {
        boolean knows(Points right, IdentifyPayload payload, String publicKey);
    }

    /** What {@link Points#said} does instead. */
    @FunctionalInterface
    interface Saying {
        ServerResponse said(Points right, ServerResponse always, IdentifyUpdate sent, Supplier<Decision> preview);
    }

    /** What {@link Points#accept} does instead. */
    @FunctionalInterface
    interface Accepting {
        void accept(Points right, IdentifyUpdate sent, Runnable process, ProcessingQueue processing);
    }

    /** What {@link Points#holders} does instead. */
    @FunctionalInterface
    interface Matching {
        Map<Identifier, Profile> holders(Points right, IdentifyUpdate sent, ProfileView profiles);
    }

    /** What {@link Points#decide} does instead. */
    @FunctionalInterface
    interface Deciding {
        Decision decide(Points right, IdentifyUpdate sent, Map<Identifier, Profile> holders);
    }

    /** What {@link Points#outcome} does instead. */
    @FunctionalInterface
    interface Writing {
        StoreWrite outcome(Points right, Decision decision, Profile fresh, ProfileView profiles);
    }

    /** What {@link Points#key} does instead. */
    @FunctionalInterface
    interface Keying {
        String key(Points right, Identifier identifier, String value);
    }

    /** What {@link Points#newId} does instead. */
    @FunctionalInterface
    interface Naming {
        String newId(Points right, Instant now);
    }

    /** What {@link Points#save} does instead. */
    @FunctionalInterface
    interface Saving {
        void save(Points right, ProfileStore store, StoreWrite outcome);
    }

    /** What {@link Points#keys} does instead. */
    @FunctionalInterface
    interface KeyTaking {
        List<String> keys(Points right, ServerRequest call);
    }

    /** What {@link Points#admits} does instead. */
    @FunctionalInterface
    interface Admitting {
        boolean admits(Points right, ServerRequest call, List<String> given, String privateKey);
    }

    /** What {@link Points#find} does instead. */
    @FunctionalInterface
    interface Finding {
        Optional<Profile> find(Points right, Identifier identifier, String value, ProfileView profiles);
    }

    /** What {@link Points#get} does instead. */
    @FunctionalInterface
    interface Getting {
        Optional<Profile> get(Points right, String id, ProfileView profiles);
    }

    /** What {@link Points#asked} does instead. */
    @FunctionalInterface
    interface Asking {
        PrivateChange asked(Points right, ServerRequest call);
    }

    /** What {@link Points#change} does instead. */
    @FunctionalInterface
    interface Changing {
        ChangeDecision change(Points right, Profile profile, PrivateChange change, ProfileView profiles);
    }
}
