package io.identifycompliance.steps;

import io.cucumber.java.ParameterType;
import io.identifycompliance.contract.Identifier;
import java.util.List;

/** The words that steps have in common. */
public final class StepParameters {
    private static final String IDENTIFIER = "(external ID|email|phone number)";
    private static final String KEY =
            "no key|an empty key|true instead of a key|zero instead of a key|an object instead of a key"
                    + "|the private key beside the public one|the private key in other case|the private key"
                    + "|a wrong private key|a private key with another beginning|a private key with another end"
                    + "|a shortened private key|a lengthened private key|a private key with two characters swapped"
                    + "|the public key in other case|the public key"
                    + "|a wrong public key|a public key with another beginning|a public key with another end"
                    + "|a shortened public key|a lengthened public key|a public key with two characters swapped";

    /** A person of the scenario. */
    @ParameterType("[A-Z][a-z]+")
    public String name(String name) {
        return name;
    }

    /** A person of the scenario, or either of two if the contract leaves open which. */
    @ParameterType("[A-Z][a-z]+(?: or [A-Z][a-z]+)?")
    public List<String> names(String names) {
        return List.of(names.split(" or "));
    }

    /** One of the three identifiers. */
    @ParameterType("external ID|email|phone number")
    public Identifier identifier(String label) {
        return Identifier.labelled(label).orElseThrow();
    }

    /** How often something is done. */
    @ParameterType("once|\\d+ times")
    public int rounds(String text) {
        return text.equals("once") ? 1 : Integer.parseInt(text.substring(0, text.indexOf(' ')));
    }

    /** How an identifier came to a profile. */
    @ParameterType(GivenOrigin.PATTERN)
    public GivenOrigin origin(String text) {
        return GivenOrigin.of(text);
    }

    /** The answers to the scenario's own calls, or to all of the run. */
    @ParameterType("answer of the whole run|answer")
    public AnswersInQuestion answers(String text) {
        return text.equals("answer") ? AnswersInQuestion.OF_THE_SCENARIO : AnswersInQuestion.OF_THE_WHOLE_RUN;
    }

    /** Whether the private key must change a profile, or may be refused. */
    @ParameterType("changes|tries to change")
    public UpdateAttempt attempt(String text) {
        return text.equals("changes") ? UpdateAttempt.MUST_SUCCEED : UpdateAttempt.MAY_BE_REFUSED;
    }

    /** How far an answer is that of an accepted call. */
    @ParameterType("has the status of|is that of")
    public AnswerPart part(String text) {
        return text.equals("is that of") ? AnswerPart.WHOLE : AnswerPart.STATUS;
    }

    /** What may reveal the kind of a call. */
    @ParameterType("answers|response times")
    public AnswerTrait trait(String text) {
        return text.equals("answers") ? AnswerTrait.CONTENT : AnswerTrait.TIME;
    }

    /** What a profile is looked up by. */
    @ParameterType("each identifier(?:, with the (?:key in the|filter) \"([^\"]*)\")?|" + IDENTIFIER + " \"([^\"]*)\"")
    public LookupCriterion criterion(String place, String label, String written) {
        if (label != null) {
            return new LookupCriterion.OneIdentifier(identifier(label), written);
        }
        return place == null ? new LookupCriterion.EachIdentifier() : new LookupCriterion.EachIdentifierIn(place);
    }

    /** What is written down about an open point. */
    @ParameterType("what the answer is|(how long changes take)|who has the ([^\"]+) \"([^\"]*)\"|who is found by "
            + IDENTIFIER + " \"([^\"]*)\"|what became of ([A-Z][a-z]+)'s " + IDENTIFIER + " \"([^\"]*)\"")
    public ObservationKind observation(
            String time,
            String property,
            String value,
            String found,
            String by,
            String name,
            String label,
            String sent) {
        if (property != null) {
            return new ObservationKind.WhoHas(property, value);
        }
        if (found != null) {
            return new ObservationKind.WhoIsFound(identifier(found), by);
        }
        if (name != null) {
            return new ObservationKind.WhatBecameOf(name, identifier(label), sent);
        }
        return time == null ? new ObservationKind.Answer() : new ObservationKind.ProcessingTime();
    }

    /** What the latest answer is. */
    @ParameterType("an image|(a client error)|the text \"([^\"]*)\"")
    public ExpectedAnswer response(String error, String text) {
        if (text != null) {
            return new ExpectedAnswer.Text(text);
        }
        return error == null ? new ExpectedAnswer.Image() : new ExpectedAnswer.ClientError();
    }

    /** How requests differ from a plain one. */
    @ParameterType("alone and with a property, twice|with (" + KEY + ")|as \"([^\"]*)\"")
    public RequestVariation variation(String key, String form) {
        if (key != null) {
            return new RequestVariation.WithKey(key(key));
        }
        return form == null ? new RequestVariation.Repeated() : new RequestVariation.InForm(form);
    }

    /** A key, right or wrong. */
    @ParameterType(KEY)
    public KeyInUse key(String text) {
        return KeyInUse.named(text);
    }
}
