package io.identifycompliance.contract;

import java.util.Arrays;
import java.util.Optional;

/** The attributes that identify a profile uniquely. The FAQ lists exactly these three as protected. */
public enum Identifier {
    EXTERNAL_ID("external ID", "ID"),
    EMAIL("email", "EMAIL"),
    PHONE_NUMBER("phone number", "PHONE");

    private final String label;
    private final String suffix;

    Identifier(String label, String suffix) {
        this.label = label;
        this.suffix = suffix;
    }

    /** The name that features and reports use. */
    public String label() {
        return label;
    }

    /** The ending of the requirement ids about this identifier, as in {@code KEEP-EMAIL}. */
    public String suffix() {
        return suffix;
    }

    /** The identifier of that {@link #label()}; empty where there is none. */
    public static Optional<Identifier> labelled(String label) {
        return Arrays.stream(values()).filter(i -> i.label.equals(label)).findFirst();
    }
}
