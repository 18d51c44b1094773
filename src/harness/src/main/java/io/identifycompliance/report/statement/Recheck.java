package io.identifycompliance.report.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.record.RunRecord;
import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.report.files.ReportJson;
import io.identifycompliance.verdict.RunVerdict;
import io.identifycompliance.verdict.WaiverResult;
import io.identifycompliance.verdict.Waivers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a statement follows from what is stored beside it, without the target: the run and the exchanges are those that
 * it was made from, everything that it states is what they come to, and no scenario contradicts its exchanges.
 */
public final class Recheck {
    private final Statement stated;
    private final RunRecord run;
    private final boolean sameHarness;
    private final List<String> differences = new ArrayList<>();

    private Recheck(Statement stated, RunRecord run, HarnessInfo current) {
        this.stated = stated;
        this.run = run;
        this.sameHarness = current.code().equals(stated.harness().code());
    }

    /**
     * What was found.
     *
     * @param verdict recomputed
     * @param headline the recomputed verdict in words, with how much was looked at
     * @param differences what does not fit, a sentence each; empty where the statement follows from what is stored
     */
    public record Result(Statement stated, RunVerdict verdict, String headline, List<String> differences) {
        /** Whether the statement follows from what is stored, whatever it says of the target. */
        public boolean holds() {
            return differences.isEmpty();
        }
    }

    /** Checks a reports folder. Throws ReportException, with the path, where one of its files is missing or broken. */
    public static Result of(Path dir, Catalogue catalogue, HarnessInfo harness) {
        Statement stated = Statement.read(dir);
        Recheck recheck = new Recheck(stated, RunStore.read(dir), harness);
        recheck.files(dir);
        recheck.harness(harness);
        recheck.day();
        Statement again = recheck.again(catalogue);
        recheck.content(dir, again);
        recheck.differences.addAll(ExchangeRules.broken(recheck.run));
        return new Result(stated, again.verdict(), again.headline(), List.copyOf(recheck.differences));
    }

    private void files(Path dir) {
        file(dir, ExchangeLog.FILE, stated.exchangesSha256());
        file(dir, RunStore.FILE, stated.runSha256());
        int stored = ExchangeLog.of(run).size();
        if (stored != stated.requests()) {
            differences.add(
                    String.format(Locale.ROOT, "%d requests are stated, %d are stored.", stated.requests(), stored));
        } else if (digest(dir.resolve(ExchangeLog.FILE)).equals(stated.exchangesSha256())
                && !ExchangeLog.digest(run).equals(stated.exchangesSha256())) {
            differences.add(ExchangeLog.FILE + " has lines that are repeated, out of order or spelled in another way.");
        }
    }

    private void file(Path dir, String name, String expected) {
        String digest = digest(dir.resolve(name));
        if (!digest.equals(expected)) {
            differences.add(name + " is not the file that the statement was made from: its SHA-256 is " + digest
                    + ", stated is " + expected + ".");
        }
    }

    private static String digest(Path file) {
        MessageDigest digest = Fingerprint.sha256();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
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
        boolean otherScore = sameHarness
                && stated.selfCheck() != null
                && !Optional.of(stated.selfCheck()).equals(SelfCheckScore.packed());
        if (otherScore) {
            differences.add("The score of the self-check is not the one that this harness has.");
        }
    }

    /** A day before the run would bring a waiver back that had expired. The east is a day ahead. */
    private void day() {
        LocalDate finished = stated.finished().atZone(ZoneOffset.UTC).toLocalDate();
        if (stated.judgedOn() == null || stated.judgedOn().isBefore(finished.minusDays(1))) {
            differences.add(String.format(
                    Locale.ROOT, "It was judged on %s, before the run ended on %s.", stated.judgedOn(), finished));
        }
    }

    /** The same judgement again, with the waivers that the statement names, as of the day that it names. */
    private Statement again(Catalogue catalogue) {
        Waivers waivers =
                new Waivers(stated.waivers().stream().map(WaiverResult::waiver).toList());
        ReportOptions options = new ReportOptions(
                gating(),
                stated.harness(),
                Optional.ofNullable(stated.selfCheck()),
                waivers,
                stated.judgedOn() == null
                        ? stated.finished().atZone(ZoneOffset.UTC).toLocalDate()
                        : stated.judgedOn(),
                List.of(),
                null,
                Set.of());
        return Statement.of(run, catalogue, options);
    }

    /** The levels that gate are those that the run was told to judge; all of them where it was told nothing. */
    private Set<Level> gating() {
        String levels = run.settings().get("level");
        return levels == null
                ? EnumSet.complementOf(EnumSet.of(Level.OPEN))
                : List.of(levels.split(",")).stream()
                        .map(Level::of)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Level.class)));
    }

    private void content(Path dir, Statement again) {
        try {
            JsonNode before =
                    ReportJson.pages().readTree(dir.resolve(Statement.FILE).toFile());
            JsonNode after = ReportJson.pages().readTree(ReportJson.pages().writeValueAsString(again));
            StatementDifference.between(before, after).stream()
                    .filter(difference -> sameHarness || !difference.isOfWording())
                    .map(StatementDifference::sentence)
                    .forEach(differences::add);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A statement can always be written.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
