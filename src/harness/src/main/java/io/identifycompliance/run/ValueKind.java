package io.identifycompliance.run;

import io.identifycompliance.contract.Identifier;

/**
 * What the identifiers of a run of a scenario are made of. Phone numbers are always plain, and so is what an email
 * address cannot have everywhere.
 */
public enum ValueKind {
    PLAIN("", "", ""),
    /** Characters with a meaning in a query string, in a form, in base64 or in a search. */
    WITH_SIGNS("identifiers with signs", "a/b+c=d&e?~%2_", "a_b+c-"),
    BEYOND_ASCII("identifiers beyond ASCII", "Zoé-日本-", ""),
    LONG("long identifiers", "0123456789".repeat(6), "0123456789".repeat(3));

    private final String text;
    private final String inExternalId;
    private final String inEmail;

    ValueKind(String text, String inExternalId, String inEmail) {
        this.text = text;
        this.inExternalId = inExternalId;
        this.inEmail = inEmail;
    }

    /** The value of a feature with more before it, so that values remain as alike as they are in the feature. */
    public String before(Identifier identifier, String written) {
        return switch (identifier) {
            case EXTERNAL_ID -> inExternalId + written;
            case EMAIL -> inEmail + written;
            case PHONE_NUMBER -> written;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
