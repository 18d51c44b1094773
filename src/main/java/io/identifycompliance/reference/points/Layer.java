package io.identifycompliance.reference.points;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lies over other points and does what they do, but for what a subclass overrides. */
public abstract class Layer implements Points {
    /** What lies below: the right behaviour, or another layer. */
    protected final Points below;

    protected Layer(Points below) {
        this.below = below;
    }

    @Override
    public ServerResponse answer(ServerRequest call, Function<ServerRequest, ServerResponse> rest) {
        return below.answer(call, rest);
    }

    @Override
    public Optional<IdentifyPayload> decode(ServerRequest call) {
        return below.decode(call);
    }

    @Override
    public IdentifyUpdate read(IdentifyPayload payload) {
        return below.read(payload);
    }

    @Override
    public boolean knows(IdentifyPayload payload, String publicKey) {
        return below.knows(payload, publicKey);
    }

    @Override
    public ServerResponse said(ServerResponse always, IdentifyUpdate sent, Supplier<Decision> preview) {
        return below.said(always, sent, preview);
    }

    @Override
    public void accept(IdentifyUpdate sent, Runnable process, ProcessingQueue processing) {
        below.accept(sent, process, processing);
    }

    @Override
    public Map<Identifier, Profile> holders(IdentifyUpdate sent, ProfileView profiles) {
        return below.holders(sent, profiles);
    }

    @Override
    public Decision decide(IdentifyUpdate sent, Map<Identifier, Profile> holders) {
        return below.decide(sent, holders);
    }

    @Override
    public StoreWrite outcome(Decision decision, Profile fresh, ProfileView profiles) {
        return below.outcome(decision, fresh, profiles);
    }

    @Override
    public <T> T atomically(Lock lock, Supplier<T> work) {
        return below.atomically(lock, work);
    }

    @Override
    public String key(Identifier identifier, String value) {
        return below.key(identifier, value);
    }

    @Override
    public String newId(Instant now) {
        return below.newId(now);
    }

    @Override
    public void save(ProfileStore store, StoreWrite outcome) {
        below.save(store, outcome);
    }

    @Override
    public List<String> keys(ServerRequest call) {
        return below.keys(call);
    }

    @Override
    public boolean admits(ServerRequest call, List<String> given, String privateKey) {
        return below.admits(call, given, privateKey);
    }

    @Override
    public Optional<Profile> find(Identifier identifier, String value, ProfileView profiles) {
        return below.find(identifier, value, profiles);
    }

    @Override
    public Optional<Profile> get(String id, ProfileView profiles) {
        return below.get(id, profiles);
    }

    @Override
    public PrivateChange asked(ServerRequest call) {
        return below.asked(call);
    }

    @Override
    public ChangeDecision change(Profile profile, PrivateChange change, ProfileView profiles) {
        return below.change(profile, change, profiles);
    }

    @Override
    public ObjectNode person(Profile profile) {
        return below.person(profile);
    }

    @Override
    public ObjectNode resource(Profile profile) {
        return below.resource(profile);
    }
}
