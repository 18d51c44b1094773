package io.identifycompliance.stub.fault;

/** Groups of requirements that a fault may drag along. */
final class Blame {
    static final String[] ADDING = {"ADD-ID", "ADD-EMAIL", "ADD-PHONE"};
    static final String[] KEEPING = {"KEEP-ID", "KEEP-EMAIL", "KEEP-PHONE"};
    static final String[] CHANGING = {"CHANGE-ID", "CHANGE-EMAIL", "CHANGE-PHONE"};
    static final String[] PROPERTIES = {"PROP-CREATE", "PROP-UPDATE", "MIXED", "VALUES"};

    /** All that send an identifier which is rejected. */
    static final String[] REJECTING = {
        "KEEP-ID", "KEEP-EMAIL", "KEEP-PHONE", "MIXED", "JESSICA", "ALIASES", "ALWAYS-200", "NO-ERROR", "NO-ORACLE",
        "NO-TAKEOVER", "RACE", "POST-FORM", "POST-JSON", "GET-BASE64", "NULLS", "ANSWER", "BROWSER", "PRIVATE-KEY"
    };

    /** All that start from a profile that Identify made, or wait for a property that it sets. */
    static final String[] ALL_THAT_IDENTIFY = {
        "CREATE",
        "ADD-ID",
        "ADD-EMAIL",
        "ADD-PHONE",
        "PROP-CREATE",
        "PROP-UPDATE",
        "KEEP-ID",
        "KEEP-EMAIL",
        "KEEP-PHONE",
        "MIXED",
        "ALWAYS-200",
        "NO-ERROR",
        "FIND",
        "CHANGE-ID",
        "CHANGE-EMAIL",
        "CHANGE-PHONE",
        "PRIVATE-KEY",
        "JESSICA",
        "POST-FORM",
        "POST-JSON",
        "GET-BASE64",
        "ALIASES",
        "NULLS",
        "ANSWER",
        "WRONG-PUBLIC-KEY",
        "VALUES",
        "FIND-NOBODY",
        "FIND-BY-ONE",
        "KEY-PLACES",
        "PERSON",
        "UPDATE-PLACES",
        "UPDATE-ANSWER",
        "UNSET",
        "ERRORS",
        "UNKNOWN-PERSON",
        "RACE",
        "NO-ORACLE",
        "NO-TAKEOVER",
        "NO-LOSS",
        "BROWSER"
    };

    private Blame() {}
}
