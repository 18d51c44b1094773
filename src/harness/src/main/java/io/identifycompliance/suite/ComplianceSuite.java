package io.identifycompliance.suite;

import io.identifycompliance.engine.BuiltInFeatures;
import io.identifycompliance.engine.ScenarioRunner;
import io.identifycompliance.run.RunContext;
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
 * <p>The system property {@value #OPTIONS} (or the environment variable IDENTIFY_OPTIONS) contains options of the
 * command {@code verify}, as {@code --target http://localhost:8080 --tags '@CREATE or @FIND'}. It is read after the
 * {@code @BeforeSuite} methods of the subclass, so that these may start a target and set the property. Without a target
 * the suite fails; {@code --target reference} names the embedded reference. The suite also fails if the verdict is not
 * compliant. The reports are written as always.
 *
 * <p>What JUnit decides cannot be an option here: which features there are, how many scenarios run at once, and which
 * part of them. Such options, and {@code --wire all}, are refused.
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

    /** For the JUnit Platform. */
    protected ComplianceSuite() {}

    /** Prepares a run, which is opened when the first scenario asks for it. */
    @BeforeSuite
    public static void begin() {
        RunContext.bind(new SuiteClassRun());
    }

    /** Closes the run, and fails if it is not compliant. */
    @AfterSuite
    public static void end() {
        if (RunContext.unbind() instanceof SuiteClassRun run) {
            run.close();
        }
    }
}
