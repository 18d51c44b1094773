package io.identifycompliance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution is unpacked once, whoever asks at once, and what runs in it ends with its parent. */
class DistributionIT {
    @TempDir
    Path folder;

    @Test
    void is_unpacked_once_by_several_builds_at_once() throws Exception {
        List<Path> unpacked = IntStream.range(0, 4)
                .parallel()
                .mapToObj(build -> Distribution.unpackedBelow(folder))
                .distinct()
                .toList();

        assertThat(unpacked).hasSize(1);
        try (Stream<Path> found = Files.list(folder)) {
            assertThat(found).containsExactly(unpacked.get(0));
        }
        assertThat(unpacked.get(0).resolve("bin/identify-compliance")).exists();
        try (Stream<Path> lib = Files.list(unpacked.get(0).resolve("lib"))) {
            assertThat(lib.filter(file -> file.toString().endsWith(".jar"))).hasSizeGreaterThan(50);
        }
    }

    @Test
    void a_run_ends_when_its_parent_no_longer_holds_its_input() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            ProcessBuilder command = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    Distribution.unpackedBelow(folder).resolve("lib") + "/*",
                    "io.identifycompliance.cli.Main",
                    "verify",
                    "--target",
                    "http://127.0.0.1:" + silent.getLocalPort(),
                    "--answer-timeout",
                    "5m",
                    "--reports",
                    folder.resolve("reports").toString(),
                    "--end-with-input");
            command.environment().put("IDENTIFY_PUBLIC_KEY", "PUBK77");
            command.environment().put("IDENTIFY_PRIVATE_KEY", "pk_of_the_parent_test");
            Process run = command.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out").toFile())
                    .start();
            try {
                silent.accept();
                assertThat(run.isAlive()).isTrue();

                run.getOutputStream().close();

                assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
                assertThat(folder.resolve("out")).content().contains("Interrupted.");
            } finally {
                run.destroyForcibly();
            }
        }
    }
}
