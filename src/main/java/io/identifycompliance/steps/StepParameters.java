package io.identifycompliance.steps;

import io.cucumber.java.ParameterType;
import io.identifycompliance.contract.Identifier;
import java.util.List;

/** The words that steps have in common. */
public final class StepParameters {
    /** A person of the scenario. */
    @ParameterType("[A-Z][a-z]+")
    public String name(String name) {
        return name;
    }

    /** A person of the scenario, or either of two where the contract leaves open which. */
    @ParameterType("[A-Z][a-z]+(?: or [A-Z][a-z]+)?")
    public List<String> whoever(String names) {
        return List.of(names.split(" or "));
    }

    /** One of the three identifiers. */
    @ParameterType("external ID|email|phone number")
    public Identifier identifier(String label) {
        return Identifier.labelled(label).orElseThrow();
    }

    /** How an identifier came to a profile. */
    @ParameterType("added later|set with the private key")
    public IdentifierOrigin origin(String text) {
        return text.equals("added later") ? IdentifierOrigin.ADDED_LATER : IdentifierOrigin.SET_WITH_THE_PRIVATE_KEY;
    }

    /** The answers to the scenario's own calls, or to all of the run. */
    @ParameterType("answer of the whole run|answer")
    public AnswersInQuestion answers(String text) {
        return text.equals("answer") ? AnswersInQuestion.OF_THE_SCENARIO : AnswersInQuestion.OF_THE_WHOLE_RUN;
    }

    /** A key, right or wrong. */
    @ParameterType(
            "the private key beside the public one|the private key in other case|the public key in other case|the private key|no key|an empty key|a wrong private key"
                    + "|a private key with another end|a shortened private key|a lengthened private key|the public key|a wrong public key"
                    + "|a shortened public key|a lengthened public key")
    public KeyInUse key(String text) {
        return KeyInUse.named(text);
    }
}
