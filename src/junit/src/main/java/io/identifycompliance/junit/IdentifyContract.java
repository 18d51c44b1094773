package io.identifycompliance.junit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * The contract as a test: a class that implements this interface judges the target that it names.
 *
 * <pre>{@code
 * class ProfilesContractTest implements IdentifyContract {
 *     @Override
 *     public Target target() {
 *         return Target.at(server.url()).publicKey("PUBLIC").privateKey(key);
 *     }
 * }
 * }</pre>
 *
 * <p>Each requirement is a container, with a test for each of its scenarios. Those whose verdicts are final while the
 * scenarios run appear by then, when all scenarios of the requirement are over; the others appear at the end. What could not
 * be judged is a failure. The last test fails unless the verdict of the run is compliant.
 */
public interface IdentifyContract {
    /** What to judge. Called once, after the {@code @BeforeAll} and {@code @BeforeEach} methods. */
    Target target();

    /** Which scenarios to run, as {@code @KEEP-EMAIL}; all of them unless it is overridden. */
    default String tags() {
        return "";
    }

    /** Which levels to run, as {@code core,wire}; all of them unless it is overridden. */
    default String level() {
        return "";
    }

    /** The wire format: {@code 2022}, {@code revision} or {@code all}. */
    default String wire() {
        return "2022";
    }

    /** The file of known deviations; none unless it is overridden. A relative path starts at the working directory. */
    default String waivers() {
        return "";
    }

    /** Other options of {@code verify}, as {@code List.of("--rate", "50")}; none unless it is overridden. */
    default List<String> options() {
        return List.of();
    }

    /**
     * How long the run may be silent before it counts as hanging, is ended and fails; 15 minutes unless it is overridden. It
     * writes a line after each scenario, so this must be longer than the longest scenario.
     */
    default Duration mostSilence() {
        return Duration.ofMinutes(15);
    }

    /** Where the reports go: unless it is overridden, a folder for this class where the build writes. */
    default Path reports() {
        String build = Files.isDirectory(Path.of("target")) || Files.exists(Path.of("pom.xml")) ? "target" : "build";
        return Path.of(build, "identify-compliance", getClass().getName());
    }

    /** The tests. Not to be overridden. */
    @TestFactory
    default Stream<DynamicNode> contract() {
        Target target = target();
        List<String> arguments = new ArrayList<>(List.of("--target", target.root(), "--wire", wire()));
        add(arguments, "--tags", tags());
        add(arguments, "--level", level());
        add(arguments, "--waivers", waivers());
        arguments.addAll(options());
        return ContractRun.start(target, reports(), mostSilence(), arguments).tests();
    }

    private static void add(List<String> arguments, String option, String value) {
        if (!value.isEmpty()) {
            arguments.add(option);
            arguments.add(value);
        }
    }
}
