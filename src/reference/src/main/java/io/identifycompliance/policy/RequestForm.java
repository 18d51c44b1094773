package io.identifycompliance.policy;

/** In which form an Identify request came. The contract is the same for all of them. */
public enum RequestForm {
    POST_FORM,
    POST_JSON,
    GET,
    /** The client endpoint of the successor. */
    CLIENT
}
