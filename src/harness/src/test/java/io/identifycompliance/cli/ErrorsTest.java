package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** An error of the JVM says nothing of the target, so it must not end with the exit code of one that is not compliant. */
class ErrorsTest {
    private final StringWriter printed = new StringWriter();

    @ParameterizedTest
    @MethodSource("lackingMemory")
    void too_little_memory_is_said_in_one_sentence(Throwable failure) {
        int code = execute(() -> {
            throw failure;
        });

        assertThat(code).isEqualTo(ExitCode.HARNESS_FAILED);
        assertThat(printed)
                .hasToString("The JVM ran out of memory. Give it more, for example with JAVA_OPTS=-Xmx512m."
                        + System.lineSeparator());
    }

    private static Stream<Throwable> lackingMemory() {
        Error lacking = new OutOfMemoryError("Java heap space");
        return Stream.of(lacking, new IllegalStateException(lacking), new StackOverflowError().initCause(lacking));
    }

    @Test
    void any_other_error_is_a_failure_of_the_tool() {
        int code = execute(() -> {
            throw new StackOverflowError("too deep");
        });

        assertThat(code).isEqualTo(ExitCode.HARNESS_FAILED);
        assertThat(printed.toString())
                .startsWith("identify-compliance itself failed.")
                .contains("too deep");
    }

    private int execute(Work command) {
        return Main.execute(new CommandLine(new Failing(command)).setErr(new PrintWriter(printed)));
    }

    @FunctionalInterface
    private interface Work {
        int run() throws Throwable;
    }

    @Command
    private record Failing(Work work) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            try {
                return work.run();
            } catch (Error | Exception failure) {
                throw failure;
            } catch (Throwable impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}
