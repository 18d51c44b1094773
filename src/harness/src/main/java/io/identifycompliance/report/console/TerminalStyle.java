package io.identifycompliance.report.console;

import io.identifycompliance.contract.Verdict;
import io.identifycompliance.verdict.RunVerdict;

/** Colours and marks of a terminal; neither where the terminal has none. */
record TerminalStyle(boolean colour, boolean unicode) {
    String bold(String text) {
        return in("1", text);
    }

    String dim(String text) {
        return in("2", text);
    }

    String of(Verdict verdict, String text) {
        return in(
                switch (verdict) {
                    case PASSED -> "32";
                    case FAILED -> "31";
                    case INCONCLUSIVE, WAIVED -> "33";
                    case NOT_APPLICABLE, NOT_RUN -> "2";
                },
                text);
    }

    String of(RunVerdict outcome, String text) {
        return in(
                switch (outcome) {
                    case COMPLIANT -> "1;32";
                    case COMPLIANT_WITH_WAIVERS, INCONCLUSIVE -> "1;33";
                    case NOT_COMPLIANT -> "1;31";
                },
                text);
    }

    String mark(Verdict verdict) {
        return of(
                verdict,
                switch (verdict) {
                    case PASSED -> unicode ? "✓" : "+";
                    case FAILED -> unicode ? "✗" : "x";
                    case INCONCLUSIVE -> "?";
                    case WAIVED -> "~";
                    case NOT_APPLICABLE, NOT_RUN -> unicode ? "–" : "-";
                });
    }

    String arrow() {
        return unicode ? "→" : "->";
    }

    String dot() {
        return unicode ? " · " : " - ";
    }

    private String in(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
