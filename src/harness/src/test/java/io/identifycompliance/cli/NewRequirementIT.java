package io.identifycompliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.reference.ReferenceOptions;
import io.identifycompliance.reference.ReferenceServer;
import io.identifycompliance.reference.faults.Fault;
import io.identifycompliance.reference.faults.Faults;
import io.identifycompliance.selfcheck.SelfCheck;
import io.identifycompliance.selfcheck.SelfCheckRunner;
import io.identifycompliance.selfcheck.Skipping;
import io.identifycompliance.selfcheck.SuiteRun;
import io.identifycompliance.suite.OneIn;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To add a requirement takes an entry in the catalogue, a feature and its faults, and no other change. */
class NewRequirementIT {
    private static final String ADVICE = "The write of a location. It must merge city and region.";
    private static final String ENTRY = String.format(Locale.ROOT, """
            requirements:
              - id: REGION-STAYS
                level: core
                section: Identify may still
                statement: A new city leaves the region as it is.
                source: FAQ 5
                advice: "%s"
                builds-on: [PROP-UPDATE]
            """, ADVICE);
    private static final String FEATURE = """
            Feature: Regions

              @REGION-STAYS
              Rule: A new city leaves the region as it is

                Scenario: Jessica moves within her region
                  Given Jessica has a profile with:
                    | external ID | 1468          |
                    | city        | Boston        |
                    | region      | Massachusetts |
                  When Identify receives:
                    | external ID | 1468      |
                    | city        | Cambridge |
                  Then Jessica has:
                    | city   | Cambridge     |
                    | region | Massachusetts |
            """;

    private static final Fault LOCATION = Faults.named("prop-update-location").orElseThrow();

    @TempDir
    Path folder;

    private Path catalogue;
    private Path printed;

    @BeforeEach
    void add() throws IOException {
        Path features = Files.createDirectories(folder.resolve("features"));
        catalogue = features.resolve("requirements.yaml");
        printed = folder.resolve("printed.txt");
        String built = Files.readString(Path.of("features/requirements.yaml"));
        Files.writeString(catalogue, built.replaceFirst("(?m)^requirements:\\n", ENTRY));
        Files.writeString(features.resolve("regions.feature"), FEATURE);
    }

    @Test
    void it_is_listed_with_its_scenario() throws Exception {
        assertThat(run("requirements")).isZero();
        assertThat(printed)
                .content()
                .contains("REGION-STAYS      A new city leaves the region as it is.")
                .contains("Jessica moves within her region");
    }

    @Test
    @OneIn
    void it_is_judged_and_reported_with_its_advice() throws Exception {
        ReferenceOptions options = ReferenceOptions.defaults().withFaults(Set.of(LOCATION.name()));
        Path reports = folder.resolve("reports");
        try (ReferenceServer target = ReferenceServer.start(options)) {
            int exitCode = run(
                    "verify",
                    "--target",
                    target.root().toString(),
                    "--public-key",
                    options.publicKey(),
                    "--private-key",
                    options.privateKey(),
                    "--tags",
                    "@REGION-STAYS",
                    "--processing-timeout",
                    "2s",
                    "--settle",
                    "0",
                    "--reports",
                    reports.toString(),
                    InProcess.ONLY_REPORTS,
                    "compliance.json,compliance.html");
            assertThat(exitCode).as(Files.readString(printed)).isEqualTo(1);
        }
        JsonNode first = new ObjectMapper()
                .readTree(reports.resolve("compliance.json").toFile())
                .path("requirements")
                .path(0);
        assertThat(first.path("id").asText()).isEqualTo("REGION-STAYS");
        assertThat(first.path("verdict").asText()).isEqualTo("failed");
        assertThat(printed).content().contains(ADVICE);
        assertThat(reports.resolve("compliance.html")).content().contains(ADVICE);
    }

    @Test
    void its_fault_is_caught_and_what_it_builds_on_may_break_it() throws Exception {
        Fault itsOwn = Fault.breaking("REGION-STAYS", "region-lost", "A new city clears the region.", LOCATION.layer());
        assertThat(caughtWith(itsOwn).findings()).isEmpty();
        Fault ofAll = Fault.breaking("PROP-UPDATE", "no-update", "No property is updated.", LOCATION.layer());
        assertThat(ofAll.withConsequences(Catalogue.load()).explains("REGION-STAYS"))
                .isFalse();
        assertThat(ofAll.withConsequences(read()).explains("REGION-STAYS")).isTrue();
    }

    @Test
    void its_failure_is_a_wrong_blame_where_the_fault_breaks_something_else() throws Exception {
        Fault planted = Fault.breaking("BROWSER", "planted", "Wrongly declared.", LOCATION.layer());
        SelfCheck check = caughtWith(planted);
        SuiteRun run = check.faulty().get(0);
        assertThat(run.wronglyBlamed()).containsExactly("REGION-STAYS");
        assertThat(check.exitCode()).isEqualTo(1);
    }

    private SelfCheck caughtWith(Fault fault) throws IOException, InterruptedException {
        return new SelfCheckRunner(
                        read(),
                        List.of("2022"),
                        "@REGION-STAYS or (@BROWSER and not @each-way)",
                        List.of(catalogue.getParent()),
                        1,
                        Skipping.nothing(),
                        new SelfCheckProgress(new PrintWriter(Writer.nullWriter())))
                .run(List.of(fault), false);
    }

    private Catalogue read() throws IOException {
        try (InputStream yaml = Files.newInputStream(catalogue)) {
            return Catalogue.read(yaml);
        }
    }

    /** Runs the command line with the folder in front of the built-in features. */
    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                folder + File.pathSeparator + System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("It did not end: " + Files.readString(printed));
        }
        return process.exitValue();
    }
}
