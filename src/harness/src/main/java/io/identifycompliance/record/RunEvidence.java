package io.identifycompliance.record;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The evidence of a run so far: that of running scenarios and the records of finished ones. Thread-safe. */
public final class RunEvidence {
    private final String root;
    private final Masking masking;
    private final AtomicInteger exchangeNumbers;
    private final Map<String, ScenarioEvidence> open = new ConcurrentHashMap<>();
    private final Map<String, ScenarioRecord> finished = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> order = new ConcurrentLinkedQueue<>();
    private final ScenarioEvidence preflight;

    public RunEvidence(String root, Masking masking, AtomicInteger exchangeNumbers) {
        this.root = root;
        this.masking = masking;
        this.exchangeNumbers = exchangeNumbers;
        preflight = new ScenarioEvidence(null, null, root, masking, exchangeNumbers);
    }

    /** What counts the exchanges. */
    public AtomicInteger exchangeNumbers() {
        return exchangeNumbers;
    }

    /** A scenario begins: its exchanges are kept under its id, which is the same in every run. */
    public void open(String execution, String scenario) {
        open.put(execution, new ScenarioEvidence(execution, scenario, root, masking, exchangeNumbers));
    }

    /** The evidence of a scenario, by the id that it has in this execution; created on first use. */
    public ScenarioEvidence evidence(String execution) {
        return open.computeIfAbsent(execution, id -> new ScenarioEvidence(id, id, root, masking, exchangeNumbers));
    }

    /** The evidence of exchanges that belong to no scenario. */
    public ScenarioEvidence preflight() {
        return preflight;
    }

    /** A scenario is over. A later record of the same execution replaces the first. */
    public void finished(String execution, ScenarioRecord result) {
        if (finished.put(execution, result) == null) {
            order.add(execution);
        }
    }

    /** The record of a finished scenario; null where it is not finished. */
    public @Nullable ScenarioRecord result(String execution) {
        return finished.get(execution);
    }

    /** The executions of the finished scenarios, in the order in which they ended. */
    public List<String> executions() {
        return List.copyOf(order);
    }

    /** The finished scenarios, in the order in which they ended. */
    public List<ScenarioRecord> results() {
        return order.stream().map(finished::get).toList();
    }
}
