package io.identifycompliance.suite;

import io.identifycompliance.client.Keys;
import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.NearestName;
import io.identifycompliance.contract.Requirement;
import io.identifycompliance.engine.DryRun;
import io.identifycompliance.engine.OwnRequirementsFile;
import io.identifycompliance.engine.RunLimit;
import io.identifycompliance.engine.ScenarioTags;
import io.identifycompliance.engine.Selection;
import io.identifycompliance.engine.Shard;
import io.identifycompliance.report.Reports;
import io.identifycompliance.verdict.Waivers;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the options of a run from the text that was given. */
final class OptionsReader {
    private static final String REFERENCE = "reference";
    private static final int MOST_PARALLEL = 256;

    private final GivenOptions given;

    OptionsReader(GivenOptions given) {
        this.given = given;
    }

    RunOptions read() {
        RunOptions options = options(false);
        List<Path> features = options.selection().directories();
        TagCheck.check(RunOption.TAGS, options.tags(), features, options.catalogue());
        return options;
    }

    RunOptions inSuiteClass() {
        RunOptions options = options(true);
        TagCheck.names(RunOption.TAGS, options.tags(), ScenarioTags.known(List.of()));
        return options;
    }

    private RunOptions options(boolean foundByJUnit) {
        Optional<URI> target = target();
        List<String> wires = OptionValues.wires(RunOption.WIRE, given.text(RunOption.WIRE));
        RunOptions.Reach reach = new ReachReader(given).read(target, wires);
        Set<Level> levels = levels();
        List<Path> features = given.all(RunOption.FEATURES).stream()
                .map(text -> OptionValues.folder(RunOption.FEATURES, text))
                .toList();
        String tags = given.value(RunOption.TAGS).map(String::strip).orElse("");
        List<String> slips = DryRun.slips(features);
        if (!slips.isEmpty()) {
            throw new UsageException(String.join(System.lineSeparator(), slips));
        }
        List<Requirement> own = OwnRequirementsFile.in(features);
        Catalogue catalogue = Catalogue.load().with(own);
        Map<String, String> notApplicable = given.file(RunOption.NOT_APPLICABLE)
                .map(file -> NotApplicableFile.read(file, catalogue))
                .orElse(Map.of());
        Waivers waivers = given.file(RunOption.WAIVERS)
                .map(file -> KnownDeviations.read(file, catalogue))
                .orElse(Waivers.none());
        return new RunOptions(
                target,
                given.has(RunOption.TARGET),
                reach,
                duration(RunOption.DELAY),
                keys(target, reach, features, tags),
                new TestDataReader(given).read(shard()),
                wires,
                OptionValues.date(RunOption.REVISION, given.text(RunOption.REVISION)),
                levels,
                tags,
                new Selection(selected(catalogue, levels, tags), features, parallel(), shard(), own),
                limit(),
                foundByJUnit,
                processingTimeout(),
                duration(RunOption.SETTLE),
                catalogue,
                notApplicable,
                waivers,
                OptionValues.path(RunOption.REPORTS, given.text(RunOption.REPORTS)),
                onlyReports());
    }

    private Optional<URI> target() {
        Optional<String> named = given.value(RunOption.TARGET).map(String::strip);
        if (named.isEmpty() || named.get().equals(REFERENCE)) {
            return Optional.empty();
        }
        if (given.has(RunOption.DELAY)) {
            throw UsageException.of(
                    RunOption.DELAY,
                    "has no effect on " + named.get()
                            + ": only the embedded reference can be slowed down. Leave it out.");
        }
        if (NearestName.of(named.get(), Set.of(REFERENCE)).isPresent()) {
            throw UsageException.of(
                    RunOption.TARGET,
                    "is not a URL: \"" + named.get() + "\". Did you mean " + REFERENCE + ", the embedded one?");
        }
        return named.map(text -> ReachReader.root(text));
    }

    private Keys keys(Optional<URI> target, RunOptions.Reach reach, List<Path> features, String tags) {
        Optional<String> publicKey = given.value(RunOption.PUBLIC_KEY);
        Optional<String> privateKey = given.value(RunOption.PRIVATE_KEY);
        Keys keys = target.isPresent()
                ? KeySource.forTarget(publicKey, privateKey)
                : KeySource.forReference(publicKey, privateKey);
        List<Path> quoted = new ArrayList<>(features);
        given.file(RunOption.NOT_APPLICABLE).ifPresent(quoted::add);
        given.file(RunOption.WAIVERS).ifPresent(quoted::add);
        List<String> shown = new ArrayList<>(SecretValues.textOf(quoted));
        target.map(URI::toString).ifPresent(shown::add);
        shown.add(tags);
        return new SecretValues(shown)
                .variables(given.all(RunOption.SECRET), System::getenv)
                .headers(reach.headers())
                .passwords(reach.secrets())
                .beside(keys);
    }

    private Set<Level> levels() {
        List<String> known = Arrays.stream(Level.values())
                .filter(l -> l != Level.OPEN)
                .map(Level::id)
                .toList();
        List<String> names =
                OptionValues.list(RunOption.LEVEL, given.text(RunOption.LEVEL).toLowerCase(Locale.ROOT));
        names.forEach(name -> OptionValues.oneOf(
                RunOption.LEVEL, name, known, "Give one or several of " + String.join(", ", known) + "."));
        return names.stream().map(Level::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Level.class)));
    }

    /** The scenarios of the levels that gate, and the open points if all of them do. */
    private static String selected(Catalogue catalogue, Set<Level> gating, String tags) {
        if (gating.containsAll(EnumSet.complementOf(EnumSet.of(Level.OPEN)))) {
            return tags;
        }
        String ofLevels = catalogue.requirements().stream()
                .filter(r -> gating.contains(r.level()))
                .map(r -> "@" + r.id())
                .collect(Collectors.joining(" or ", "(", ")"));
        return tags.isEmpty() ? ofLevels : ofLevels + " and (" + tags + ")";
    }

    private Shard shard() {
        Optional<String> part = given.value(RunOption.SHARD).map(String::strip);
        try {
            return part.map(Shard::of).orElse(Shard.WHOLE);
        } catch (IllegalArgumentException noSuchPart) {
            throw UsageException.of(
                    RunOption.SHARD,
                    "is not a part of a run: \"" + part.orElseThrow()
                            + "\". Write it as 2/4, the second of four; at most 9999.");
        }
    }

    private RunLimit limit() {
        OptionalInt requests = given.value(RunOption.MAX_REQUESTS)
                .map(text -> OptionalInt.of(OptionValues.number(RunOption.MAX_REQUESTS, text, 1, Integer.MAX_VALUE)))
                .orElse(OptionalInt.empty());
        RunLimit limit =
                new RunLimit(requests, given.has(RunOption.SMOKE) ? RunLimit.SMOKE : RunLimit.NONE.scenarios());
        if (!limit.isNone() && given.has(RunOption.SHARD)) {
            throw UsageException.of(
                    RunOption.SHARD,
                    "cannot be combined with " + RunOption.MAX_REQUESTS + " or " + RunOption.SMOKE
                            + ": each shard would choose for itself. Leave one of them out.");
        }
        return limit;
    }

    private int parallel() {
        return OptionValues.number(RunOption.PARALLEL, given.text(RunOption.PARALLEL), 1, MOST_PARALLEL);
    }

    private Duration processingTimeout() {
        return OptionValues.positiveDuration(RunOption.PROCESSING_TIMEOUT, given.text(RunOption.PROCESSING_TIMEOUT));
    }

    private Set<String> onlyReports() {
        Set<String> names = new LinkedHashSet<>();
        given.value(RunOption.ONLY_REPORTS)
                .ifPresent(text -> names.addAll(OptionValues.list(RunOption.ONLY_REPORTS, text)));
        names.forEach(name -> OptionValues.oneOf(
                RunOption.ONLY_REPORTS,
                name,
                Reports.NAMES,
                "Give one or several of " + String.join(", ", Reports.NAMES)));
        return names;
    }

    private Duration duration(RunOption option) {
        return OptionValues.duration(option, given.text(option));
    }
}
