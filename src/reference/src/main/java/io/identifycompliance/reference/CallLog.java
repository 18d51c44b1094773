package io.identifycompliance.reference;

import static io.identifycompliance.reference.points.Layer.together;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.ChangeDecision;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.ProfileView;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.http.FormFields;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.points.Layer;
import io.identifycompliance.reference.points.Point;
import io.identifycompliance.reference.wire.Names;
import io.identifycompliance.reference.wire.Parameters;
import io.identifycompliance.reference.wire.PayloadMistake;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Logs each call of the API and what became of it, which the real service never shows: a layer over all others, so that
 * the effects of variants and faults are logged as they are. A line never contains a key.
 */
final class CallLog {
    private static final int LONGEST = 80;
    private static final int SHORTEST_SECRET = 4;
    private static final String MASK = "***";

    private final Consumer<String> lines;
    private final boolean silent;
    private final Set<String> keys = new LinkedHashSet<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final ThreadLocal<Call> current = new ThreadLocal<>();

    private CallLog(Consumer<String> lines, boolean silent) {
        this.lines = lines;
        this.silent = silent;
    }

    /** A log that writes nothing and costs nothing. */
    static CallLog none() {
        return new CallLog(line -> {}, true);
    }

    /** A log to that consumer, which is called from several threads. */
    static CallLog to(Consumer<String> lines, ReferenceOptions options) {
        CallLog log = new CallLog(lines, false);
        log.keys.add(options.privateKey());
        log.keys.add(options.publicKey());
        return log;
    }

    /** Logs something that belongs to no call. */
    void line(String text) {
        lines.accept(plain(text, Set.of()));
    }

    /** What is laid over the reference. */
    Layer layer() {
        return silent ? together() : together(calls(), publicKeys(), processing(), changes());
    }

    private Layer calls() {
        return Point.ANSWER.override(right -> (request, rest) -> {
            Call call = new Call(numbers.incrementAndGet());
            current.set(call);
            try {
                ServerResponse response = right.apply(request, rest);
                call.refusal(response);
                call.answered(request.method() + " " + path(request) + asked(request, call) + " → " + response.status()
                        + body(response));
                return response;
            } finally {
                current.remove();
            }
        });
    }

    private Layer publicKeys() {
        return together(
                Point.DECODE.override(right -> request -> {
                    Optional<IdentifyPayload> payload = right.apply(request);
                    if (payload.isPresent()) {
                        call().secrets.add(payload.get().key());
                    } else {
                        call().note("dropped: " + PayloadMistake.of(request).sentence());
                    }
                    return payload;
                }),
                Point.READ_UPDATE.override(right -> payload -> {
                    IdentifyUpdate sent = right.apply(payload);
                    call().sent = sent;
                    return sent;
                }),
                Point.CHECK_PUBLIC_KEY.override(right -> (payload, key) -> {
                    boolean accepted = right.test(payload, key);
                    if (!accepted) {
                        call().note("wrong public key: dropped");
                    }
                    return accepted;
                }));
    }

    /** The thread that processes an update belongs to its call meanwhile. */
    private Layer processing() {
        return together(
                Point.ENQUEUE.override(right -> (sent, process, processing) -> {
                    Call call = call();
                    right.accept(
                            sent,
                            () -> {
                                Call before = current.get();
                                current.set(call);
                                try {
                                    process.run();
                                } finally {
                                    current.set(before);
                                }
                            },
                            processing);
                }),
                Point.WRITE.override(right -> (decision, fresh, profiles) -> {
                    StoreWrite outcome = right.apply(decision, fresh, profiles);
                    call().decision = decision;
                    if (outcome.saved().isEmpty() && outcome.removed().isEmpty()) {
                        call().note("nothing written: "
                                + (call().sent == null || call().sent.usable().isEmpty()
                                        ? "no identifier that counts"
                                        : "no change"));
                    }
                    return outcome;
                }),
                Point.SAVE.override(right -> (store, outcome) -> {
                    outcome.saved().forEach(profile -> changed(store, profile));
                    outcome.removed().forEach(id -> call().note("profile " + id + " removed"));
                    right.accept(store, outcome);
                }));
    }

    private Layer changes() {
        return together(
                Point.CHECK_PRIVATE_KEY.override(right -> (request, given, key) -> {
                    boolean accepted = right.apply(request, given, key);
                    call().secrets.addAll(given);
                    if (!accepted) {
                        call().note(given.isEmpty() ? "no private key: refused" : "wrong private key: refused");
                    }
                    return accepted;
                }),
                Point.CHANGE.override(right -> (profile, change, profiles) -> {
                    ChangeDecision decision = right.apply(profile, change, profiles);
                    decision.duplicate().ifPresent(id -> call().note("refused: " + id + " has one of the identifiers"));
                    return decision;
                }));
    }

    /** An identifier that was rejected, if the profile really keeps the one that it has. */
    private void kept(ProfileView store, Profile before, Profile profile) {
        Decision decision = call().decision;
        if (decision == null) {
            return;
        }
        decision.rejected().forEach((identifier, value) -> {
            Optional<String> had = before.identifier(identifier);
            if (had.equals(profile.identifier(identifier))) {
                String holder = store.find(identifier, value).map(Profile::id).orElse("another profile");
                call().note(word(identifier) + " of " + profile.id()
                        + (had.isPresent() ? " kept: it has one" : " not added: " + holder + " has it"));
            }
        });
    }

    private void changed(ProfileView store, Profile profile) {
        Profile before = store.get(profile.id()).orElse(null);
        if (before != null) {
            kept(store, before, profile);
        }
        List<String> changes = new ArrayList<>();
        for (Identifier identifier : Identifier.values()) {
            String was = before == null ? null : before.identifiers().get(identifier);
            String is = profile.identifiers().get(identifier);
            if (was == null && is != null) {
                changes.add(word(identifier) + (before == null ? "" : " added"));
            } else if (was != null && is == null) {
                changes.add(word(identifier) + " removed");
            } else if (was != null && !was.equals(is)) {
                changes.add(word(identifier) + " replaced");
            }
        }
        Set<String> set = new LinkedHashSet<>(profile.properties().keySet());
        Set<String> removed = new LinkedHashSet<>();
        if (before != null) {
            set.removeIf(name -> Objects.equals(
                    profile.properties().get(name), before.properties().get(name)));
            removed.addAll(before.properties().keySet());
            removed.removeAll(profile.properties().keySet());
        }
        set.forEach(name -> changes.add(name + " set"));
        removed.forEach(name -> changes.add(name + " removed"));
        call().note((before == null ? "created " : "updated ") + profile.id() + ": "
                + (changes.isEmpty() ? "no change" : String.join(", ", changes)));
    }

    /** The identifiers that a request names; of the rest, how much there is. */
    private String asked(ServerRequest request, Call call) {
        List<String> parts = new ArrayList<>();
        if (call.sent != null) {
            call.sent.identifiers().forEach((identifier, value) -> parts.add(word(identifier) + "=" + text(value)));
            parts.addAll(call.sent.properties().keySet());
        } else {
            request.queryFields().first("filter").ifPresent(filter -> parts.add(filter.value()));
            for (Parameters.Parameter parameter : Parameters.of(request).all()) {
                String name = parameter.name();
                if (Names.PLAIN.containsValue(name) || Names.DOLLAR.containsValue(name)) {
                    parts.add(name + "=" + text(parameter.value()));
                }
            }
        }
        return parts.isEmpty() ? "" : "  " + shortened(plain(String.join(", ", parts), call.secrets));
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : "…";
    }

    /** The path, unless it hides a key behind escapes. */
    private String path(ServerRequest request) {
        String decoded = new FormFields.Field("path", request.path()).value();
        return keys.stream().anyMatch(decoded::contains) ? MASK : request.path();
    }

    private static String body(ServerResponse response) {
        boolean short2022 = response.status() == 200 && response.body().length == 1;
        return short2022 ? " \"" + response.text() + "\"" : "";
    }

    private static String word(Identifier identifier) {
        return Objects.requireNonNull(Names.PLAIN.get(identifier));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** Without keys, and without anything that moves the cursor of a terminal. */
    private String plain(String text, Set<String> secrets) {
        String plain = text;
        for (String key : keys) {
            plain = plain.replace(key, MASK);
        }
        for (String key : secrets) {
            plain = key.length() < SHORTEST_SECRET ? plain : plain.replace(key, MASK);
        }
        return plain.replaceAll("\\p{Cntrl}", "?");
    }

    private Call call() {
        Call call = current.get();
        return call == null ? new Call(0) : call;
    }

    /** One call: its line comes before the notes on it, in whatever order they are made. */
    private final class Call {
        private final int number;
        private final Set<String> secrets = new LinkedHashSet<>();
        private final List<String> waiting = new ArrayList<>();
        private @Nullable IdentifyUpdate sent;
        private @Nullable Decision decision;
        private boolean answered;

        Call(int number) {
            this.number = number;
        }

        synchronized void answered(String line) {
            lines.accept(plain("#" + number + " " + line, secrets));
            waiting.forEach(lines);
            waiting.clear();
            answered = true;
        }

        /** What an error says, where nothing else was logged of it. */
        private void refusal(ServerResponse response) {
            if (response.status() >= 400 && waiting.isEmpty()) {
                LosslessJson.parseObject(response.text())
                        .map(json -> json.has("errors") ? json.at("/errors/0") : json)
                        .map(error -> error.path("detail")
                                .asText(error.path("message").asText()))
                        .filter(text -> !text.isEmpty())
                        .ifPresent(this::note);
            }
        }

        synchronized void note(String text) {
            String line = plain("#" + number + "   " + text, secrets);
            if (answered) {
                lines.accept(line);
            } else {
                waiting.add(line);
            }
        }
    }
}
