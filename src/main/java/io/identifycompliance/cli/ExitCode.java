package io.identifycompliance.cli;

/** What a pipeline gates on. */
final class ExitCode {
    static final int COMPLIANT = 0;
    static final int NOT_COMPLIANT = 1;
    static final int USAGE = 2;
    static final int INCONCLUSIVE = 3;
    static final int HARNESS_FAILED = 70;

    private ExitCode() {}
}
