package io.identifycompliance.reference.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.contract.Identifier;
import io.identifycompliance.policy.Decision;
import io.identifycompliance.policy.IdentifyPayload;
import io.identifycompliance.policy.IdentifyUpdate;
import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.RequestForm;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.http.LosslessJson;
import io.identifycompliance.reference.http.ServerRequest;
import io.identifycompliance.reference.http.ServerResponse;
import io.identifycompliance.reference.store.Processing;
import io.identifycompliance.reference.store.ProfileStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Layers are evaluated beside the right reference: what differs is reported, and nothing changes. */
class LayerComparisonTest {
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
    void evaluates_an_answer_around_the_request_so_that_what_it_notes_on_its_way_shows() {
        Layer noting = Layer.rememberingPeople(
                () -> ThreadLocal.withInitial(() -> false),
                wrong -> Layer.together(
                        Point.CHECK_PUBLIC_KEY.override(right -> (payload, key) -> {
                            wrong.set(!right.test(payload, key));
                            return !wrong.get();
                        }),
                        Point.ANSWER.override(right -> (call, rest) -> {
                            wrong.set(false);
                            ServerResponse answer = right.apply(call, rest);
                            return wrong.get() ? answer.withStatus(401) : answer;
                        })));
        Points points = LayerComparison.with(List.of(noting), different::add).apply(Points.RIGHT);
        Function<ServerRequest, ServerResponse> endpoints = call -> {
            IdentifyPayload payload = new IdentifyPayload(RequestForm.GET, call.query(), LosslessJson.object());
            assertThat(points.at(Point.CHECK_PUBLIC_KEY).test(payload, "right"))
                    .isEqualTo(call.query().equals("right"));
            return FOUND;
        };

        assertThat(points.at(Point.ANSWER).apply(CALL.withQuery("right"), endpoints))
                .isEqualTo(FOUND);
        assertThat(different).isEmpty();

        assertThat(points.at(Point.ANSWER).apply(CALL.withQuery("wrong"), endpoints))
                .isEqualTo(FOUND);
        assertThat(different).containsExactly(0);
    }

    @Test
    void queues_a_request_once_and_reports_a_layer_that_would_not() {
        List<String> queued = new ArrayList<>();
        List<Runnable> kept = new ArrayList<>();
        Layer same = Point.ENQUEUE.override(right -> right);
        Layer lost = Point.ENQUEUE.override(right -> (sent, process, processing) -> {});
        Layer late = Point.ENQUEUE.override(
                right -> (sent, process, processing) -> processing.inOrder(Duration.ofMillis(1), process));
        Layer another =
                Point.ENQUEUE.override(right -> (sent, process, processing) -> processing.inOrder(() -> process.run()));
        Layer again = Point.ENQUEUE.override(right -> (sent, process, processing) -> {
            right.accept(sent, process, processing);
            kept.add(() -> processing.onItsOwn(Duration.ZERO, process));
        });
        Points points = LayerComparison.with(List.of(same, lost, late, another, again), different::add)
                .apply(Points.RIGHT);

        points.at(Point.ENQUEUE).accept(NOBODY, () -> queued.add("once"), new Immediately());

        assertThat(queued).containsExactly("once");
        assertThat(different).containsExactlyInAnyOrder(1, 2, 3);
        kept.forEach(Runnable::run);
        assertThat(queued).containsExactly("once");
        assertThat(different).contains(4);
    }

    @Test
    void saves_an_outcome_once_and_reports_a_layer_that_would_not() {
        Profile jessica = Profile.blank("1", Instant.EPOCH).with(Map.of(Identifier.EMAIL, "jessica@example.com"));
        StoreWrite outcome = StoreWrite.of(jessica);
        Layer same = Point.SAVE.override(right -> right);
        Layer lost = Point.SAVE.override(right -> (store, written) -> {});
        Layer altered = Point.SAVE.override(right -> (store, written) -> right.accept(store, StoreWrite.nothing()));
        Layer unindexed = Point.SAVE.override(right -> (store, written) -> {
            right.accept(store, written);
            store.unindex(jessica);
        });
        Layer reads = Point.SAVE.override(right -> (store, written) -> {
            boolean isNew = store.get("1").isEmpty();
            right.accept(store, written);
            assertThat(isNew).isTrue();
        });
        Layer readsAfterwards = Point.SAVE.override(right -> (store, written) -> {
            right.accept(store, written);
            assertThat(store.find(Identifier.EMAIL, "jessica@example.com")).isEmpty();
        });
        ProfileStore store = new ProfileStore((identifier, value) -> value);

        LayerComparison.with(List.of(same, lost, altered, unindexed, reads, readsAfterwards), different::add)
                .apply(Points.RIGHT)
                .at(Point.SAVE)
                .accept(store, outcome);

        assertThat(store.all()).containsExactly(jessica);
        assertThat(store.find(Identifier.EMAIL, "jessica@example.com")).contains(jessica);
        assertThat(different).containsExactlyInAnyOrder(1, 2, 3, 5);
    }

    @Test
    void lets_a_layer_remember_each_request_once_whatever_others_preview() {
        Layer twice = Layer.rememberingPeople(
                ArrayList<IdentifyUpdate>::new,
                seen -> Point.DECIDE.override(right -> (sent, holders) -> {
                    seen.add(sent);
                    return seen.size() == 2 ? Decision.create(Map.of(), Map.of()) : right.apply(sent, holders);
                }));
        Layer previews = Point.RESPOND.override(right -> (usual, sent, preview) -> {
            assertThat(preview.get()).isSameAs(preview.get());
            return usual;
        });
        Points points =
                LayerComparison.with(List.of(twice, previews), different::add).apply(Points.RIGHT);

        assertThat(points.at(Point.RESPOND)
                        .apply(FOUND, NOBODY, () -> points.at(Point.DECIDE).apply(NOBODY, Map.of())))
                .isEqualTo(FOUND);
        assertThat(points.at(Point.DECIDE).apply(NOBODY, Map.of())).isEqualTo(Decision.nothing());
        assertThat(different).isEmpty();

        assertThat(points.at(Point.DECIDE).apply(NOBODY, Map.of())).isEqualTo(Decision.nothing());
        assertThat(different).containsExactly(0);
    }

    @Test
    void leaves_out_what_depends_on_anybody_or_on_the_time() {
        Layer anybody = Layer.remembering(ArrayList::new, memory -> LOWER_CASE);
        Layer people = Layer.rememberingPeople(ArrayList::new, memory -> LOWER_CASE);
        Layer responds = Layer.rememberingPeople(
                ArrayList::new,
                memory ->
                        Layer.together(Point.RESPOND.override(right -> right), Point.DECIDE.override(right -> right)));

        assertThat(LayerComparison.isPossible(LOWER_CASE)).isTrue();
        assertThat(LayerComparison.isPossible(people)).isTrue();
        assertThat(LayerComparison.isPossible(anybody)).isFalse();
        assertThat(LayerComparison.isPossible(Layer.varying(LOWER_CASE))).isFalse();
        assertThat(LayerComparison.isPossible(Layer.unlocked())).isFalse();
        assertThat(LayerComparison.isPossible(Layer.together(LOWER_CASE, Layer.unlocked())))
                .isFalse();
        assertThat(LayerComparison.isPossible(Layer.together(anybody, people))).isFalse();
        assertThat(LayerComparison.isPossible(Layer.together(people, anybody))).isFalse();
        assertThat(LayerComparison.isPossible(responds)).isFalse();
    }

    private static final class Immediately implements Processing {
        @Override
        public void inOrder(Duration later, Runnable work) {
            work.run();
        }

        @Override
        public void onItsOwn(Duration later, Runnable work) {
            work.run();
        }
    }
}
