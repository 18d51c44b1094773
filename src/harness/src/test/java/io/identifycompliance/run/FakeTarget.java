package io.identifycompliance.run;

import io.identifycompliance.client.HttpTransport;
import io.identifycompliance.client.Keys;
import io.identifycompliance.client.MonotonicClock;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.record.BasicAnswer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A target of the 2022 format without a network: it answers as a test says, and counts what it is asked. */
public final class FakeTarget implements HttpTransport {
    public static final Duration TIMEOUT = Duration.ofSeconds(1);
    public static final Duration SETTLE = Duration.ofMillis(500);

    private final Map<Call, Function<Request, TargetResponse>> answers = new EnumMap<>(Call.class);
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** Accepts every update, and knows nobody. */
    public FakeTarget() {
        answer(Call.IDENTIFY, json(200, "1"));
        answer(Call.LOOK_UP, json(404, "{\"detail\":\"There is no profile matching the given parameters.\"}"));
        answer(Call.READ, json(404, "{\"detail\":\"unknown\"}"));
        answer(Call.CHANGE, json(200, "{}"));
    }

    /** What a request asks for. */
    public enum Call {
        IDENTIFY,
        LOOK_UP,
        READ,
        CHANGE;

        static Call of(Request request) {
            if (request.pathAndQuery().startsWith("/api/identify")) {
                return IDENTIFY;
            }
            if (request.pathAndQuery().startsWith("/api/v2/people/search")) {
                return LOOK_UP;
            }
            return request.method().equals("GET") ? READ : CHANGE;
        }
    }

    /** Answers these in turn, and the last one from then on. */
    public FakeTarget answer(Call call, TargetResponse... inTurn) {
        AtomicInteger next = new AtomicInteger();
        return answer(call, request -> inTurn[Math.min(next.getAndIncrement(), inTurn.length - 1)]);
    }

    public FakeTarget answer(Call call, Function<Request, TargetResponse> answer) {
        answers.put(call, answer);
        return this;
    }

    @Override
    public TargetResponse exchange(Request request) {
        requests.add(request);
        return answers.get(Call.of(request)).apply(request);
    }

    public int count(Call call) {
        return (int) requests.stream().filter(r -> Call.of(r) == call).count();
    }

    public RunContext context(MonotonicClock clock) {
        return context(clock, Keys.of("PUBLIC1", "pk_reference_key"));
    }

    public RunContext context(MonotonicClock clock, Keys keys) {
        return new RunContext(
                WireFormats.named("2022", null),
                new RateLimitedTransport("http://target", this, TIMEOUT),
                keys,
                "rtest",
                TIMEOUT,
                SETTLE,
                new AtomicInteger(),
                new PollSchedule(clock));
    }

    /** Lets the run know that the answer to this basic question is no. */
    public static void isBroken(RunContext context, BasicQuestion question) {
        context.basics().answered(List.of(BasicAnswer.of("2022", question, false)));
    }

    public static TargetResponse json(int status, String body) {
        return typed(status, "application/json", body);
    }

    public static TargetResponse typed(int status, String contentType, String body) {
        return new TargetResponse(status, List.of(new Request.Header("Content-Type", contentType)), body, 1);
    }

    /** A person object with these fields, such as {@code "$email":"a@b.c"}. */
    public static TargetResponse person(String id, String fields) {
        return json(200, "{\"object\":\"person\",\"id\":\"" + id + "\"" + (fields.isEmpty() ? "" : "," + fields) + "}");
    }
}
