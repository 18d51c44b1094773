package io.identifycompliance.suite;

import io.identifycompliance.engine.BuiltInFeatures;
import io.identifycompliance.engine.ScenarioRunner;
import io.identifycompliance.run.RunContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The features as a suite of the JUnit Platform: for an IDE, or for a JUnit build of the user's own, by a class that
 * extends this one.
 *
 * <p>Everything but the order of the scenarios is the command line's: the system property or environment variable
 * {@value #OPTIONS} (or IDENTIFY_OPTIONS) holds options of {@code verify}, as {@code --target http://localhost:8080};
 * without a target the embedded reference is judged. Scenarios are chosen with {@code -Dcucumber.filter.tags=…}. The
 * suite fails where the verdict is not compliant, and the reports are written as always.
 */
@Suite
@IncludeEngines("cucumber")
@SelectPackages(BuiltInFeatures.PACKAGE)
@ConfigurationParameter(key = "cucumber.glue", value = ScenarioRunner.GLUE)
@ConfigurationParameter(key = "cucumber.plugin", value = ScenarioRunner.PLUGIN)
@ConfigurationParameter(key = "cucumber.publish.quiet", value = "true")
@ConfigurationParameter(key = "cucumber.execution.parallel.enabled", value = "true")
@ConfigurationParameter(key = "cucumber.execution.parallel.config.strategy", value = "fixed")
@ConfigurationParameter(key = "cucumber.execution.parallel.config.fixed.parallelism", value = "16")
@ConfigurationParameter(key = "cucumber.execution.parallel.config.fixed.max-pool-size", value = "16")
public class ComplianceSuite {
    /** The system property with the options of {@code verify}. */
    public static final String OPTIONS = "identify.options";

    private static final ThreadLocal<Handover> RUN = new ThreadLocal<>();

    /** For the JUnit Platform. */
    protected ComplianceSuite() {}

    /** Starts the run and works for its trial. */
    @BeforeSuite
    public static void begin() {
        Handover run = Handover.begin(options());
        run.context().bind();
        RUN.set(run);
    }

    /** Lets the run come to its verdict. */
    @AfterSuite
    public static void end() {
        Handover run = RUN.get();
        RUN.remove();
        RunContext.unbind();
        if (run != null) {
            run.end();
        }
    }

    private static String[] options() {
        List<String> options = new ArrayList<>(List.of("verify"));
        String given = System.getProperty(OPTIONS, System.getenv().getOrDefault("IDENTIFY_OPTIONS", ""));
        options.addAll(List.of(given.strip().split("\\s+")));
        options.removeIf(String::isEmpty);
        return options.toArray(String[]::new);
    }
}
