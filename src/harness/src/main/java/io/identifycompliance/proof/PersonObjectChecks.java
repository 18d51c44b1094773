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
import io.identifycompliance.record.SearchedSecrets;
import io.identifycompliance.run.ContractViolation;
import java.util.List;
import java.util.Set;

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
            if (showsKey(run.context().keys(), response, person)) {
                throw new ContractViolation("a person object without a key", "a key among its properties");
            }
            showsIdentifiersAsText(person);
        });
    }

    /**
     * A key sent with a change must not become a property. One that may stand in a text by chance is looked for as a whole
     * value, and the public key, which everybody may see, in properties alone.
     */
    private static boolean showsKey(Keys keys, TargetResponse response, Person person) {
        String privateKey = keys.privateKey().sent();
        List<String> values = person.attributes().values().values().stream()
                .map(value -> value.isValueNode() ? value.asText() : value.toString())
                .toList();
        return SearchedSecrets.searchable(List.of(privateKey), List.of()).stream()
                        .anyMatch(response.body()::contains)
                || SearchedSecrets.andPublicKey(keys).stream()
                        .anyMatch(key -> values.stream().anyMatch(value -> value.contains(key)))
                || values.contains(privateKey)
                || values.contains(keys.publicKey().sent());
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
