package io.identifycompliance.steps;

/** What the scenario expects of a change with the private key. */
public enum UpdateAttempt {
    /** It is answered with success. */
    MUST_SUCCEED,

    /** Whatever the answer: the contract leaves it open. */
    MAY_BE_REFUSED
}
