package io.identifycompliance.contract;

import java.util.Locale;

/**
 * A question that is asked of a target before anything is judged, since many scenarios build on the answer.
 *
 * <p>A target for which the answer is no fails many requirements for one reason.
 */
public enum BasicQuestion {
    NOBODY(
            "Is nobody found where nobody is?",
            "Look-ups find nobody for identifiers that nobody has.",
            "Look-ups find somebody for identifiers that nobody has: the target seems to ignore the filter.",
            "FIND"),
    FILTER(
            "Does a look-up regard the identifier that it is given?",
            "Look-ups of different identifiers find different people.",
            "Look-ups find the same person for different identifiers, or different people for the same identifier.",
            "FIND"),
    IDENTIFIERS(
            "Is a new profile found by its identifiers?",
            "New profiles are found by each of their identifiers.",
            "New profiles are not found by each of their identifiers.",
            "CREATE"),
    NEW_PROFILE(
            "Are the properties of a new profile read back?",
            "The properties of new profiles are stored.",
            "New profiles lack their properties: the target seems to ignore them.",
            "CREATE"),
    NEW_PROPERTY(
            "Does an existing profile get a new property?",
            "Existing profiles get new properties.",
            "Existing profiles do not get new properties: the target seems to ignore them.",
            "PROP-CREATE"),
    CHANGED_PROPERTY(
            "Does a property of an existing profile take a new value?",
            "Properties of existing profiles take new values.",
            "Properties of existing profiles keep their old values: the target seems to ignore new ones.",
            "PROP-UPDATE"),
    PUBLIC_KEY(
            "Does a wrong public key differ from the right one?",
            "Identify ignores what comes with a wrong public key.",
            "Identify accepts a wrong public key.",
            "WRONG-PUBLIC-KEY"),
    PRIVATE_KEY(
            "Does a wrong private key differ from the right one?",
            "Look-ups with a wrong private key find nobody.",
            "Look-ups with a wrong private key find people.",
            "PRIVATE-KEY");

    private final String question;
    private final String yes;
    private final String no;
    private final String judgedBy;

    BasicQuestion(String question, String yes, String no, String judgedBy) {
        this.question = question;
        this.yes = yes;
        this.no = no;
        this.judgedBy = judgedBy;
    }

    /** The name in reports, as in {@code new-property}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The question in words. */
    public String question() {
        return question;
    }

    /** What is said of a target for which the answer is yes. */
    public String yes() {
        return yes;
    }

    /** What is said of a target for which the answer is no. */
    public String no() {
        return no;
    }

    /** The id of the requirement that fails if the answer is no. */
    public String judgedBy() {
        return judgedBy;
    }
}
