package io.identifycompliance.client;

/** The result of a look-up or a read. */
public sealed interface LookupResult {
    /** Exactly one person. */
    record Found(String personId) implements LookupResult {}

    /** The target found nobody. */
    record Nobody() implements LookupResult {}

    /** Several persons where one was asked for. */
    record Several(int count) implements LookupResult {}

    /** Refused, or an answer that the wire format does not know. */
    record Unclear(TargetResponse answer) implements LookupResult {}

    /** A few words for messages. */
    default String brief() {
        if (this instanceof Found found) {
            return "person " + found.personId();
        }
        if (this instanceof Nobody) {
            return "nobody";
        }
        if (this instanceof Several several) {
            return several.count() + " persons";
        }
        return ((Unclear) this).answer().brief();
    }
}
