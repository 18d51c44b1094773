package io.identifycompliance.steps;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Person;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.evidence.Inconclusive;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Shows that what was sent has been processed, before anybody says that it changed nothing.
 *
 * <p>The best proof stands in the request itself: a property that shows. Where there is none, or where it never shows,
 * a fence follows: one more request for the same profile, sent after it, whose property must show.
 */
final class Proof {
    private final Play play;

    Proof(Play play) {
        this.play = play;
    }

    /** Returns when all that was sent before has been processed for this profile; inconclusive where that never shows. */
    void thatAllWasProcessedFor(Someone someone) {
        List<Play.Sent> unproven = List.copyOf(play.unproven());
        Attributes markers = Attributes.none();
        for (Play.Sent sent : unproven) {
            markers = sent.shows() ? markers.with(sent.attributes().properties()) : markers;
        }
        boolean markersShow = !markers.values().isEmpty() && showsOnSomebody(markers);
        boolean lastIsMarked = !unproven.isEmpty()
                && unproven.get(unproven.size() - 1).shows()
                && !unproven.get(unproven.size() - 1)
                        .attributes()
                        .properties()
                        .values()
                        .isEmpty();
        if (markersShow) {
            play.dossier().restsOn(Grade.SAME_REQUEST_FENCE);
        }
        if (!markersShow || !lastIsMarked) {
            fence(someone);
        }
    }

    /** Where two profiles match, the contract leaves open which of them gets the properties. */
    private boolean showsOnSomebody(Attributes markers) {
        return play.waiting()
                .until(
                        play.lastSent(),
                        () -> play.people().stream()
                                .anyMatch(one -> play.client()
                                        .read(one.personId())
                                        .filter(p -> Look.difference(markers, p.attributes())
                                                .isEmpty())
                                        .isPresent()),
                        shown -> shown);
    }

    /** Sends one more request for this profile and waits until it shows. */
    void fence(Someone someone) {
        Attributes fence = Attributes.none().with(play.marker(), TextNode.valueOf("fence"));
        play.prepare(surest(someone).with(fence));
        if (!shows(someone, fence)) {
            throw new Inconclusive("No proof that the request was processed: a later request for " + someone.name()
                    + "'s profile never showed within --processing-timeout.");
        }
        play.dossier().restsOn(Grade.FOLLOW_UP_FENCE);
    }

    private boolean shows(Someone someone, Attributes marker) {
        Predicate<Optional<Person>> there = p ->
                p.isPresent() && Look.difference(marker, p.get().attributes()).isEmpty();
        return there.test(
                play.waiting().until(play.lastSent(), () -> play.client().read(someone.personId()), there));
    }

    /** An identifier that this profile surely has: one that the scenario has not tried to change, if there is one. */
    private Attributes surest(Someone someone) {
        Attributes known = someone.known().identifiers();
        return Arrays.stream(Identifier.values())
                .filter(i -> known.text(i) != null)
                .min((one, other) -> Boolean.compare(attacked(someone, one), attacked(someone, other)))
                .map(i -> Attributes.of(i, known.text(i)))
                .orElseThrow(() -> new Inconclusive(someone.name() + " has no identifier to follow up with."));
    }

    private boolean attacked(Someone someone, Identifier identifier) {
        String known = someone.known().text(identifier);
        return play.unproven().stream()
                .map(sent -> sent.attributes().values().get(identifier.label()))
                .anyMatch(value -> value != null && !value.asText().equals(known));
    }
}
