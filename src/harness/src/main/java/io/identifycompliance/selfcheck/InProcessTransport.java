package io.identifycompliance.selfcheck;

import io.identifycompliance.client.HttpTransport;
import io.identifycompliance.client.MonotonicClock;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.reference.Reference;
import io.identifycompliance.reference.UnconnectedReferences;
import io.identifycompliance.reference.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Hands each request to a reference in this process, on the calling thread: no socket, no HTTP. */
final class InProcessTransport implements HttpTransport {
    private final Reference reference;

    InProcessTransport(Reference reference) {
        this.reference = reference;
    }

    @Override
    public TargetResponse exchange(Request request) {
        long start = System.nanoTime();
        io.identifycompliance.reference.http.ServerResponse answer =
                UnconnectedReferences.answer(reference, call(request));
        MonotonicClock.system().waitUntil(start + answer.after().toNanos());
        return new TargetResponse(
                answer.status(),
                answer.headers().stream()
                        .map(header -> new Request.Header(header.name(), header.value()))
                        .toList(),
                request.method().equals("HEAD") ? "" : answer.text(),
                (System.nanoTime() - start) / 1_000_000);
    }

    private static ServerRequest call(Request request) {
        String target = request.pathAndQuery();
        int mark = target.indexOf('?');
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Request.Header header : request.headers()) {
            headers.merge(
                    header.name().toLowerCase(Locale.ROOT),
                    List.of(header.value().strip()),
                    InProcessTransport::both);
        }
        headers.putIfAbsent("accept", List.of("*/*"));
        return new ServerRequest(
                request.method(),
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                headers,
                request.body() == null ? new byte[0] : request.body().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> both(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
