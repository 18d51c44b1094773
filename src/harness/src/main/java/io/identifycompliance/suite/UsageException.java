package io.identifycompliance.suite;

import java.util.Objects;

/** A mistake of the user: a sentence or two that say what is wrong and what to do about it. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean aboutAnOption;

    /** A mistake that is not in the value of an option. */
    public UsageException(String sentence) {
        super(sentence);
        aboutAnOption = false;
    }

    private UsageException(String option, String predicate) {
        super(option + " " + predicate);
        aboutAnOption = true;
    }

    /**
     * A value that an option cannot take.
     *
     * @param option as the user writes it
     * @param predicate what is wrong with it and what to do, to be read after the option
     */
    public static UsageException of(Object option, String predicate) {
        return new UsageException(option.toString(), predicate);
    }

    /** Whether the message begins with the option that it is about. */
    public boolean isAboutAnOption() {
        return aboutAnOption;
    }

    /** The sentence; never null. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
