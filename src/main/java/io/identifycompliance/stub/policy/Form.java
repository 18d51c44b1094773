package io.identifycompliance.stub.policy;

/** In which form an Identify request came. The contract is the same for all of them. */
public enum Form {
    POST_FORM,
    POST_JSON,
    GET,
    /** The client endpoint of the successor. */
    CLIENT
}
