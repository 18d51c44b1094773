package io.identifycompliance.report.statement;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.files.ReportException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a statement follows from what is stored beside it, without the target: the exchanges are those that it was
 * made from, its verdicts are those of its scenarios, and its scenarios do not contradict their exchanges.
 */
public final class Recheck {
    private final Statement stated;
    private final RunRecord run;
    private final List<String> differences = new ArrayList<>();

    private Recheck(Statement stated, RunRecord run) {
        this.stated = stated;
        this.run = run;
    }

    /**
     * What was found.
     *
     * @param verdict recomputed
     * @param differences what does not fit, a sentence each; empty where the statement holds
     */
    public record Result(Statement stated, RunVerdict verdict, List<String> differences) {
        /** Whether the statement holds. */
        public boolean holds() {
            return differences.isEmpty();
        }
    }

    /** Checks a reports folder. Throws ReportException, with the path, where one of its files is missing or broken. */
    public static Result of(Path dir, Catalogue catalogue, HarnessInfo harness) {
        Statement stated = Statement.read(dir);
        Recheck recheck = new Recheck(stated, RunStore.read(dir));
        recheck.files(dir);
        recheck.harness(harness);
        Statement again = recheck.again(catalogue);
        recheck.verdicts(again);
        recheck.differences.addAll(ExchangeRules.broken(recheck.run));
        return new Result(stated, again.verdict(), List.copyOf(recheck.differences));
    }

    private void files(Path dir) {
        String digest = digest(dir.resolve(ExchangeLog.FILE));
        if (!digest.equals(stated.exchangesSha256())) {
            differences.add(ExchangeLog.FILE + " is not the file that the statement was made from: its SHA-256 is "
                    + digest + ", stated is " + stated.exchangesSha256() + ".");
        }
        int stored = ExchangeLog.of(run).size();
        if (stored != stated.requests()) {
            differences.add("%d requests are stated, %d are stored.".formatted(stated.requests(), stored));
        }
    }

    private static String digest(Path file) {
        MessageDigest digest = Fingerprint.sha256();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new ReportException(file + " cannot be read. Name the reports folder of a run.", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void harness(HarnessInfo current) {
        if (!current.features().equals(stated.harness().features())) {
            differences.add("It was judged with other features than those of this harness: "
                    + stated.harness().features()
                    + ", here " + current.features() + ". Recheck it with version "
                    + stated.harness().version() + ".");
        }
    }

    /** The same judgement again, on the day of the run, with the waivers that the statement names. */
    private Statement again(Catalogue catalogue) {
        Waivers waivers = new Waivers(
                null, stated.waivers().stream().map(WaiverResult::waiver).toList());
        ReportOptions options = new ReportOptions(
                stated.gating().isEmpty() ? Set.of() : EnumSet.copyOf(stated.gating()),
                stated.harness(),
                Optional.ofNullable(stated.selfCheck()),
                waivers,
                stated.finished().atZone(ZoneOffset.UTC).toLocalDate(),
                List.of(),
                null,
                Set.of());
        return Statement.of(run, catalogue, options);
    }

    private void verdicts(Statement again) {
        compare("The verdict", stated.verdict().id(), again.verdict().id());
        for (RequirementResult result : again.requirements()) {
            Optional<RequirementResult> before = stated.requirement(result.id());
            compare(
                    result.id(),
                    before.map(r -> r.verdict().id()).orElse("nothing"),
                    result.verdict().id());
            before.ifPresent(r -> scenarios(r, result));
        }
        stated.requirements().stream()
                .filter(r -> again.requirement(r.id()).isEmpty())
                .forEach(r -> compare(r.id(), r.verdict().id(), "nothing"));
        if (!stated.observations().equals(again.observations())) {
            differences.add("The observations on open points are not those that are stored.");
        }
    }

    private void scenarios(RequirementResult before, RequirementResult again) {
        var stored = again.scenarios().stream()
                .collect(Collectors.toMap(ScenarioResult::key, ScenarioResult::verdict, (a, b) -> a));
        for (ScenarioResult scenario : before.scenarios()) {
            Verdict verdict = stored.get(scenario.key());
            compare(
                    before.id() + ", \"" + scenario.name() + "\"",
                    scenario.verdict().id(),
                    verdict == null ? "nothing" : verdict.id());
        }
    }

    private void compare(String what, String before, String again) {
        if (!before.equals(again)) {
            differences.add("%s: stated is %s, what is stored says %s.".formatted(what, before, again));
        }
    }
}
