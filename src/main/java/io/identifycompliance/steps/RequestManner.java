package io.identifycompliance.steps;

/** How requests to Identify differ from a plain one. */
public sealed interface RequestManner {
    /** Alone and with a property, twice. */
    record Repeated() implements RequestManner {}

    /** With another key than the public one. */
    record WithKey(KeyInUse key) implements RequestManner {}

    /**
     * In a form of the call that only one wire format has.
     *
     * @param form as the wire format calls it
     */
    record InForm(String form) implements RequestManner {}
}
