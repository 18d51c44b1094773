package io.identifycompliance.report.statement;

import com.fasterxml.jackson.core.type.TypeReference;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Verdict;
import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.report.files.ReportJson;
import io.identifycompliance.report.files.Templates;
import io.identifycompliance.verdict.Observation;
import io.identifycompliance.verdict.RunVerdict;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Statements side by side: implementations, versions or wire formats. The first is what the others are measured by.
 *
 * @param columns the statements, in the order given
 * @param rows every requirement that was judged in at least one of them
 * @param worse what a later one does worse than the first
 * @param better what a later one does better than the first
 * @param changed what was judged in one of them only, and observations that differ
 */
public record Comparison(
        List<Column> columns, List<Row> rows, List<Change> worse, List<Change> better, List<Change> changed) {
    /** How bad it is; what was not judged is worse than passed, and no better than failed. */
    private static final List<Verdict> WORSE_AND_WORSE =
            List.of(Verdict.PASSED, Verdict.WAIVED, Verdict.INCONCLUSIVE, Verdict.FAILED);

    private static final List<RunVerdict> VERDICTS_WORSE_AND_WORSE = List.of(
            RunVerdict.COMPLIANT, RunVerdict.COMPLIANT_WITH_WAIVERS, RunVerdict.INCONCLUSIVE, RunVerdict.NOT_COMPLIANT);

    private static final TypeReference<Map<String, Object>> MODEL = new TypeReference<>() {};

    /** One statement. */
    public record Column(String label, String verdict, String target, String wires, String version, String finished) {}

    /** One requirement in all of them; a verdict is {@code absent} where a statement does not know it. */
    public record Row(String id, String level, String statement, List<String> verdicts, boolean differs) {}

    /** One difference between the first and a later one. */
    public record Change(String label, String id, String what, String from, String to) {}

    /** Another verdict on a requirement or a scenario. */
    private record VerdictChange(String label, String id, String what, Verdict from, Verdict to) {
        Change inWords() {
            return new Change(label, id, what, from.words(), to.words());
        }
    }

    /**
     * Compares two or more statements.
     *
     * @param statements by what to call each, in order: the first is the base
     */
    public static Comparison of(Map<String, Statement> statements) {
        List<String> labels = List.copyOf(statements.keySet());
        List<Statement> all = List.copyOf(statements.values());
        if (all.size() < 2) {
            throw new ReportException("A comparison needs two statements. Name a second compliance.json.");
        }
        List<Change> worse = new ArrayList<>();
        List<Change> better = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            boolean sameWires = all.get(i).wires().equals(all.get(0).wires());
            for (VerdictChange change : changes(labels.get(i), all.get(0), all.get(i))) {
                boolean elsewhere = !sameWires && change.to() == Verdict.NOT_APPLICABLE;
                (elsewhere ? changed : kind(change, worse, better, changed)).add(change.inWords());
            }
            changed.addAll(observations(labels.get(i), all.get(0), all.get(i)));
            wholeRun(labels.get(i), all.get(0), all.get(i), worse).ifPresent(worse::add);
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Statement s = all.get(i);
            columns.add(new Column(
                    labels.get(i),
                    s.headline() == null ? s.verdict().words() : s.headline(),
                    s.targetShown(),
                    String.join(", ", s.wires()),
                    s.harness().version(),
                    s.finished().toString()));
        }
        return new Comparison(columns, rows(all), List.copyOf(worse), List.copyOf(better), List.copyOf(changed));
    }

    /** Reads statements, each called by its path. */
    public static Map<String, Statement> read(List<Path> files) {
        Map<String, Statement> statements = new LinkedHashMap<>();
        for (Path file : files) {
            Statement statement = Statement.read(file);
            String label = file.toString();
            for (int again = 2; statements.containsKey(label); again++) {
                label = file + " (" + again + ")";
            }
            statements.put(label, statement);
        }
        return statements;
    }

    /** Whether a gate that looks at regressions only stays closed. */
    public boolean gotWorse() {
        return !worse.isEmpty();
    }

    /** For a terminal. */
    public void print(Appendable out) throws IOException {
        render("compare.txt.ftl", out);
    }

    /** For pull requests and job summaries: short enough for both, whatever changed. */
    public void markdown(Appendable out) throws IOException {
        out.append(ComparisonMarkdown.of(ReportJson.lines().convertValue(this, MODEL)));
    }

    /** A page of its own. */
    public void html(Appendable out) throws IOException {
        render("compare.html.ftlh", out);
    }

    private void render(String template, Appendable out) throws IOException {
        StringWriter text = new StringWriter();
        Templates.fill(template, ReportJson.lines().convertValue(this, MODEL), text);
        out.append(text.toString());
    }

    private static List<VerdictChange> changes(String label, Statement base, Statement other) {
        List<VerdictChange> changes = new ArrayList<>();
        for (RequirementResult result : other.requirements()) {
            if (result.level() == Level.OPEN) {
                continue;
            }
            Verdict before = base.requirement(result.id())
                    .map(RequirementResult::verdict)
                    .orElse(Verdict.NOT_RUN);
            if (before != result.verdict()) {
                changes.add(new VerdictChange(label, result.id(), result.statement(), before, result.verdict()));
            } else if (result.verdict() == Verdict.FAILED) {
                changes.addAll(scenarios(label, base.requirement(result.id()).orElseThrow(), result));
            }
        }
        for (RequirementResult gone : base.requirements()) {
            if (gone.level() != Level.OPEN && other.requirement(gone.id()).isEmpty()) {
                changes.add(new VerdictChange(label, gone.id(), gone.statement(), gone.verdict(), Verdict.NOT_RUN));
            }
        }
        return changes;
    }

    /** The verdict of the whole run, where it got worse and no requirement did: a shard may be missing. */
    private static Optional<Change> wholeRun(String label, Statement base, Statement other, List<Change> worse) {
        RunVerdict before = base.verdict();
        RunVerdict now = other.verdict();
        boolean explained = worse.stream().anyMatch(change -> change.label().equals(label));
        return explained || VERDICTS_WORSE_AND_WORSE.indexOf(now) <= VERDICTS_WORSE_AND_WORSE.indexOf(before)
                ? Optional.empty()
                : Optional.of(new Change(label, "(verdict)", "the whole run", before.words(), now.words()));
    }

    /** A requirement that failed before may fail in more scenarios now. */
    private static List<VerdictChange> scenarios(String label, RequirementResult base, RequirementResult other) {
        List<VerdictChange> changes = new ArrayList<>();
        for (ScenarioResult scenario : other.scenarios()) {
            same(base, scenario)
                    .filter(before -> before.verdict() != scenario.verdict())
                    .ifPresent(before -> changes.add(new VerdictChange(
                            label, other.id(), scenario.name(), before.verdict(), scenario.verdict())));
        }
        return changes;
    }

    /** That scenario, on another wire format if the other statement did not judge this one. */
    private static Optional<ScenarioResult> same(RequirementResult base, ScenarioResult wanted) {
        boolean sameWire = base.scenarios().stream().anyMatch(s -> s.wire().equals(wanted.wire()));
        return base.scenarios().stream()
                .filter(s ->
                        sameWire ? s.id().equals(wanted.id()) : onAnyWire(s).equals(onAnyWire(wanted)))
                .findFirst();
    }

    private static String onAnyWire(ScenarioResult scenario) {
        return scenario.id().substring(scenario.wire().length() + 1);
    }

    private static List<Change> kind(
            VerdictChange change, List<Change> worse, List<Change> better, List<Change> changed) {
        int from = WORSE_AND_WORSE.indexOf(change.from());
        int to = WORSE_AND_WORSE.indexOf(change.to());
        if (to < 0) {
            return from == 0 || from == 1 ? worse : changed;
        }
        if (from < 0) {
            return to > 1 ? worse : changed;
        }
        return to > from ? worse : better;
    }

    private static List<Change> observations(String label, Statement base, Statement other) {
        Set<String> ids = new LinkedHashSet<>();
        Stream.concat(base.observations().stream(), other.observations().stream())
                .map(Observation::id)
                .filter(id -> !id.equals("PROCESSING-TIME"))
                .forEach(ids::add);
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            String before = observed(base, id);
            String after = observed(other, id);
            if (!before.equals(after)) {
                changes.add(new Change(label, id, question(id, other, base), before, after));
            }
        }
        return changes;
    }

    private static String question(String id, Statement... statements) {
        return Stream.of(statements)
                .flatMap(statement -> statement.requirement(id).stream())
                .map(RequirementResult::statement)
                .findFirst()
                .orElse("observed");
    }

    private static String observed(Statement statement, String id) {
        String seen = statement.observations().stream()
                .filter(o -> o.id().equals(id))
                .map(Observation::value)
                .distinct()
                .collect(Collectors.joining("; "));
        return seen.isEmpty() ? "not observed" : seen;
    }

    private static List<Row> rows(List<Statement> all) {
        Map<String, RequirementResult> known = new LinkedHashMap<>();
        all.forEach(s -> s.requirements().forEach(r -> known.putIfAbsent(r.id(), r)));
        return known.values().stream()
                .filter(r -> r.level() != Level.OPEN)
                .map(r -> row(r, all))
                .filter(r -> r.verdicts().stream().anyMatch(v -> !v.equals(Verdict.NOT_RUN.id())))
                .toList();
    }

    private static Row row(RequirementResult result, List<Statement> all) {
        List<String> verdicts = all.stream()
                .map(s -> s.requirement(result.id()).map(r -> r.verdict().id()).orElse("absent"))
                .toList();
        return new Row(
                result.id(),
                result.level().id(),
                result.statement(),
                verdicts,
                verdicts.stream().distinct().count() > 1);
    }
}
