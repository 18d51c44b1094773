package io.identifycompliance.run;

import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.Keys;
import io.identifycompliance.client.MonotonicClock;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.record.IdentifyAnswers;
import io.identifycompliance.record.Masking;
import io.identifycompliance.record.RunEvidence;
import io.identifycompliance.record.ScenarioEvidence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One target being judged on one wire format: everything that its scenarios share.
 *
 * <p>Cucumber makes the glue itself, so a trial cannot be handed to it. It is bound to the thread that starts the
 * engine and inherited by the engine's workers, which lets several trials run side by side in one JVM.
 */
public final class RunContext {
    private static final InheritableThreadLocal<Supplier<RunContext>> CURRENT = new InheritableThreadLocal<>();

    private final WireFormat wire;
    private final RateLimitedTransport transport;
    private final Keys keys;
    private final Duration processingTimeout;
    private final String tag;
    private final RunEvidence runEvidence;
    private final PollSchedule schedule;
    private final SettleWindow settle;
    private final IdentifyResponses identifyResponses = new IdentifyResponses();
    private final AtomicInteger available = new AtomicInteger();
    private final AtomicInteger scenarios = new AtomicInteger();
    private volatile TestData testData;
    private volatile PhoneNumbers phoneBook;
    private volatile Set<String> notApplicable = Set.of();
    private volatile List<Path> ownFeatures = List.of();
    private volatile List<CallForm> failingForms = List.of();
    private volatile List<CallForm> workingForms;
    private volatile String findPlace;
    private volatile String control;
    private volatile Predicate<Collection<String>> selection = tags -> true;

    /**
     * A trial that has not begun.
     *
     * @param tag names this run in every identifier
     * @param settleWindow how long rejected updates are watched after the last scenario
     */
    public RunContext(
            WireFormat wire,
            RateLimitedTransport transport,
            Keys keys,
            String tag,
            Duration processingTimeout,
            Duration settleWindow,
            AtomicInteger exchangeNumbers) {
        this(wire, transport, keys, tag, processingTimeout, settleWindow, exchangeNumbers, new PollSchedule());
    }

    /** The same, of a target whose pace is known. */
    public RunContext(
            WireFormat wire,
            RateLimitedTransport transport,
            Keys keys,
            String tag,
            Duration processingTimeout,
            Duration settleWindow,
            AtomicInteger exchangeNumbers,
            PollSchedule schedule) {
        this.schedule = schedule;
        this.wire = wire;
        findPlace = wire.findPlaces().get(0);
        this.transport = transport;
        this.keys = keys;
        this.tag = tag;
        this.processingTimeout = processingTimeout;
        runEvidence = new RunEvidence(transport.root(), new Masking(keys), exchangeNumbers);
        settle = new SettleWindow(settleWindow, schedule.clock());
        workingForms = commonForms();
        using(TestData.RESERVED);
    }

    /** What identifiers are made of, where it is not reserved data. To be said before the trial begins. */
    public void using(TestData data) {
        testData = data;
        phoneBook = new PhoneNumbers(data, new NumberReservation(this));
    }

    /** The run that this thread works for. */
    public static RunContext current() {
        Supplier<RunContext> bound = CURRENT.get();
        if (bound == null) {
            throw new IllegalStateException("This thread works for no run.");
        }
        return bound.get();
    }

    /** Works for this run, on this thread and on all that it starts, until the work is done. */
    public void during(Runnable work) {
        bind(() -> this);
        try {
            work.run();
        } finally {
            unbind();
        }
    }

    /** From now on this thread, and all that it starts, work for that run, which may be opened when it is asked for. */
    public static void bind(Supplier<RunContext> run) {
        CURRENT.set(run);
    }

    /** This thread no longer works for a run. Returns what it was bound to; null if it was not. */
    public static Supplier<RunContext> unbind() {
        Supplier<RunContext> bound = CURRENT.get();
        CURRENT.remove();
        return bound;
    }

    /** Runs only scenarios with such tags, where something else than the runner finds them. */
    public void selecting(Predicate<Collection<String>> tags) {
        selection = tags;
    }

    /** Whether a scenario with these tags, each with its {@code @}, is to be run. */
    public boolean selects(Collection<String> tags) {
        return selection.test(tags);
    }

    /** A line to the target whose exchanges are kept in that dossier, for the play of that form of calling Identify. */
    public ScenarioClient client(ScenarioEvidence evidence, CallForm callForm) {
        return new ScenarioClient(this, evidence, callForm.name());
    }

    /** Identifiers that nobody else has. */
    public TestIdentities identities(ScenarioEvidence evidence) {
        return new TestIdentities(
                tag + "-" + Integer.toString(scenarios.incrementAndGet(), 36),
                phoneBook,
                testData.emailDomain(),
                evidence);
    }

    /** The target declares that these requirements do not apply to it. To be said before the trial begins. */
    public void declared(Set<String> requirements) {
        notApplicable = Set.copyOf(requirements);
        workingForms = commonForms();
    }

    /** These folders hold feature files of the user's own. To be said before the scenarios begin. */
    public void runsFeaturesIn(List<Path> folders) {
        ownFeatures = List.copyOf(folders);
    }

    /** The folders with feature files of the user's own, in the order in which they were given. */
    public List<Path> ownFeatures() {
        return ownFeatures;
    }

    /** Whether all of these requirements were declared as not applicable. */
    public boolean excuses(Collection<String> requirements) {
        return !requirements.isEmpty() && notApplicable.containsAll(requirements);
    }

    /** Whether a form was declared as not applicable. One that only spells another differently goes with that one. */
    public boolean lacks(CallForm form) {
        return wire.forms().stream()
                .filter(form::buildsOn)
                .anyMatch(callForm -> notApplicable.contains(callForm.proves()));
    }

    /** The ways that every core rule is tried through: the common ones that bring what they are given. */
    public List<CallForm> workingForms() {
        return workingForms;
    }

    /** The common ways that the target should have. */
    List<CallForm> commonForms() {
        return wire.forms().stream()
                .filter(CallForm::common)
                .filter(callForm -> !lacks(callForm))
                .toList();
    }

    /** The common ways that do not bring what they are given on this target. */
    public List<CallForm> failingForms() {
        return failingForms;
    }

    void found(List<CallForm> failing) {
        failingForms = List.copyOf(failing);
        workingForms = commonForms().stream()
                .filter(callForm -> !failing.contains(callForm))
                .toList();
    }

    /** The place of the private key in look-ups that are not about places: the plainest that works. */
    String findPlace() {
        return findPlace;
    }

    void findsIn(String place) {
        findPlace = place;
    }

    /** What became of the control, a profile asked for with a wrong public key; empty before the calibration. */
    public Optional<String> control() {
        return Optional.ofNullable(control);
    }

    void controlled(String outcome) {
        control = outcome;
    }

    /** The wire format. */
    public WireFormat wire() {
        return wire;
    }

    /** The form of calling Identify of that name. Throws IllegalArgumentException where the wire format has none. */
    public CallForm form(String name) {
        return wire.form(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The wire format " + wire.id() + " has no form of Identify called \"" + name + "\"."));
    }

    /** The keys of the target. */
    public Keys keys() {
        return keys;
    }

    /** How long an effect is waited for. */
    public Duration processingTimeout() {
        return processingTimeout;
    }

    /** How fast the target processes. */
    public PollSchedule schedule() {
        return schedule;
    }

    /** The clock that everything in this run is measured and waited on. */
    public MonotonicClock clock() {
        return schedule.clock();
    }

    /** What is still watched when the scenarios are over. */
    public SettleWindow settle() {
        return settle;
    }

    IdentifyResponses identifyResponses() {
        return identifyResponses;
    }

    /** So many scenarios there are for this wire format, before any selection. */
    public void available(int scenarios) {
        available.set(scenarios);
    }

    /** How many scenarios there are for this wire format, before any selection; 0 where that is not known. */
    public int available() {
        return available.get();
    }

    /** How Identify has answered so far, for the record. */
    public IdentifyAnswers identifyAnswers() {
        return identifyResponses.record(wire, text -> runEvidence.preflight().masked(text));
    }

    /** What this trial has brought so far. */
    public RunEvidence runEvidence() {
        return runEvidence;
    }

    /** Whether that is a phone number of this run as it was made, which validation takes. */
    boolean gavePhone(String text) {
        return phoneBook.has(text);
    }

    RateLimitedTransport transport() {
        return transport;
    }
}
