package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What distinguishes two kinds of calls by their responses alone. */
class ResponseDifferenceTest {
    @Test
    void equal_responses_do_not_differ() {
        assertThat(ResponseDifference.between(times(3, response(200, "1", 5)), times(3, response(200, "1", 90))))
                .isEmpty();
    }

    @Test
    void another_status_is_a_difference() {
        assertThat(ResponseDifference.between(times(3, response(200, "1", 5)), times(3, response(409, "1", 5))))
                .contains("another status: 200 and 409");
    }

    @Test
    void another_body_is_a_difference() {
        assertThat(ResponseDifference.between(times(3, response(200, "1", 5)), times(3, response(200, "0", 5))))
                .contains("another body: 1 and 0");
    }

    @Test
    void a_header_that_one_kind_alone_has_is_a_difference() {
        TargetResponse with = new TargetResponse(200, List.of(new Request.Header("X-Match", "yes")), "1", 5);

        assertThat(ResponseDifference.between(times(3, response(200, "1", 5)), times(3, with)))
                .contains("another header x-match: none and there");
    }

    @Test
    void what_changes_with_every_response_is_no_difference() {
        assertThat(ResponseDifference.between(numbered(0), numbered(100))).isEmpty();
    }

    @Test
    void a_date_is_no_difference() {
        assertThat(ResponseDifference.between(times(3, dated("Mon")), times(3, dated("Tue"))))
                .isEmpty();
    }

    @Test
    void a_large_difference_in_time_that_holds_counts() {
        assertThat(ResponseDifference.inTime(times(10, response(200, "1", 5)), times(10, response(200, "1", 55))))
                .contains("a median difference of 50 ms over 10 repetitions");
    }

    @Test
    void a_small_or_a_fickle_difference_in_time_does_not_count() {
        assertThat(ResponseDifference.inTime(times(10, response(200, "1", 5)), times(10, response(200, "1", 35))))
                .isEmpty();
        List<TargetResponse> fickle = IntStream.range(0, 10)
                .mapToObj(i -> response(200, "1", i % 4 == 0 ? 5 : 105))
                .toList();
        assertThat(ResponseDifference.inTime(times(10, response(200, "1", 50)), fickle))
                .isEmpty();
    }

    private static List<TargetResponse> numbered(int from) {
        return IntStream.range(from, from + 5)
                .mapToObj(i -> response(200, "{\"request\":" + (100_000 + i) + "}", 5))
                .toList();
    }

    private static TargetResponse dated(String day) {
        return new TargetResponse(200, List.of(new Request.Header("Date", day)), "1", 5);
    }

    private static TargetResponse response(int status, String body, long millis) {
        return new TargetResponse(status, List.of(), body, millis);
    }

    private static List<TargetResponse> times(int count, TargetResponse response) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new TargetResponse(response.status(), response.headers(), response.body(), response.millis()))
                .toList();
    }
}
