package io.identifycompliance.report.statement;

import io.identifycompliance.record.RunRecord;
import io.identifycompliance.verdict.RunVerdict;
import io.identifycompliance.verdict.Scope;
import io.identifycompliance.verdict.VerdictCounts;
import java.util.Locale;
import java.util.Map;

/** The verdict in words, as the first line of every output has it: what holds for a part is never said of the whole. */
final class Headline {
    private static final String REFERENCE = "the embedded reference";

    private Headline() {}

    static boolean isTargetNamed(Map<String, String> settings) {
        return !RunRecord.NO_TARGET_NAMED.equals(settings.get("target"));
    }

    static String of(RunVerdict verdict, boolean partWentWell, Scope scope, boolean targetNamed) {
        if (partWentWell) {
            String part = " (" + scope.partRun() + ")";
            return targetNamed
                    ? "nothing failed in this shard" + part
                    : "nothing failed in this shard of " + REFERENCE + part + ": no target was named";
        }
        String words = verdict.words();
        if (scope.limited() && verdict.isGreen()) {
            return found(verdict, scope) + (targetNamed ? "" : " in " + REFERENCE + ": no target was named");
        }
        if (!scope.whole()) {
            words += verdict.isGreen() ? " in the " + scope.part() + " that were run" : " (" + scope.partRun() + ")";
        }
        return targetNamed ? words : REFERENCE + " is " + words + ": no target was named";
    }

    /** A selection finds something or nothing; it never makes a target compliant. */
    private static String found(RunVerdict verdict, Scope scope) {
        return (verdict == RunVerdict.COMPLIANT ? "nothing found by " : "nothing but waived failures found by ")
                + scope.selection();
    }

    static String sentence(
            RunVerdict verdict, boolean partWentWell, VerdictCounts counts, Scope scope, boolean targetNamed) {
        if (scope.limited() && verdict.isGreen()) {
            String found = found(verdict, scope);
            return found.substring(0, 1).toUpperCase(Locale.ROOT) + found.substring(1) + "; " + scope.worthInWords()
                    + "." + scope.unreached();
        }
        String target = targetNamed ? "The target" : "The embedded reference";
        int judged = counts.passed() + counts.failed();
        String requirements =
                Scope.count(judged, "requirement") + " that " + (judged == 1 ? "was" : "were") + " judged";
        String sentence = switch (verdict) {
            case COMPLIANT ->
                counts.failed() > 0
                        ? String.format(
                                Locale.ROOT,
                                "%s keeps %d of %s; the others do not gate this run.",
                                target,
                                counts.passed(),
                                requirements)
                        : String.format(Locale.ROOT, "%s keeps %s.", target, all(judged));
            case COMPLIANT_WITH_WAIVERS ->
                String.format(
                        Locale.ROOT,
                        "%s keeps %d of %s; %d %s waived: each of these failures is known.",
                        target,
                        counts.passed(),
                        Scope.count(judged + counts.waived(), "requirement"),
                        counts.waived(),
                        counts.waived() == 1 ? "is" : "are");
            case NOT_COMPLIANT ->
                String.format(Locale.ROOT, "%s breaks %d of %s.", target, counts.failed(), requirements);
            case INCONCLUSIVE ->
                partWentWell
                        ? "Nothing failed in this shard. This is not a pass: merge the shards for a verdict."
                        : target + " could not be judged" + (judged == 0 ? "" : " in full") + ". This is not a pass.";
        };
        String unjudged = verdict == RunVerdict.NOT_COMPLIANT && counts.inconclusive() > 0
                ? " " + counts.inconclusive() + " more could not be judged."
                : "";
        return sentence + unjudged + (scope.whole() ? "" : " Only " + scope.sentence());
    }

    private static String all(int judged) {
        return judged == 1 ? "the one requirement that was judged" : "all " + judged + " requirements that were judged";
    }
}
