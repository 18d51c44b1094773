package io.identifycompliance.junit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** A run in a JVM of its own, as tests: read from its events as they come. */
final class ContractRun {
    private static final int COMPLIANT = 0;

    private final ChildProcess child;
    private final Path report;
    private final NodeQueue nodes = new NodeQueue();
    private final LiveVerdicts live;
    private final List<EventLine> problems = new ArrayList<>();
    private final List<EventLine> judged = new ArrayList<>();
    private Optional<EventLine> end = Optional.empty();

    private ContractRun(String target, ChildProcess child, Path report) {
        this.child = child;
        this.report = report;
        live = new LiveVerdicts(target, report, nodes);
    }

    /** Starts a run, which ends at the latest when it has been silent for that long. Its reports go to that folder. */
    static ContractRun start(Target target, Path reports, Duration mostSilence, List<String> arguments) {
        Path folder = reports.toAbsolutePath().normalize();
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--reports", folder.toString(), "--events", "-", "--end-with-input"));
        ChildProcess child = ChildProcess.start(Distribution.unpacked(), target.environment(), all);
        child.endAfterSilence(mostSilence);
        return following(target.root(), child, folder.resolve("compliance.html"));
    }

    static ContractRun following(String target, ChildProcess child, Path report) {
        ContractRun run = new ContractRun(target, child, report);
        child.follow(run::arrived, run::ended);
        return run;
    }

    /**
     * What is judged during the run, as it comes; what kept the run from judging; what is judged at its end; and the verdict.
     */
    Stream<DynamicNode> tests() {
        return nodes.stream().onClose(child::end);
    }

    /** Called by one thread, as is what follows. */
    private void arrived(EventLine line) {
        switch (line.event()) {
            case "started" -> live.started(line);
            case "final" -> live.isFinal(line);
            case "ended" -> live.ended(line);
            case "problem" -> problems.add(line);
            case "requirement", "scenario" -> judged.add(line);
            case "end" -> end = Optional.of(line);
            default -> {}
        }
    }

    private void ended() {
        try {
            live.close(end.isPresent());
            addTheRest();
        } finally {
            nodes.end();
        }
    }

    private void addTheRest() {
        for (EventLine problem : problems) {
            String text = problem.get("text");
            nodes.add(DynamicTest.dynamicTest(text, () -> {
                throw ScenarioTest.failure(text + "\nreport    " + report);
            }));
        }
        List<DynamicContainer> requirements = notShown();
        if (!requirements.isEmpty()) {
            nodes.add(DynamicContainer.dynamicContainer("After the last scenario", requirements));
        }
        nodes.add(verdict());
    }

    /** The requirements with those scenarios that were not shown before. */
    private List<DynamicContainer> notShown() {
        Map<EventLine, List<DynamicTest>> requirements = new LinkedHashMap<>();
        List<DynamicTest> scenarios = new ArrayList<>();
        for (EventLine line : judged) {
            if (line.event().equals("requirement")) {
                scenarios = new ArrayList<>();
                requirements.put(line, scenarios);
            } else {
                test(line).ifPresent(scenarios::add);
            }
        }
        requirements.values().removeIf(List::isEmpty);
        return requirements.entrySet().stream()
                .map(requirement -> DynamicContainer.dynamicContainer(
                        requirement.getKey().get("id") + ": "
                                + requirement.getKey().get("statement"),
                        requirement.getValue()))
                .toList();
    }

    private Optional<DynamicTest> test(EventLine scenario) {
        Optional<EventLine> before = live.shown(scenario.get("id"));
        if (before.isEmpty()) {
            return Optional.of(ScenarioTest.of(scenario, report));
        }
        return before.filter(shown -> !shown.get("verdict").equals(scenario.get("verdict")))
                .map(shown -> ScenarioTest.changed(scenario, shown, report));
    }

    private DynamicTest verdict() {
        String headline = end.map(line -> line.get("headline")).orElse("none: the run ended early");
        return DynamicTest.dynamicTest("Verdict: " + headline, () -> {
            if (end.isEmpty() || child.exitCode() != COMPLIANT) {
                throw ScenarioTest.failure("identify-compliance ended with exit code " + child.exitCode() + ".\n\n"
                        + child.messages() + "\n\nreport    " + report);
            }
        });
    }
}
