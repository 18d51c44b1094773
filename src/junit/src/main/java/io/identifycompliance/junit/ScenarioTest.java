package io.identifycompliance.junit;

import java.nio.file.Path;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** A scenario with its verdict as a test, which ends at once. */
final class ScenarioTest {
    private ScenarioTest() {}

    /**
     * Passes, fails or is skipped as the event says.
     *
     * @param report the page to open
     */
    static DynamicTest of(EventLine scenario, Path report) {
        return DynamicTest.dynamicTest(scenario.get("name"), () -> {
            String text = scenario.get("text");
            switch (scenario.get("test")) {
                case "ok" -> {}
                case "skipped" -> throw new TestAbortedException(scenario.get("verdict") + ": " + text);
                default -> throw failure(scenario.get("verdict") + ": " + text + "\nreport    " + report);
            }
        });
    }

    /** Fails, whatever the verdict: another one was shown before as final. */
    static DynamicTest changed(EventLine scenario, EventLine before, Path report) {
        return DynamicTest.dynamicTest(scenario.get("name"), () -> {
            throw failure("The verdict \"" + before.get("verdict") + "\" was final and became \""
                    + scenario.get("verdict") + "\", which is an error of identify-compliance. "
                    + scenario.get("text") + "\nreport    " + report);
        });
    }

    static AssertionFailedError failure(String text) {
        AssertionFailedError failure = new AssertionFailedError(text);
        // It happened in another JVM.
        failure.setStackTrace(new StackTraceElement[0]);
        return failure;
    }
}
