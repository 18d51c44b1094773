package io.identifycompliance.stub.point;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
    public Answer answer(Call call, Function<Call, Answer> rest) {
        return below.answer(call, rest);
    }

    @Override
    public Optional<Payload> decode(Call call) {
        return below.decode(call);
    }

    @Override
    public Attributes read(Payload payload) {
        return below.read(payload);
    }

    @Override
    public boolean knows(Payload payload, String publicKey) {
        return below.knows(payload, publicKey);
    }

    @Override
    public Answer said(Answer always, Attributes sent, Supplier<Decision> preview) {
        return below.said(always, sent, preview);
    }

    @Override
    public void accept(Attributes sent, Runnable process, Processing processing) {
        below.accept(sent, process, processing);
    }

    @Override
    public Map<Identifier, Profile> holders(Attributes sent, ProfileView profiles) {
        return below.holders(sent, profiles);
    }

    @Override
    public Decision decide(Attributes sent, Map<Identifier, Profile> holders) {
        return below.decide(sent, holders);
    }

    @Override
    public Outcome outcome(Decision decision, Profile fresh, ProfileView profiles) {
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
    public void save(ProfileStore store, Outcome outcome) {
        below.save(store, outcome);
    }

    @Override
    public List<String> keys(Call call) {
        return below.keys(call);
    }

    @Override
    public boolean admits(Call call, List<String> given, String privateKey) {
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
    public Change asked(Call call) {
        return below.asked(call);
    }

    @Override
    public Ruling change(Profile profile, Change change, ProfileView profiles) {
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
