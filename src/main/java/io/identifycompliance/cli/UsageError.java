package io.identifycompliance.cli;

/** The user's mistake: a sentence that names the option and the remedy, no stack trace, exit code 2. */
final class UsageError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageError(String sentence) {
        super(sentence);
    }
}
