package io.identifycompliance.engine;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Counts the scenarios that the engine begins, since each must leave a record, and detects failures of the engine
 * itself.
 */
final class StartedScenarios implements TestExecutionListener {
    private final AtomicLong begun = new AtomicLong();
    private final AtomicReference<Throwable> broken = new AtomicReference<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            begun.incrementAndGet();
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isContainer()) {
            result.getThrowable().ifPresent(failure -> broken.compareAndSet(null, failure));
        }
    }

    /** How many were begun; throws IllegalStateException if the engine failed. */
    long begun() {
        if (broken.get() != null) {
            throw new IllegalStateException("The scenarios could not be run.", broken.get());
        }
        return begun.get();
    }
}
