package io.identifycompliance.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.Keys;
import io.identifycompliance.client.Person;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.Cause;
import io.identifycompliance.run.ContractViolation;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the form of the person object that is read with the private key. */
public final class PersonObjectChecks {
    private final ScenarioRun run;

    /** For persons of that run. */
    public PersonObjectChecks(ScenarioRun run) {
        this.run = run;
    }

    /** Read in each place, it has the documented form, shows identifiers as text, and no key. */
    public void mustBeWellFormed(String personId) {
        for (String place : run.context().wire().readPlaces()) {
            mustBeWellFormed(personId, place);
        }
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
    }

    private void mustBeWellFormed(String personId, String place) {
        run.evidence().checked();
        WireFormat wire = run.context().wire();
        Key key = run.context().keys().privateKey();
        TargetResponse response = run.waiting()
                .until(
                        run.lastSent(),
                        () -> run.client().read(personId, place, key),
                        seen -> wire.notAPersonObject(seen, personId).isEmpty());
        wire.notAPersonObject(response, personId).ifPresent(why -> {
            throw new ContractViolation("a person object (" + place + ")", why, new Cause(Set.of("PERSON"), why));
        });
        wire.person(response).ifPresent(person -> {
            showsNoKey(run.context().keys(), person);
            showsIdentifiersAsText(person);
        });
    }

    /** A key sent with a change must not become a property. A short key may be part of another value by chance. */
    private static void showsNoKey(Keys keys, Person person) {
        boolean shown = Stream.of(keys.privateKey(), keys.publicKey())
                .map(Key::value)
                .anyMatch(key -> person.attributes().values().values().stream()
                        .anyMatch(value -> value.asText().equals(key)));
        if (shown) {
            throw new ContractViolation("a person object without a key", "a key among its properties");
        }
    }

    private static void showsIdentifiersAsText(Person person) {
        for (Identifier identifier : Identifier.values()) {
            JsonNode value = person.attributes().values().get(identifier.label());
            if (value != null && !value.isNull() && !value.isTextual()) {
                throw new ContractViolation(
                        "the " + identifier.label() + " as text", value.getNodeType() + " " + value);
            }
        }
    }
}
