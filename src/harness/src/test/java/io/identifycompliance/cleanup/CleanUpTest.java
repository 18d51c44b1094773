package io.identifycompliance.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.client.Keys;
import io.identifycompliance.client.NoResponseException;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.record.Leftovers;
import io.identifycompliance.record.Leftovers.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Clean-ups of targets that behave in every way, on the wire format of 2022. */
class CleanUpTest {
    private static final String MINE = "ic-r1234567a-1.x@example.com";
    private static final String MINE_TOO = "ic-r1234567a-2.y@example.com";
    private static final Duration PROCESSING = Duration.ofMillis(100);
    private static final String NOBODYS = "ic-r1234567a-3.z@example.com";

    /** The people of a target: the email address of each, by the person ID. */
    private final Map<String, String> people = new LinkedHashMap<>(Map.of("01A", MINE, "01B", MINE_TOO));

    private final List<String> requests = new ArrayList<>();
    private final List<Leftovers> saved = new ArrayList<>();

    private int deletionStatus = 200;

    @Test
    void removes_people_by_the_ID_and_by_what_they_are_found_by() {
        people.put("01C", "ann@shop.example");

        CleanUpResult result = cleaned(leftovers(person("01A", MINE), person(null, MINE_TOO), person(null, NOBODYS)));

        assertThat(people).containsOnlyKeys("01C");
        assertThat(result.removed()).isEqualTo(2);
        assertThat(result.isComplete()).isTrue();
        assertThat(deletions()).containsExactly("01A", "01B");
        assertThat(states()).containsExactly(State.REMOVED, State.REMOVED, State.GONE);
    }

    @Test
    void leaves_alone_whoever_has_other_identifiers() {
        people.put("01A", "ann@shop.example");

        CleanUpResult result = cleaned(leftovers(person("01A", MINE), person("01B", MINE_TOO)));

        assertThat(people).containsOnlyKeys("01A");
        assertThat(result.kept()).isEqualTo(1);
        assertThat(result.removed()).isEqualTo(1);
        assertThat(result.isComplete()).isTrue();
    }

    @Test
    void deletes_no_customer_of_a_target_that_answers_every_look_up_with_one() {
        people.clear();
        people.put("01C", "ann@shop.example");

        CleanUpResult result = cleaned(
                leftovers(person("01A", MINE), person(null, MINE_TOO), person("01C", NOBODYS)),
                request -> request.method().equals("GET") ? shown("01C") : answer(request));

        assertThat(deletions()).isEmpty();
        assertThat(result.kept()).isPositive();
        assertThat(result.foundSomebody()).isFalse();
    }

    @Test
    void says_that_a_target_cannot_delete() {
        for (int status : new int[] {404, 405, 501}) {
            deletionStatus = status;

            CleanUpResult result = cleaned(leftovers(person("01A", MINE), person("01B", MINE_TOO)));

            assertThat(result.problem())
                    .contains("The target cannot delete people: it answers POST /api/v2/data-privacy/deletion-request"
                            + " with status " + status + ". Remove them in another way.");
            assertThat(result.leavesPeople()).isTrue();
            assertThat(result.left()).isEqualTo(2);
        }
        assertThat(deletions()).hasSize(3);
    }

    @Test
    void takes_nobody_for_gone_on_a_server_that_knows_nothing() {
        CleanUpResult result = cleaned(
                leftovers(person("01A", MINE), person(null, MINE_TOO)),
                request -> new TargetResponse(404, List.of(), "<html>", 1));

        assertThat(result.foundSomebody()).isFalse();
        assertThat(result.isComplete()).isFalse();
        assertThat(states()).containsOnly(State.LISTED);
    }

    @Test
    void ends_where_the_target_cannot_be_asked() {
        Leftovers leftovers = leftovers(person("01A", MINE), person("01B", MINE_TOO));

        assertThat(cleaned(leftovers, request -> json(403, "{}")).problem())
                .contains("The target refuses the private key: status 403 to a read.");
        assertThat(cleaned(leftovers, request -> json(503, "")).problem()).isPresent();
        assertThat(cleaned(leftovers, request -> {
                            throw new NoResponseException("Nothing listens, says pk_reference_key.", null);
                        })
                        .problem())
                .contains("Nothing listens, says [masked key].");
        assertThat(cleaned(leftovers, request -> json(429, "")).problem()).isPresent();
        assertThat(requests).hasSizeLessThan(10);
        assertThat(states()).containsOnly(State.LISTED);
    }

    @Test
    void waits_until_people_are_gone_and_continues_where_it_ended() {
        deletionStatus = 202; // this target accepts, and does nothing

        CleanUpResult first = cleaned(leftovers(person("01A", MINE), person(null, MINE_TOO)));

        assertThat(first.requested()).isEqualTo(2);
        assertThat(first.isComplete()).isFalse();
        assertThat(first.leavesPeople()).isFalse();

        people.remove("01A");
        deletionStatus = 200;
        CleanUpResult second = cleaned(saved.get(saved.size() - 1));

        assertThat(second.removed()).isEqualTo(2);
        assertThat(second.isComplete()).isTrue();
        int asked = requests.size();
        assertThat(cleaned(saved.get(saved.size() - 1)).isComplete()).isTrue();
        assertThat(requests).hasSize(asked);
    }

    @Test
    void follows_an_identifier_to_whoever_has_it_now() {
        people.remove("01A");
        people.put("01D", MINE);

        CleanUpResult result = cleaned(leftovers(person("01B", MINE_TOO), person("01A", MINE)));

        assertThat(people).isEmpty();
        assertThat(result.removed()).isEqualTo(2);
        assertThat(result.gone()).isEqualTo(1);
    }

    @Test
    void begins_when_calls_of_a_run_that_was_killed_have_been_processed() {
        people.clear();
        long began = System.nanoTime();
        Leftovers killed = new Leftovers(leftovers(person(null, MINE), person(null, MINE_TOO)).runs().stream()
                .map(run -> run.interruptedAt(Instant.now()))
                .toList());

        CleanUpResult result = cleaned(killed, request -> {
            if (people.isEmpty() && deletions().isEmpty() && System.nanoTime() - began > PROCESSING.toNanos() / 2) {
                people.put("01A", MINE);
            }
            return answer(request);
        });

        assertThat(deletions()).containsExactly("01A");
        assertThat(result.removed()).isEqualTo(1);
        assertThat(result.gone()).isZero();
    }

    @Test
    void does_not_wait_after_a_run_that_was_killed_long_ago() {
        Leftovers killed = new Leftovers(leftovers(person("01A", MINE)).runs().stream()
                .map(run -> run.interruptedAt(Instant.now().minus(PROCESSING)))
                .toList());

        assertThat(cleanUp(killed, this::answer).stillProcessing()).isZero();
        assertThat(cleanUp(leftovers(person("01A", MINE)), this::answer).stillProcessing())
                .isZero();
    }

    private CleanUpResult cleaned(Leftovers leftovers) {
        return cleaned(leftovers, this::answer);
    }

    private CleanUpResult cleaned(Leftovers leftovers, Function<Request, TargetResponse> target) {
        return cleanUp(leftovers, target).run((done, all) -> {});
    }

    private CleanUp cleanUp(Leftovers leftovers, Function<Request, TargetResponse> target) {
        RateLimitedTransport transport = new RateLimitedTransport(
                "http://t",
                request -> {
                    requests.add(request.method() + " " + request.pathAndQuery() + " " + request.body());
                    return target.apply(request);
                },
                Duration.ZERO);
        Keys keys = Keys.of("pk_reference_key", "pk_reference_key");
        return new CleanUp(leftovers, transport, keys, PROCESSING, saved::add);
    }

    private TargetResponse answer(Request request) {
        String path = request.pathAndQuery().replaceAll("\\?.*", "");
        if (request.method().equals("POST")) {
            if (deletionStatus == 200) {
                people.keySet().removeIf(id -> request.body().contains("\"" + id + "\""));
            }
            return json(deletionStatus, "{}");
        }
        return people.keySet().stream()
                .filter(id -> path.endsWith("/" + id)
                        || request.pathAndQuery()
                                .contains("email=" + people.get(id).replace("@", "%40")))
                .findFirst()
                .map(this::shown)
                .orElseGet(() -> json(404, "{\"detail\":\"There is nobody.\"}"));
    }

    private TargetResponse shown(String id) {
        return json(200, "{\"object\":\"person\",\"id\":\"" + id + "\",\"$email\":\"" + people.get(id) + "\"}");
    }

    private static TargetResponse json(int status, String body) {
        return new TargetResponse(status, List.of(new Request.Header("Content-Type", "application/json")), body, 1);
    }

    private List<String> deletions() {
        return requests.stream()
                .filter(request -> request.startsWith("POST "))
                .map(request -> request.replaceAll(".*\"person_id\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    private List<State> states() {
        return saved.get(saved.size() - 1).runs().get(0).people().stream()
                .map(Leftovers.Leftover::state)
                .toList();
    }

    private static Leftovers leftovers(Leftovers.Leftover... people) {
        return new Leftovers(List.of(new Leftovers.Run(
                "r1234567a",
                "2022",
                "2026-07-15",
                "http://t",
                Instant.parse("2026-01-01T00:00:00Z"),
                List.of(people))));
    }

    private static Leftovers.Leftover person(String id, String email) {
        return new Leftovers.Leftover(id, Map.of("email", List.of(email)), State.LISTED);
    }
}
