package io.identifycompliance.proof;

import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.run.ContractViolation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Checks single responses. */
public final class ResponseChecks {
    private static final int CLIENT_ERROR = 4;

    /** How GIF, PNG, JPEG, WebP, BMP and SVG begin. */
    private static final List<String> IMAGES =
            List.of("GIF8", "\u0089PNG", "\u00ff\u00d8", "RIFF", "BM", "<svg", "<?xml");

    private final ScenarioRun run;

    /** For the responses of that run. */
    public ResponseChecks(ScenarioRun run) {
        this.run = run;
    }

    /** What a response should have been; empty if it is as expected. */
    @FunctionalInterface
    public interface Expectation {
        Optional<String> missedBy(TargetResponse response);
    }

    /** The status of an accepted call, which is the same whatever becomes of the update. */
    public static Expectation acceptedStatus(WireFormat wire) {
        int accepted = wire.acceptedStatus();
        return response -> response.status() == accepted ? Optional.empty() : Optional.of("status " + accepted);
    }

    /** The whole response of an accepted call in that form, as this wire format has it. */
    public static Expectation accepted(WireFormat wire, CallForm form) {
        return response -> wire.notAccepted(response, form).isEmpty()
                ? Optional.empty()
                : Optional.of("the answer of an accepted call");
    }

    /** Every response of this run is as expected. */
    public void each(Expectation expected) {
        for (TargetResponse response : run.answers()) {
            run.evidence().checked();
            expected.missedBy(response).ifPresent(what -> {
                throw new ContractViolation(what, response.brief());
            });
        }
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
    }

    /** No response of this run shows data of that profile, which the public key must never reveal. */
    public void mustNotShow(KnownProfile profile) {
        for (TargetResponse response : run.answers()) {
            run.evidence().checked();
            String all = response.body() + "\n" + response.headers();
            if (Mentions.personId(profile.personId(), all)) {
                throw new ContractViolation("an answer without the person ID", response.brief());
            }
            for (Identifier identifier : Identifier.values()) {
                String value = profile.known().text(identifier);
                if (value != null && all.contains(value)) {
                    throw new ContractViolation(
                            "an answer without " + profile.name() + "'s " + identifier.label(), response.brief());
                }
            }
        }
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
    }

    /** The latest response has this body, white space around it aside. */
    public void latestIs(String text) {
        latest(response -> response.body().strip().equals(text), "the answer " + text, TargetResponse::brief);
    }

    /** The latest response has a status from 400 to 499. */
    public void latestIsAClientError() {
        latest(response -> response.status() / 100 == CLIENT_ERROR, "a status from 400 to 499", TargetResponse::brief);
    }

    /** The latest response is an accepted call's image, of whatever format. */
    public void latestIsAnImage() {
        latest(
                response -> response.status() == run.context().wire().acceptedStatus()
                        && response.contentType()
                                .filter(type -> type.startsWith("image/"))
                                .isPresent()
                        && IMAGES.stream().anyMatch(response.body()::startsWith),
                "an image",
                response -> response.status() + " " + response.contentType().orElse("no content type"));
    }

    private void latest(
            Function<TargetResponse, Boolean> right, String expected, Function<TargetResponse, String> seen) {
        TargetResponse latest = run.latestAnswer();
        run.evidence().checked();
        if (!right.apply(latest)) {
            throw new ContractViolation(expected, seen.apply(latest));
        }
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
    }
}
