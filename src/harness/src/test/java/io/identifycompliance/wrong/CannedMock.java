package io.identifycompliance.wrong;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a generator makes of the vendor's public API description: answers of the right form that mean nothing. */
enum CannedMock implements RawServer.Behaviour {
    SAME_PERSON {
        @Override
        String people() {
            return "{\"data\": [" + person("\"01HCANNED\"") + "], \"links\": {\"next\": null}}";
        }

        @Override
        String id() {
            return "\"01HCANNED\"";
        }
    },

    RANDOM {
        @Override
        String people() {
            return IntStream.range(0, random().nextInt(4))
                    .mapToObj(i -> person(id()))
                    .collect(Collectors.joining(", ", "{\"data\": [", "]}"));
        }

        @Override
        String id() {
            return "\"" + Integer.toHexString(random().nextInt()) + "\"";
        }
    },

    NULLS {
        @Override
        String people() {
            return "{\"data\": [{\"type\": \"profile\", \"id\": null, \"attributes\": null}], \"links\": null}";
        }

        @Override
        String id() {
            return "null";
        }
    };

    private static final AtomicInteger CALLS = new AtomicInteger();

    abstract String people();

    abstract String id();

    @Override
    public boolean answer(RawServer.Call call, Socket socket) throws IOException {
        String path = call.target().replaceAll("\\?.*", "");
        if (path.startsWith("/client/profiles")) {
            RawServer.write(socket, "HTTP/1.1 202 Accepted\r\nContent-Length: 0", new byte[0]);
            return true;
        }
        byte[] body = body(path).getBytes(UTF_8);
        RawServer.write(
                socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length, body);
        return true;
    }

    private String body(String path) {
        if (path.equals("/api/identify")) {
            return "1";
        }
        if (path.equals("/api/v2/people/search")) {
            return "{\"id\": " + id() + "}";
        }
        if (path.startsWith("/api/v1/person/")) {
            return "{\"object\": \"person\", \"id\": " + id() + ", \"$email\": \"sarah.mason@example.com\"}";
        }
        return path.matches("/api/profiles/?") ? people() : "{\"data\": " + person(id()) + "}";
    }

    /** As the examples in the description. */
    private static String person(String id) {
        return "{\"type\": \"profile\", \"id\": " + id + ", \"attributes\": {\"email\": \"sarah.mason@example.com\","
                + " \"phone_number\": \"+15005550006\", \"external_id\": \"63f64a2b-c6bf-40c7-b81f\", \"first_name\":"
                + " \"Sarah\", \"properties\": {\"pseudonym\": \"Dr. Octopus\"}}}";
    }

    private static Random random() {
        return new Random(CALLS.incrementAndGet());
    }
}
