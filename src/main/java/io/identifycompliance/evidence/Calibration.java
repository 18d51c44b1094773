package io.identifycompliance.evidence;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.api.Answer;
import io.identifycompliance.api.Attributes;
import io.identifycompliance.api.Finding;
import io.identifycompliance.api.Way;
import io.identifycompliance.contract.Identifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows, before anything is judged, that the target is alive and that "taken" and "ignored" can be told apart.
 *
 * <p>An API that always answers 200 passes most checks when it is dead. So a profile is written through each form of
 * calling Identify and read back with the private key, and one that is written with a wrong public key must not show.
 */
public final class Calibration {
    private final Trial trial;
    private final Dossier dossier;
    private final Client client;

    /** For that trial. */
    public Calibration(Trial trial) {
        this.trial = trial;
        dossier = trial.journal().preflight();
        client = trial.client(dossier);
    }

    /** Measures and sets the pace; empty, or the sentence that says why this target cannot be judged. */
    public Optional<String> run() {
        try {
            return calibrate();
        } catch (Inconclusive unreachable) {
            return Optional.of(unreachable.getMessage());
        }
    }

    private Optional<String> calibrate() {
        Optional<String> noLookUp = lookUpDoesNotWork();
        if (noLookUp.isPresent()) {
            return noLookUp;
        }
        Cast cast = trial.cast(dossier);
        Map<Way, Probe> probes = new LinkedHashMap<>();
        for (Way way : trial.wire().ways().stream().filter(Way::common).toList()) {
            String externalId = cast.text(Identifier.EXTERNAL_ID, "probe " + way);
            String email = cast.text(Identifier.EMAIL, "probe" + probes.size() + "@mail.com");
            Answer answer = client.identify(
                    way,
                    Attributes.of(Identifier.EXTERNAL_ID, externalId)
                            .with(Attributes.of(Identifier.EMAIL, email))
                            .with("plan", TextNode.valueOf("probe")));
            probes.put(way, new Probe(externalId, email, System.nanoTime(), answer));
        }
        List<Way> dead = new ArrayList<>();
        List<Duration> measured = new ArrayList<>();
        probes.forEach((way, probe) -> {
            if (shows(probe)) {
                measured.add(Duration.ofNanos(System.nanoTime() - probe.sentAt()));
            } else {
                dead.add(way);
            }
        });
        if (measured.isEmpty()) {
            Answer answer = probes.values().iterator().next().answer();
            return Optional.of("Nothing that is sent to Identify can be read back within --processing-timeout ("
                    + trial.processingTimeout().toMillis() + " ms); Identify answers " + dossier.masked(answer.brief())
                    + ". Check --target and the keys.");
        }
        trial.found(dead);
        trial.pace().calibrated(measured.subList(0, 1));
        return Optional.empty();
    }

    private boolean shows(Probe probe) {
        return found(probe, Identifier.EXTERNAL_ID, probe.externalId())
                && found(probe, Identifier.EMAIL, probe.email());
    }

    private boolean found(Probe probe, Identifier identifier, String value) {
        Finding finding = new Waiting(trial, dossier)
                .until(probe.sentAt(), () -> client.find(identifier, value), Finding.Found.class::isInstance);
        return finding instanceof Finding.Found;
    }

    /** With the right key, a look-up for nobody must say so. */
    private Optional<String> lookUpDoesNotWork() {
        String nobody = trial.cast(dossier).text(Identifier.EXTERNAL_ID, "nobody");
        String place = trial.wire().findPlaces().get(0);
        Answer answer =
                client.find(Identifier.EXTERNAL_ID, nobody, place, trial.keys().privateKey());
        Finding finding = trial.wire().found(answer);
        if (finding instanceof Finding.Nobody
                && (answer.saysJson() || answer.json().isObject())) {
            return Optional.empty();
        }
        if (finding instanceof Finding.Found || finding instanceof Finding.Several) {
            // A static mock: every look-up finds the same person. The scenarios will say so.
            return Optional.empty();
        }
        String seen = dossier.masked(answer.brief());
        if (answer.status() == 401 || answer.status() == 403) {
            return Optional.of("The target refuses the private key (" + seen + "). Check IDENTIFY_PRIVATE_KEY.");
        }
        return Optional.of("A look-up for nobody is answered with " + seen
                + ": this does not look like the Profiles API. Check --target and --wire.");
    }

    /** A profile that was written through one form of the call. */
    private record Probe(String externalId, String email, long sentAt, Answer answer) {}
}
