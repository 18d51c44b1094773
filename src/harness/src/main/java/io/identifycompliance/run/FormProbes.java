package io.identifycompliance.run;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.Person;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.ScenarioEvidence;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes profiles through forms of calling Identify, and reads them back with the private key. */
final class FormProbes {
    /** A special property: its name begins with a dollar in the format of 2022, as those of identifiers do. */
    static final String FIRST_NAME = "first name";

    /** The property whose value may be demanding. */
    static final String PLAN = "plan";

    /** What each profile has beside its identifiers. */
    static final Attributes PROPERTIES =
            Attributes.none().with(FIRST_NAME, TextNode.valueOf("Jessica")).with(PLAN, TextNode.valueOf("probe~~~???"));

    /** What the encodings treat differently: without it a form that loses it would be taken for one that works. */
    static final Attributes DEMANDING = PROPERTIES.with(PLAN, TextNode.valueOf("a+b c~~~???é"));

    private final RunContext context;
    private final ScenarioEvidence evidence;
    private final ScenarioClient client;

    FormProbes(RunContext context, ScenarioEvidence evidence, ScenarioClient client) {
        this.context = context;
        this.evidence = evidence;
        this.client = client;
    }

    /** A profile written through one form of the call. */
    record FormProbe(Map<Identifier, String> values, Attributes sent, long sentAt, TargetResponse answer) {}

    /** Writes a new profile with these identifiers. */
    FormProbe send(CallForm form, Attributes properties, Identifier... identifiers) {
        TestIdentities identities = context.identities(evidence);
        Map<Identifier, String> values = new LinkedHashMap<>();
        Attributes attributes = properties;
        for (Identifier identifier : identifiers) {
            values.put(identifier, identities.text(identifier, "(a new one)"));
            attributes = attributes.with(Attributes.of(identifier, values.get(identifier)));
        }
        TargetResponse answer = client.identify(form, attributes);
        return new FormProbe(values, attributes, context.clock().nanoTime(), answer);
    }

    /** Writes the same once more. */
    TargetResponse repeat(CallForm form, FormProbe probe) {
        return client.identify(form, probe.sent());
    }

    /** The names of the probe's attributes that can be read back. */
    Set<String> carried(FormProbe probe) {
        Set<String> names = new HashSet<>();
        Set<String> personIds = new HashSet<>();
        probe.values().forEach((identifier, value) -> {
            LookupResult finding = new Polling(context, evidence)
                    .until(probe.sentAt(), () -> client.find(identifier, value), LookupResult.Found.class::isInstance);
            if (finding instanceof LookupResult.Found found) {
                names.add(identifier.label());
                personIds.add(found.personId());
            }
        });
        personIds.forEach(id -> names.addAll(new Polling(context, evidence)
                .until(
                        probe.sentAt(),
                        () -> properties(id, probe.sent()),
                        seen -> seen.size() == PROPERTIES.values().size())));
        return names;
    }

    private Set<String> properties(String personId, Attributes sent) {
        Attributes seen = client.read(personId).map(Person::attributes).orElse(Attributes.none());
        return PROPERTIES.values().keySet().stream()
                .filter(name ->
                        Objects.equals(sent.values().get(name), seen.values().get(name)))
                .collect(Collectors.toSet());
    }
}
