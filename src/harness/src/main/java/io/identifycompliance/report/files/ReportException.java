package io.identifycompliance.report.files;

import java.util.Objects;

/** A report could not be written or read; the message says which file, and what to do. */
public final class ReportException extends RuntimeException {
    /** With what went wrong and what to do about it. */
    public ReportException(String message) {
        super(message);
    }

    /** The same, because of another failure. */
    public ReportException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The sentence; never null. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
