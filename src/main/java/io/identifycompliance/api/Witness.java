package io.identifycompliance.api;

/** Sees every exchange with the target. Called on the thread that made it, or on a racer's. */
@FunctionalInterface
public interface Witness {
    /**
     * One exchange is over.
     *
     * @param purpose what it was for, in a few words
     * @param shown the request with placeholders for its keys
     * @param answer null where none came
     * @param failure why none came; null where one came
     */
    void saw(String purpose, Request shown, Answer answer, Unreachable failure);
}
