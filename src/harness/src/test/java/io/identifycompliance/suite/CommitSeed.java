package io.identifycompliance.suite;

import io.identifycompliance.engine.Shard;
import io.identifycompliance.report.statement.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Draws what {@code mvn verify} tries of what is too much for each build: by the commit, so that the next build tries
 * another part. {@code mvn verify -Pnightly} tries everything.
 */
public final class CommitSeed {
    /** One in how many faults is tried; "1" where everything is. */
    public static final String ONE_IN = System.getProperty("self-check.sample", "50");

    private CommitSeed() {}

    /** {@code -Dself-check.seed}, else the commit; where git does not say, what the features are. */
    public static String text() {
        String given = System.getProperty("self-check.seed", "");
        return given.isBlank() ? OfCommit.TEXT : given;
    }

    /** One in so many of the scenarios, or all of them where everything is tried. */
    static Shard oneIn(int parts) {
        return ONE_IN.equals("1") ? Shard.WHOLE : new Shard(1 + Math.floorMod(text().hashCode(), parts), parts);
    }

    /** One of them. */
    public static String oneOf(List<String> all) {
        return all.get(Math.floorMod(text().hashCode(), all.size()));
    }

    /** Whether that is one of the one in so many that are tried. */
    static boolean draws(String what, int oneIn) {
        CRC32 sum = new CRC32();
        sum.update((text() + what).getBytes(StandardCharsets.UTF_8));
        return ONE_IN.equals("1") || sum.getValue() % oneIn == 0;
    }

    /** Asked for once. */
    private static final class OfCommit {
        private static final String TEXT = commit();
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "--short=12", "HEAD").start();
            String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? commit : content();
        } catch (IOException notInstalled) {
            return content();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String content() {
        return Fingerprint.ofFeatures().substring(0, 12);
    }
}
