package io.identifycompliance.run;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.Person;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.ScenarioEvidence;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reserves a block of phone numbers on the target: it gives the first number to a profile, so that later runs find the
 * block taken.
 *
 * <p>A block counts as taken only if the person found has that number. The scenarios judge a target whose look-ups find
 * somebody for any value.
 */
final class NumberReservation implements Predicate<String> {
    private final RunContext context;

    NumberReservation(RunContext context) {
        this.context = context;
    }

    @Override
    public boolean test(String number) {
        ScenarioEvidence evidence = context.runEvidence().preflight();
        ScenarioClient client = new ScenarioClient(context, evidence, null);
        if (client.find(Identifier.PHONE_NUMBER, number) instanceof LookupResult.Found found
                && client.read(found.personId())
                        .flatMap(NumberReservation::phone)
                        .filter(phone -> digits(phone).equals(digits(number)))
                        .isPresent()) {
            return false;
        }
        String externalId = context.identities(evidence).text(Identifier.EXTERNAL_ID, "numbers");
        client.identify(
                context.commonForms().get(0),
                Attributes.of(Identifier.EXTERNAL_ID, externalId).with(Attributes.of(Identifier.PHONE_NUMBER, number)));
        return true;
    }

    private static Optional<String> phone(Person person) {
        return Optional.ofNullable(person.attributes().text(Identifier.PHONE_NUMBER));
    }

    private static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "");
    }
}
