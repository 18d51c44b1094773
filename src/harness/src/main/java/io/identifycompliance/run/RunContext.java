package io.identifycompliance.run;

import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.Keys;
import io.identifycompliance.client.MonotonicClock;
import io.identifycompliance.client.RateLimitedTransport;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.record.IdentifyAnswers;
import io.identifycompliance.record.MadePeople;
import io.identifycompliance.record.Masking;
import io.identifycompliance.record.RunEvidence;
import io.identifycompliance.record.ScenarioEvidence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One target being judged on one wire format: everything that its scenarios share.
 *
 * <p>Cucumber creates the glue itself, so the context cannot be passed to it. It is bound to the thread that starts the
 * engine and inherited by the engine's workers, so that several runs can share a JVM.
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
    private volatile MadePeople made = new MadePeople();
    private final IdentifyResponses identifyResponses = new IdentifyResponses();
    private final Basics basics = new Basics();
    private final AtomicInteger available = new AtomicInteger();
    private final AtomicInteger scenarios = new AtomicInteger();
    private volatile TestData testData;
    private volatile PhoneNumbers phoneBook;
    private volatile Set<String> notApplicable = Set.of();
    volatile FormShares shares = FormShares.BY_HASH;
    private volatile List<Path> ownFeatures = List.of();
    volatile List<CallForm> failingForms = List.of();
    volatile OtherForms others = OtherForms.UNTRIED;
    private volatile List<CallForm> workingForms;
    private volatile String findPlace;
    private volatile Predicate<Collection<String>> selection = tags -> true;
    private volatile Admission admission = Admission.OF_ALL;

    /** A run that has not begun. Rejected updates are watched for the settle window after its last scenario. */
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

    /** The same for a target whose processing time is known. */
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

    /** Another run on this target, calibrated as this one is; the suffix tells their identifiers apart. */
    public RunContext another(String suffix, Duration timeout) {
        String name = tag + "-" + suffix;
        RunContext other = new RunContext(
                wire, transport, keys, name, timeout, settle.window(), runEvidence.exchangeNumbers(), schedule);
        other.made = made;
        other.testData = testData;
        other.phoneBook = phoneBook;
        other.calibratedAs(this);
        return other;
    }

    /** Takes over what the calibration of another run told, instead of one of its own. */
    public void calibratedAs(RunContext other) {
        notApplicable = other.notApplicable;
        failingForms = other.failingForms;
        others = other.others;
        shares = other.shares;
        workingForms = other.workingForms;
        findPlace = other.findPlace;
    }

    /** Sets what identifiers are made of, if not of reserved data. Call it before the run begins. */
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
    public static @Nullable Supplier<RunContext> unbind() {
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

    /** From now on lets only those scenarios begin for which there are requests left. */
    public void admitting(Admission byRequests) {
        admission = byRequests;
    }

    /** What lets scenarios begin as long as there are requests left. */
    public Admission admission() {
        return admission;
    }

    /** A client for the run of a scenario in that call form; its exchanges are kept in that evidence. */
    public ScenarioClient client(ScenarioEvidence evidence, CallForm callForm) {
        return new ScenarioClient(this, evidence, callForm.name());
    }

    /** Unique identifiers for one scenario. */
    public TestIdentities identities(ScenarioEvidence evidence) {
        return identities(evidence, ValueKind.PLAIN);
    }

    /** The same, of that kind. */
    public TestIdentities identities(ScenarioEvidence evidence, ValueKind kind) {
        return new TestIdentities(
                kind,
                tag + "-" + Integer.toString(scenarios.incrementAndGet(), 36),
                phoneBook,
                testData.emailDomain(),
                made,
                evidence);
    }

    /** Declares that these requirements do not apply to the target. Call it before the run begins. */
    public void declared(Set<String> requirements) {
        notApplicable = Set.copyOf(requirements);
        workingForms = commonForms();
    }

    /** Sets the folders with the user's own feature files. Call it before the scenarios begin. */
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

    /** The call forms in which every core rule is tested: the common ones that work. */
    public List<CallForm> workingForms() {
        return workingForms;
    }

    /** The common call forms that the target should have. */
    List<CallForm> commonForms() {
        return wire.forms().stream()
                .filter(CallForm::common)
                .filter(callForm -> !lacks(callForm))
                .toList();
    }

    /** The other forms that the target should read. */
    List<CallForm> otherForms() {
        return wire.forms().stream()
                .filter(callForm -> !callForm.common() && callForm.wellFormed() && !lacks(callForm))
                .toList();
    }

    /** The forms that do not store what they are given on this target, of those that this one builds on. */
    public Stream<CallForm> failingBelow(CallForm form) {
        return wire.forms().stream()
                .filter(form::buildsOn)
                .filter(below ->
                        failingForms.contains(below) || others.of(below).failing());
    }

    void found(List<CallForm> failing) {
        failingForms = List.copyOf(failing);
        workingForms = commonForms().stream()
                .filter(callForm -> !failing.contains(callForm))
                .toList();
    }

    /** Where look-ups put the private key unless they test its place: the plainest place that works. */
    String findPlace() {
        return findPlace;
    }

    void findsIn(String place) {
        findPlace = place;
    }

    /** What the basic questions came to. */
    public Basics basics() {
        return basics;
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

    /** How long to wait for an effect. */
    public Duration processingTimeout() {
        return processingTimeout;
    }

    /** How fast the target processes. */
    public PollSchedule schedule() {
        return schedule;
    }

    /** The clock of this run. */
    public MonotonicClock clock() {
        return schedule.clock();
    }

    /** The checks to repeat when the scenarios are over. */
    public SettleWindow settle() {
        return settle;
    }

    IdentifyResponses identifyResponses() {
        return identifyResponses;
    }

    /** Sets how many scenarios there are for this wire format, before any selection. */
    public void available(int scenarios) {
        available.set(scenarios);
    }

    /** How many scenarios there are for this wire format, before any selection; 0 where that is not known. */
    public int available() {
        return available.get();
    }

    /** How Identify has answered so far, for the run record. */
    public IdentifyAnswers identifyAnswers() {
        return identifyResponses.record(wire, text -> runEvidence.preflight().masked(text));
    }

    /** The evidence of this run so far. */
    public RunEvidence runEvidence() {
        return runEvidence;
    }

    /** The people that this run has made so far. */
    public MadePeople made() {
        return made;
    }

    /** The part of every external ID and email address that names this run. */
    public String tag() {
        return tag;
    }

    /** Whether that is an unaltered phone number of this run, which validation accepts. */
    boolean gavePhone(String text) {
        return phoneBook.has(text);
    }

    RateLimitedTransport transport() {
        return transport;
    }
}
