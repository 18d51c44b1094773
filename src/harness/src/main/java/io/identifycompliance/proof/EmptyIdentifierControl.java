package io.identifycompliance.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.NotApplicableException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The control of a call with an empty email or phone number that created nobody: the same for a profile that exists.
 *
 * <p>The contract leaves open whether a target refuses or ignores calls with a value that is not valid. It runs only
 * after such a call has failed.
 */
final class EmptyIdentifierControl {
    private static final List<Identifier> VALIDATED = List.of(Identifier.EMAIL, Identifier.PHONE_NUMBER);

    private final ScenarioRun run;

    EmptyIdentifierControl(ScenarioRun run) {
        this.run = run;
    }

    /**
     * Returns if the calls of the scenario have no such value, or if calls with it are processed.
     *
     * @throws NotApplicableException where the target ignores calls with it
     */
    void mustBeProcessed() {
        List<Attributes> sent =
                run.processing().unproven().stream().map(Sent::attributes).toList();
        for (Identifier identifier : VALIDATED) {
            boolean empty = sent.stream().anyMatch(call -> isEmpty(call.values().get(identifier.label())));
            if (empty && ignoresEmpty(identifier)) {
                throw new NotApplicableException("The target ignores calls with an empty " + identifier.label()
                        + ", as it may: whom one matches cannot be seen.");
            }
        }
    }

    private static boolean isEmpty(@Nullable JsonNode value) {
        return value != null && value.isTextual() && value.asText().isEmpty();
    }

    private boolean ignoresEmpty(Identifier identifier) {
        String externalId = run.text(Identifier.EXTERNAL_ID, "(a new one)");
        Attributes known = Attributes.of(Identifier.EXTERNAL_ID, externalId);
        run.prepare(known);
        ProfileComparison comparison = new ProfileComparison(run);
        if (!(comparison.awaitAnybody(Identifier.EXTERNAL_ID, externalId) instanceof LookupResult.Found found)) {
            return false;
        }
        KnownProfile profile = new KnownProfile("the control", found.personId(), known);
        Attributes marker = Attributes.none().with(run.marker(), TextNode.valueOf("processed"));
        run.prepare(known.with(identifier.label(), TextNode.valueOf("")).with(marker));
        new ProcessingProof(run).fence(profile);
        List<String> personIds = Stream.concat(Stream.of(profile), run.people().stream())
                .map(KnownProfile::personId)
                .toList();
        return !run.waiting()
                .until(
                        run.lastSent(),
                        () -> personIds.stream().anyMatch(personId -> has(marker, personId)),
                        shown -> shown);
    }

    /** Also on a profile of the scenario: a target that matches by the empty value has processed the call, too. */
    private boolean has(Attributes marker, String personId) {
        return run.client()
                .read(personId)
                .filter(person -> ProfileComparison.difference(marker, person.attributes())
                        .isEmpty())
                .isPresent();
    }
}
