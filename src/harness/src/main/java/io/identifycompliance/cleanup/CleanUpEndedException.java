package io.identifycompliance.cleanup;

/** A clean-up cannot go on; its message says why, in a sentence for the user. */
final class CleanUpEndedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean peopleStay;

    /**
     * Ends it.
     *
     * @param peopleStay whether it would be of no use to try again
     */
    CleanUpEndedException(String message, boolean peopleStay) {
        super(message);
        this.peopleStay = peopleStay;
    }

    boolean peopleStay() {
        return peopleStay;
    }
}
