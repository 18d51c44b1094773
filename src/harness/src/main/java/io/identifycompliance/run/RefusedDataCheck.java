package io.identifycompliance.run;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.JsonValues;
import io.identifycompliance.client.Person;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.ScenarioEvidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks whether a target's validation refuses the email addresses or phone numbers of the harness.
 *
 * <p>A target may validate them. One that stores them neither from Identify nor with the private key cannot be judged
 * with such data. One that stores them with the private key must store them from Identify, too. One that does not store
 * special properties either is not validating: it ignores their names, which the scenarios judge.
 */
final class RefusedDataCheck {
    private static final List<Identifier> VALIDATED = List.of(Identifier.EMAIL, Identifier.PHONE_NUMBER);

    private final RunContext context;
    private final ScenarioEvidence evidence;
    private final ScenarioClient client;

    RefusedDataCheck(RunContext context, ScenarioEvidence evidence, ScenarioClient client) {
        this.context = context;
        this.evidence = evidence;
        this.client = client;
    }

    /**
     * Returns a sentence that says what is refused; empty if nothing is.
     *
     * @param personId a profile that Identify created, with a first name
     * @param kept the labels of the identifiers that Identify stored for any profile
     */
    Optional<String> refused(String personId, Set<String> kept) {
        if (!isShown(personId, FormProbes.FIRST_NAME)) {
            return Optional.empty();
        }
        return VALIDATED.stream()
                .filter(identifier -> !kept.contains(identifier.label()))
                .filter(identifier -> !isShown(personId, identifier.label()) && !takes(personId, identifier))
                .findFirst()
                .map(RefusedDataCheck::sentence);
    }

    private boolean takes(String personId, Identifier identifier) {
        String value = context.identities(evidence).text(identifier, "(a new one)");
        client.change(personId, ProfileUpdate.to(Attributes.of(identifier, value)));
        return new Polling(context, evidence)
                .until(context.clock().nanoTime(), () -> isShown(personId, identifier.label()), Boolean::booleanValue);
    }

    private boolean isShown(String personId, String attribute) {
        return client.read(personId)
                .map(Person::attributes)
                .filter(attributes -> !JsonValues.isUnset(attributes.values().get(attribute)))
                .isPresent();
    }

    private static String sentence(Identifier identifier) {
        boolean phone = identifier == Identifier.PHONE_NUMBER;
        return "The target stores none of the " + (phone ? "phone numbers" : "email addresses")
                + " sent through Identify or with the private key: its validation seems to refuse them."
                + " Choose accepted ones with " + (phone ? "--phone-numbers" : "--email-domain") + ".";
    }
}
