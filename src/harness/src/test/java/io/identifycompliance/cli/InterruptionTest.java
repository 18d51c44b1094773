package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.identifycompliance.suite.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** What a command leaves that ends before its work is done. */
class InterruptionTest {
    private final List<Interruption.Reason> kept = new ArrayList<>();
    private final Interruption interruption = new Interruption(kept::add);

    @Test
    void what_was_done_is_kept_where_the_command_itself_fails() {
        assertThatThrownBy(() -> interruption.guard(throwing(new IllegalStateException("broken"))))
                .hasMessage("broken");
        assertThatThrownBy(() -> interruption.guard(() -> {
                    throw new OutOfMemoryError("heap");
                }))
                .isInstanceOf(OutOfMemoryError.class);

        assertThat(kept).containsExactly(Interruption.Reason.FAILURE, Interruption.Reason.FAILURE);
    }

    @Test
    void the_failure_is_reported_even_where_nothing_could_be_kept() {
        Interruption full = new Interruption(reason -> {
            throw new IllegalStateException("full");
        });

        assertThatThrownBy(() -> full.guard(throwing(new IllegalStateException("broken"))))
                .hasMessage("broken")
                .hasSuppressedException(new IllegalStateException("full"));
    }

    @Test
    void a_mistake_of_the_user_leaves_nothing() {
        assertThatThrownBy(() -> interruption.guard(throwing(new UsageException("No scenario is selected."))))
                .isInstanceOf(UsageException.class);

        assertThat(interruption.guard(() -> 3)).isEqualTo(3);
        assertThat(kept).isEmpty();
    }

    private static IntSupplier throwing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }
}
