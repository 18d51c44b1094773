package io.identifycompliance.junit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DynamicContainer;

/**
 * The verdicts that are final while scenarios run: for each wire format a container that stays open meanwhile, and in it one
 * for each requirement.
 *
 * <p>JUnit runs the containers one after another. So that none holds up the others, that of a requirement comes when all
 * scenarios of the requirement are over, with those whose verdicts are final by then.
 */
final class LiveVerdicts {
    private final String target;
    private final Path report;
    private final NodeQueue containers;
    private final Map<String, EventLine> shown = new LinkedHashMap<>();
    private final Map<String, List<EventLine>> waiting = new LinkedHashMap<>();
    private final Set<String> requirements = new HashSet<>();
    private Optional<NodeQueue> open = Optional.empty();
    private String wire = "";

    /** Adds the containers of the wire formats to these. */
    LiveVerdicts(String target, Path report, NodeQueue containers) {
        this.target = target;
        this.report = report;
        this.containers = containers;
    }

    /** Scenarios begin; those of a wire format may do so in several rounds. */
    void started(EventLine line) {
        if (open.isPresent() && wire.equals(line.get("wire"))) {
            return;
        }
        open.ifPresent(NodeQueue::end);
        requirements.clear();
        wire = line.get("wire");
        NodeQueue queue = new NodeQueue();
        open = Optional.of(queue);
        containers.add(DynamicContainer.dynamicContainer(
                "While the scenarios run against " + target + " [" + wire + "]", queue.stream()));
    }

    /** The verdict of a scenario cannot change any more. */
    void isFinal(EventLine line) {
        waiting.computeIfAbsent(line.get("requirement"), any -> new ArrayList<>())
                .add(line);
    }

    /** All scenarios of a requirement are over. */
    void ended(EventLine line) {
        if (requirements.add(line.get("requirement"))) {
            show(line.get("requirement"));
        }
    }

    /** No other scenario will run. What is not shown by then comes with all verdicts, if these come. */
    void close(boolean allFollow) {
        if (!allFollow) {
            List.copyOf(waiting.keySet()).forEach(this::show);
        }
        open.ifPresent(NodeQueue::end);
    }

    /** The event with the verdict that was shown of the scenario of that id; empty if none was. */
    Optional<EventLine> shown(String id) {
        return Optional.ofNullable(shown.get(id));
    }

    private void show(String requirement) {
        List<EventLine> scenarios = waiting.remove(requirement);
        if (scenarios == null || open.isEmpty()) {
            return;
        }
        scenarios.forEach(scenario -> shown.put(scenario.get("id"), scenario));
        open.get()
                .add(DynamicContainer.dynamicContainer(
                        requirement + ": " + scenarios.get(0).get("statement"),
                        scenarios.stream()
                                .map(scenario -> ScenarioTest.of(scenario, report))
                                .toList()));
    }
}
