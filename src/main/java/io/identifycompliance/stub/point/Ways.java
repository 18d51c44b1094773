package io.identifycompliance.stub.point;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.stub.http.Answer;
import io.identifycompliance.stub.http.Call;
import io.identifycompliance.stub.policy.Attributes;
import io.identifycompliance.stub.policy.Change;
import io.identifycompliance.stub.policy.Decision;
import io.identifycompliance.stub.policy.Outcome;
import io.identifycompliance.stub.policy.Payload;
import io.identifycompliance.stub.policy.Profile;
import io.identifycompliance.stub.policy.ProfileView;
import io.identifycompliance.stub.policy.Ruling;
import io.identifycompliance.stub.store.Processing;
import io.identifycompliance.stub.store.ProfileStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The shapes of what may be done at a point instead of what is right; each is given the right points to ask. */
public interface Ways {

    /** What {@link Points#answer} does instead. */
    @FunctionalInterface
    interface Answering {
        Answer answer(Points right, Call call, Function<Call, Answer> rest);
    }

    /** What {@link Points#decode} does instead. */
    @FunctionalInterface
    interface Decoding {
        Optional<Payload> decode(Points right, Call call);
    }

    /** What {@link Points#read} does instead. */
    @FunctionalInterface
    interface Reading {
        Attributes read(Points right, Payload payload);
    }

    /** What {@link Points#knows} does instead. */
    @FunctionalInterface
    interface Knowing {
        boolean knows(Points right, Payload payload, String publicKey);
    }

    /** What {@link Points#said} does instead. */
    @FunctionalInterface
    interface Saying {
        Answer said(Points right, Answer always, Attributes sent, Supplier<Decision> preview);
    }

    /** What {@link Points#accept} does instead. */
    @FunctionalInterface
    interface Accepting {
        void accept(Points right, Attributes sent, Runnable process, Processing processing);
    }

    /** What {@link Points#holders} does instead. */
    @FunctionalInterface
    interface Matching {
        Map<Identifier, Profile> holders(Points right, Attributes sent, ProfileView profiles);
    }

    /** What {@link Points#decide} does instead. */
    @FunctionalInterface
    interface Deciding {
        Decision decide(Points right, Attributes sent, Map<Identifier, Profile> holders);
    }

    /** What {@link Points#outcome} does instead. */
    @FunctionalInterface
    interface Writing {
        Outcome outcome(Points right, Decision decision, Profile fresh, ProfileView profiles);
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
        void save(Points right, ProfileStore store, Outcome outcome);
    }

    /** What {@link Points#keys} does instead. */
    @FunctionalInterface
    interface KeyTaking {
        List<String> keys(Points right, Call call);
    }

    /** What {@link Points#admits} does instead. */
    @FunctionalInterface
    interface Admitting {
        boolean admits(Points right, Call call, List<String> given, String privateKey);
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
        Change asked(Points right, Call call);
    }

    /** What {@link Points#change} does instead. */
    @FunctionalInterface
    interface Changing {
        Ruling change(Points right, Profile profile, Change change, ProfileView profiles);
    }
}
