package io.identifycompliance.proof;

import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.Grade;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.run.InconclusiveException;
import java.util.List;
import java.util.stream.Collectors;

/** Records what a target does at an open point of the contract: it never fails. */
public final class Observations {
    private final ScenarioRun run;
    private final String requirement;

    /** Records observations for that requirement. */
    public Observations(ScenarioRun run, String requirement) {
        this.run = run;
        this.requirement = requirement;
    }

    /**
     * Which profiles of the scenario have these attributes, when all requests have been processed for each of them.
     *
     * @throws InconclusiveException where it cannot be shown that they were
     */
    public void whoHas(Attributes wanted) {
        run.mustBePrepared();
        run.waiting().until(run.lastSent(), () -> having(wanted), seen -> !seen.isEmpty());
        run.people().forEach(new ProcessingProof(run)::fence);
        List<KnownProfile> got = having(wanted);
        note(
                switch (got.size()) {
                    case 0 -> "neither";
                    case 1 -> described(got.get(0));
                    default -> "both profiles are updated";
                });
    }

    /** A profile by the identifiers that it was made with, since its name means nothing in a report. */
    private String described(KnownProfile profile) {
        String labels =
                profile.identifiers().keySet().stream().map(Identifier::label).collect(Collectors.joining(" and the "));
        String others = run.people().stream()
                .filter(other -> !other.equals(profile))
                .flatMap(other -> other.identifiers().keySet().stream())
                .map(Identifier::label)
                .distinct()
                .collect(Collectors.joining(" and the "));
        return "the " + labels + " rather than the " + others;
    }

    private List<KnownProfile> having(Attributes wanted) {
        ProfileComparison comparison = new ProfileComparison(run);
        return run.people().stream()
                .filter(profile -> ProfileComparison.difference(
                                wanted, comparison.now(profile).attributes())
                        .isEmpty())
                .toList();
    }

    /** What a look-up finds. */
    public void whoIsFound(Identifier identifier, String value) {
        LookupResult result = run.client().find(identifier, value);
        note(result instanceof LookupResult.Found ? "the profile is found" : result.brief() + " is found");
    }

    /** The status of the latest response, and its body where that is a single character. */
    public void latestAnswer() {
        TargetResponse response = run.latestAnswer();
        String body = response.body().strip();
        note("status " + response.status() + (body.length() == 1 ? ", body " + body : ""));
    }

    /** What became of an identifier that was sent in this form. */
    public void whatBecameOf(String name, Identifier identifier, String sent) {
        String now = run.client()
                .read(run.profile(name).personId())
                .map(person -> person.attributes().text(identifier))
                .orElse(null);
        note(
                now == null
                        ? "the value is left out"
                        : now.equals(sent) ? "the value is stored as it was meant" : "another value is stored");
    }

    /** How long changes took to show, in the whole run so far. */
    public void processingTime() {
        RunRecord.ProcessingTimes times = new RunRecord.ProcessingTimes(
                run.context().wire().id(), run.context().schedule().samples());
        if (times.samples().isEmpty()) {
            throw new InconclusiveException("No change was seen to show, so no time could be measured.");
        }
        note("p50 " + times.percentile(0.5) + " ms, p95 " + times.percentile(0.95) + " ms, max " + times.percentile(1)
                + " ms");
    }

    private void note(String what) {
        run.evidence().observes(requirement, what);
        run.evidence().restsOn(Grade.DIRECT_ANSWER);
    }
}
