package io.identifycompliance.reference.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.RequestForm;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Layers are evaluated beside the right reference: what differs is reported, and nothing changes. */
class ComparisonTest {
    private static final IdentifyUpdate NOBODY = new IdentifyUpdate(RequestForm.GET, Map.of(), Set.of(), Map.of());
    private static final ServerRequest CALL = new ServerRequest("GET", "/", "", Map.of(), new byte[0]);
    private static final ServerResponse FOUND = ServerResponse.empty(200);

    private static final Layer LOWER_CASE =
            Point.INDEX_KEY.override(right -> (identifier, value) -> value.toLowerCase(Locale.ROOT));

    private final List<Integer> different = new ArrayList<>();

    @Test
    void reports_the_layer_that_comes_to_something_else_and_returns_what_is_right() {
        Layer none = Point.DECIDE.override(right -> right);
        Points points =
                LayerComparison.with(List.of(none, LOWER_CASE), different::add).apply(Points.RIGHT);

        assertThat(points.at(Point.INDEX_KEY).apply(Identifier.EMAIL, "A@example.com"))
                .isEqualTo("A@example.com");
        assertThat(points.at(Point.DECIDE).apply(NOBODY, Map.of())).isEqualTo(Decision.nothing());
        assertThat(different).containsExactly(1);
    }

    @Test
    void reports_nothing_where_a_layer_comes_to_the_same() {
        Points points =
                LayerComparison.with(List.of(LOWER_CASE), different::add).apply(Points.RIGHT);

        assertThat(points.at(Point.INDEX_KEY).apply(Identifier.EMAIL, "a@example.com"))
                .isEqualTo("a@example.com");

        assertThat(different).isEmpty();
    }

    @Test
    void reports_an_exception_in_the_place_of_a_result() {
        Layer broken = Point.INDEX_KEY.override(right -> (identifier, value) -> {
            throw new IllegalStateException("broken");
        });
        Points points = LayerComparison.with(List.of(broken), different::add).apply(Points.RIGHT);

        assertThat(points.at(Point.INDEX_KEY).apply(Identifier.EMAIL, "a")).isEqualTo("a");
        assertThat(different).containsExactly(0);
    }

    @Test
    void calls_the_endpoints_once_however_many_layers_answer() {
        List<ServerRequest> calls = new ArrayList<>();
        Layer same = Point.ANSWER.override(right -> right);
        Layer status = Point.ANSWER.override(
                right -> (call, rest) -> right.apply(call, rest).withStatus(201));
        Layer altered = Point.ANSWER.override(right -> (call, rest) -> right.apply(call.withQuery("a=1"), rest));
        Layer silent = Point.ANSWER.override(right -> (call, rest) -> FOUND);
        Layer twice = Point.ANSWER.override(right -> (call, rest) -> {
            ServerResponse first = right.apply(call, rest);
            return first.status() == 200 ? right.apply(call, rest) : first;
        });
        Function<ServerRequest, ServerResponse> endpoints = call -> {
            calls.add(call);
            return FOUND;
        };

        Points points = LayerComparison.with(List.of(same, status, altered, silent, twice), different::add)
                .apply(Points.RIGHT);

        assertThat(points.at(Point.ANSWER).apply(CALL, endpoints)).isEqualTo(FOUND);
        assertThat(calls).containsExactly(CALL);
        assertThat(different).containsExactly(1, 2, 3, 4);
    }

    @Test
    void leaves_out_what_remembers_and_what_has_an_effect() {
        Layer remembering = Layer.remembering(ArrayList::new, memory -> LOWER_CASE);
        Layer saving = Point.SAVE.override(right -> right);

        assertThat(LayerComparison.isPossible(LOWER_CASE)).isTrue();
        assertThat(LayerComparison.isPossible(remembering)).isFalse();
        assertThat(LayerComparison.isPossible(Layer.timed(LOWER_CASE))).isFalse();
        assertThat(LayerComparison.isPossible(saving)).isFalse();
        assertThat(LayerComparison.isPossible(Layer.together(LOWER_CASE, saving)))
                .isFalse();
        assertThat(LayerComparison.isPossible(Layer.together(remembering, LOWER_CASE)))
                .isFalse();
    }
}
