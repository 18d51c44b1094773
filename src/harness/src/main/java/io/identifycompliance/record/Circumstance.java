package io.identifycompliance.record;

import java.util.List;

/** What may differ where Identify is asked to give a profile an identifier, beside the form of the call. */
public enum Circumstance {
    /** The identifier that the profile is asked to take. */
    IDENTIFIER("identifier", "external ID", "email", "phone number"),
    /** The identifier that finds the profile. */
    FOUND_BY("found by", "external ID", "email", "phone number"),
    /** Whether the request has properties as well. */
    PROPERTIES("properties", "alone", "with properties"),
    /** Whether the same value was asked for before. */
    TURN("time", "first", "repeated"),
    /** The value that the profile is asked to take. */
    KIND("kind of value", "plain", "with signs", "beyond ASCII", "long"),
    /** Where that value comes from. */
    SENT("value", "new", "of another profile", "given up"),
    /** How the profile got the identifier that it has. */
    HELD("identifier held", "none", "created with it", "added later", "set with the private key"),
    /** Whether another profile of the scenario has the same properties. */
    PEOPLE("other profiles", "unlike", "alike");

    private final String label;
    private final List<String> options;

    Circumstance(String label, String... values) {
        this.label = label;
        options = List.of(values);
    }

    /** Its name in reports. */
    public String label() {
        return label;
    }

    /** All that it can be. */
    public List<String> options() {
        return options;
    }
}
