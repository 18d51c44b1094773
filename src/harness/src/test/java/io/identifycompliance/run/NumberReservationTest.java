package io.identifycompliance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.client.Request;
import io.identifycompliance.run.FakeTarget.Call;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether a block of phone numbers is taken, and that it is reserved where it is not. */
class NumberReservationTest {
    private static final String NUMBER = "+12025550100";

    private final FakeTarget target = new FakeTarget();
    private final RunContext context = target.context(new FakeClock());
    private final NumberReservation reservation = new NumberReservation(context);

    @Test
    void a_free_number_is_reserved_by_a_profile_that_has_it() {
        List<Request> sent = new ArrayList<>();
        target.answer(Call.IDENTIFY, request -> {
            sent.add(request);
            return FakeTarget.json(200, "1");
        });

        assertThat(reservation.test(NUMBER)).isTrue();

        assertThat(sent).hasSize(1);
        assertThat(FakeProfiles.properties(sent.get(0)).path("$phone_number").asText())
                .isEqualTo(NUMBER);
        assertThat(FakeProfiles.properties(sent.get(0)).path("$id").asText()).startsWith("ic-rtest-");
    }

    @Test
    void a_number_that_somebody_has_is_left_alone_however_it_is_written() {
        target.answer(Call.LOOK_UP, FakeTarget.json(200, "{\"id\":\"P1\"}"));
        target.answer(Call.READ, FakeTarget.person("P1", "\"$phone_number\":\"+1 (202) 555-0100\""));

        assertThat(reservation.test(NUMBER)).isFalse();
        assertThat(target.count(Call.IDENTIFY)).isZero();
    }

    @Test
    void a_look_up_that_finds_somebody_without_the_number_does_not_take_it() {
        target.answer(Call.LOOK_UP, FakeTarget.json(200, "{\"id\":\"P1\"}"));
        target.answer(Call.READ, FakeTarget.person("P1", "\"$phone_number\":\"+12025550101\""));

        assertThat(reservation.test(NUMBER)).isTrue();
        assertThat(target.count(Call.IDENTIFY)).isEqualTo(1);
    }

    @Test
    void a_profile_that_cannot_be_read_does_not_take_it_either() {
        target.answer(Call.LOOK_UP, FakeTarget.json(200, "{\"id\":\"P1\"}"));

        assertThat(reservation.test(NUMBER)).isTrue();
    }
}
