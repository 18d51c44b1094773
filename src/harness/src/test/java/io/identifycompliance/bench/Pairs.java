package io.identifycompliance.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs the harness against one target, and then the floor on what it recorded. */
final class Pairs {
    private static final String PUBLIC_KEY = "PUBLIC1";
    private static final String PRIVATE_KEY = "pk_reference_key";

    /** Of so many answers, one may have another status: calls at once are not repeated in the same order. */
    private static final int MOST_UNLIKE = 50;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path launcher;
    private final Path work;
    private final String root;
    private final int port;
    private final Duration processing;

    Pairs(Path launcher, Path work, String root, Duration processing) {
        this.launcher = launcher;
        this.work = work;
        this.root = root;
        this.port = URI.create(root).getPort();
        this.processing = processing;
    }

    Pair run(Asked asked) throws IOException, InterruptedException {
        Path reports = Files.createTempDirectory(work, "run");
        List<String> verify = new ArrayList<>(
                List.of(launcher.toString(), "verify", "--target", root, "--reports", reports.toString()));
        verify.addAll(asked.options());
        Cost harness = Cost.of(
                work.resolve("verify.txt"),
                port,
                verify,
                "IDENTIFY_PUBLIC_KEY",
                PUBLIC_KEY,
                "IDENTIFY_PRIVATE_KEY",
                PRIVATE_KEY);
        if (harness.exitCode() != 0) {
            throw new IllegalStateException("The run did not pass:\n" + Files.readString(work.resolve("verify.txt")));
        }
        Path printed = work.resolve("floor.txt");
        Cost floor = Cost.of(
                printed,
                port,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Floor.class.getName(),
                        reports.toString(),
                        root,
                        PUBLIC_KEY,
                        PRIVATE_KEY,
                        Integer.toString(asked.parallel()),
                        Long.toString(processing.toMillis())));
        if (floor.exitCode() != 0) {
            throw new IllegalStateException("The floor failed:\n" + Files.readString(printed));
        }
        String[] counted = Files.readString(printed).strip().split(" ", -1);
        int exchanges = Integer.parseInt(counted[0]);
        int unlike = Integer.parseInt(counted[1]);
        if (unlike > exchanges / MOST_UNLIKE) {
            throw new IllegalStateException("The floor did not do the same as the run: " + unlike + " of " + exchanges
                    + " answers had another status.");
        }
        return new Pair(
                harness,
                floor,
                Recording.of(reports),
                exchanges,
                unlike,
                JSON.readTree(reports.resolve("compliance.json").toFile())
                        .path("pollsPerEffect")
                        .asDouble());
    }
}
