package io.identifycompliance.proof;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.Person;
import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.InconclusiveException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Proves that requests were processed, before a check concludes that they changed nothing.
 *
 * <p>The best proof is in the request itself: a property that shows. If there is none, or if it never shows, a fence
 * follows: one more request for the same profile, whose property must show.
 */
public final class ProcessingProof {
    private final ScenarioRun run;

    public ProcessingProof(ScenarioRun run) {
        this.run = run;
    }

    /** Returns when all previous requests have been processed for this profile; inconclusive if that never shows. */
    public void thatAllWasProcessedFor(KnownProfile profile) {
        if (run.processing().isProvedFor(profile)) {
            return;
        }
        List<Sent> unproven = List.copyOf(run.processing().unproven());
        List<Marker> markers = markers(unproven);
        boolean markersShow = !markers.isEmpty() && areShown(markers);
        if (markersShow) {
            run.evidence().restsOn(Grade.SAME_REQUEST_FENCE);
        }
        if (!markersShow || markerOf(unproven.get(unproven.size() - 1)).isEmpty()) {
            fence(profile);
        } else {
            run.people().forEach(run.processing()::proved);
        }
    }

    /** What the requests must show by: a property that a later request for the same profile sets need not show. */
    private List<Marker> markers(List<Sent> requests) {
        List<Marker> markers = new ArrayList<>();
        for (Sent request : requests) {
            markerOf(request).ifPresent(latest -> {
                markers.replaceAll(earlier -> earlier.unlessReplacedBy(latest));
                markers.add(latest);
            });
        }
        markers.removeIf(marker -> marker.properties().values().isEmpty());
        return markers;
    }

    /** Empty for a request without properties, and for one that names no profile of the scenario: none shows it. */
    private Optional<Marker> markerOf(Sent request) {
        Attributes properties = request.attributes().properties();
        List<KnownProfile> named = run.people().stream().filter(request::names).toList();
        boolean shows = request.shows() && !properties.values().isEmpty() && !named.isEmpty();
        return shows ? Optional.of(new Marker(properties, named)) : Optional.empty();
    }

    private boolean areShown(List<Marker> markers) {
        boolean inVain = markers.stream().anyMatch(this::isLost);
        return run.waiting().until(run.lastSent(), () -> areShownNow(markers), shown -> shown, shown -> inVain);
    }

    /** Each profile is read once. */
    private boolean areShownNow(List<Marker> markers) {
        Map<String, Optional<Person>> read = new HashMap<>();
        return markers.stream()
                .allMatch(marker -> marker.profiles().stream()
                        .anyMatch(one -> read.computeIfAbsent(one.personId(), this::read)
                                .filter(person -> ProfileComparison.difference(marker.properties(), person.attributes())
                                        .isEmpty())
                                .isPresent()));
    }

    private Optional<Person> read(String personId) {
        Optional<Person> person = run.client().read(personId);
        run.processing().completedBy(personId, person.orElse(null));
        return person;
    }

    private boolean isLost(Marker marker) {
        ProfileComparison comparison = new ProfileComparison(run);
        return marker.profiles().stream().allMatch(one -> comparison.someAreLost(one, marker.properties()));
    }

    /** Sends one more request for this profile and waits until it shows. */
    public void fence(KnownProfile profile) {
        Attributes fence = Attributes.none().with(run.marker(), TextNode.valueOf("fence"));
        Attributes request = surest(profile).with(fence);
        run.prepare(request);
        if (!shows(profile, fence)) {
            run.basics().firstBroken(BasicQuestion.NEW_PROPERTY).ifPresent(run.evidence()::restsOnBroken);
            throw new InconclusiveException(
                    "No proof that the request was processed: the effect of a later request for " + profile.name()
                            + "'s profile did not show within --processing-timeout.",
                    CauseRules.ofFence(request, profile));
        }
        run.processing().proved(profile);
        run.evidence().restsOn(Grade.FOLLOW_UP_FENCE);
    }

    private boolean shows(KnownProfile profile, Attributes marker) {
        Predicate<Optional<Person>> there = p -> p.isPresent()
                && ProfileComparison.difference(marker, p.get().attributes()).isEmpty();
        return there.test(run.waiting()
                .until(
                        run.lastSent(),
                        () -> read(profile.personId()),
                        there,
                        p -> run.basics().isBroken(BasicQuestion.NEW_PROPERTY)));
    }

    /** An identifier that this profile certainly has: one that the scenario has not tried to change, if any. */
    private Attributes surest(KnownProfile profile) {
        return profile.identifiers().entrySet().stream()
                .min(Comparator.comparing(known -> attacked(profile, known.getKey())))
                .map(known -> Attributes.of(known.getKey(), known.getValue()))
                .orElseThrow(() -> new InconclusiveException(profile.name() + " has no identifier to follow up with."));
    }

    private boolean attacked(KnownProfile profile, Identifier identifier) {
        String known = profile.known().text(identifier);
        return run.processing().unproven().stream()
                .map(sent -> sent.attributes().values().get(identifier.label()))
                .anyMatch(value -> value != null && !value.asText().equals(known));
    }

    /**
     * Properties that show that a request was processed.
     *
     * @param profiles those whom the request names; the contract leaves open which of several gets the properties
     */
    private record Marker(Attributes properties, List<KnownProfile> profiles) {
        Marker unlessReplacedBy(Marker later) {
            if (profiles.stream().noneMatch(later.profiles::contains)) {
                return this;
            }
            Attributes rest = properties;
            for (String name : later.properties.values().keySet()) {
                rest = rest.without(name);
            }
            return new Marker(rest, profiles);
        }
    }
}
