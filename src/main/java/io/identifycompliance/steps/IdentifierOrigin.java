package io.identifycompliance.steps;

/** How a profile came by an identifier that it did not begin with. */
public enum IdentifierOrigin {
    ADDED_LATER,
    SET_WITH_THE_PRIVATE_KEY
}
