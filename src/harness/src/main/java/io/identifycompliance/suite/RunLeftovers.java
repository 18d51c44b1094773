package io.identifycompliance.suite;

import io.identifycompliance.record.Leftovers;
import io.identifycompliance.report.files.LeftoversFile;
import io.identifycompliance.report.files.LeftoversJournal;
import io.identifycompliance.report.files.ReportException;
import io.identifycompliance.report.files.ReportFolder;
import io.identifycompliance.run.RunContext;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people that a run leaves on its target, and those that earlier runs into the same folder have left. */
final class RunLeftovers {
    private final Path reports;
    private final boolean kept;
    private final String revision;
    private final URI target;
    private final Instant started;
    private final LeftoversJournal journal;
    private Leftovers earlier = Leftovers.none();

    private RunLeftovers(RunOptions options, URI target, Instant started) {
        reports = options.reports();
        Set<String> only = options.onlyReports();
        kept = only.isEmpty() || only.contains(LeftoversFile.FILE);
        revision = options.revision();
        this.target = target;
        this.started = started;
        journal = new LeftoversJournal(reports);
    }

    /**
     * Those of a run that has just begun. Whom earlier runs have left stays listed, in a file even if this run is killed.
     *
     * @throws UsageException where the list of the earlier runs cannot be read or written
     */
    static RunLeftovers of(RunOptions options, URI target, Instant started) {
        RunLeftovers leftovers = new RunLeftovers(options, target, started);
        try {
            leftovers.rememberEarlierRuns();
        } catch (ReportException unusable) {
            throw UsageException.of(RunOption.REPORTS, "cannot be used: " + unusable.getMessage());
        }
        return leftovers;
    }

    private void rememberEarlierRuns() {
        if (kept) {
            earlier = LeftoversFile.read(reports).unfinished();
            if (!earlier.runs().isEmpty()) {
                LeftoversFile.put(new ReportFolder(reports), reports, earlier);
            }
        }
    }

    /** Notes each person before the target is asked to create it. */
    void follow(RunContext context) {
        if (kept) {
            Leftovers.Run run = ofWire(context).with(List.of());
            context.made().journal(value -> journal.sends(run, value));
            journal.begin(run);
        }
    }

    /** The people of this run and of earlier ones; with the moment of its interruption, null if there is none. */
    Leftovers people(Collection<RunContext> contexts, @Nullable Instant interrupted) {
        return earlier.and(new Leftovers(contexts.stream()
                .map(this::ofWire)
                .map(run -> interrupted == null ? run : run.interruptedAt(interrupted))
                .toList()));
    }

    /** Writes the list of a run that writes no other report. */
    void write(Collection<RunContext> contexts) {
        if (kept) {
            LeftoversFile.put(new ReportFolder(reports), reports, people(contexts, null));
        }
    }

    private Leftovers.Run ofWire(RunContext context) {
        return new Leftovers.Run(
                context.tag(),
                context.wire().id(),
                revision,
                target.toString(),
                started,
                context.made().people());
    }
}
