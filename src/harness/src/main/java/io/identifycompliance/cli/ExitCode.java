package io.identifycompliance.cli;

import io.identifycompliance.suite.ReportedRun;

/** What a pipeline gates on. */
final class ExitCode {
    static final int COMPLIANT = 0;
    static final int NOT_COMPLIANT = 1;
    static final int USAGE = 2;
    static final int INCONCLUSIVE = 3;
    static final int HARNESS_FAILED = 70;

    /** As a shell has it where SIGINT ended a program. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    static int of(ReportedRun.Result outcome) {
        return switch (outcome) {
            case COMPLIANT -> COMPLIANT;
            case NOT_COMPLIANT -> NOT_COMPLIANT;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case UNUSABLE_WAIVERS -> USAGE;
            case HARNESS_FAILED -> HARNESS_FAILED;
        };
    }
}
