package io.identifycompliance.record;

import io.identifycompliance.client.NoResponseException;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.contract.BasicQuestion;
import io.identifycompliance.contract.Grade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The evidence collected while one scenario runs. Thread-safe: races write from several threads. */
public final class ScenarioEvidence {
    private static final int LONGEST_BODY = 16_384;

    private final @Nullable String execution;
    private final @Nullable String scenario;
    private final String root;
    private final Masking masking;
    private final AtomicInteger exchangeNumbers;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final Set<Grade> grades = EnumSet.noneOf(Grade.class);
    private final Map<String, String> substitutes = new LinkedHashMap<>();
    private final Map<String, String> observations = new TreeMap<>();
    private final Set<Combination> met = new LinkedHashSet<>();
    private final Set<String> alsoConcerns = new LinkedHashSet<>();
    private Set<String> forms = Set.of();
    private Set<String> reliedOn = Set.of();
    private @Nullable Cause cause;
    private @Nullable WholeRunCheck wholeRun;
    private @Nullable BasicQuestion basis;
    private boolean untried;
    private int effects;
    private int polls;
    private int checks;

    /**
     * Nothing yet.
     *
     * @param execution the id that the scenario has in this execution; null for what belongs to no scenario
     * @param scenario its id, which is the same in every run; null for what belongs to no scenario
     */
    public ScenarioEvidence(
            @Nullable String execution,
            @Nullable String scenario,
            String root,
            Masking masking,
            AtomicInteger exchangeNumbers) {
        this.execution = execution;
        this.scenario = scenario;
        this.root = root;
        this.masking = masking;
        this.exchangeNumbers = exchangeNumbers;
    }

    /** The id that the scenario has in this execution; null for what belongs to no scenario. */
    public @Nullable String execution() {
        return execution;
    }

    /**
     * One exchange is over.
     *
     * @param purpose what it was for, in a few words
     * @param form the call form in whose run it was made; null if it belongs to no such run
     * @param shown the request with placeholders for its keys
     * @param answer null where none came
     * @param failure why none came; null where one came
     */
    public synchronized void saw(
            String purpose,
            @Nullable String form,
            Request shown,
            @Nullable TargetResponse answer,
            @Nullable NoResponseException failure) {
        exchanges.add(new Exchange(
                exchangeNumbers.incrementAndGet(),
                scenario,
                purpose,
                form,
                Instant.now(),
                shown.method(),
                masking.maskSent(root + shown.pathAndQuery()),
                headers(shown.headers(), masking::maskSent),
                shown.body() == null ? null : masking.maskSent(shown.body()),
                answer == null ? 0 : answer.status(),
                answer == null ? List.of() : headers(answer.headers(), masking::mask),
                answer == null ? null : cut(masking.mask(answer.body())),
                answer == null ? 0 : answer.millis(),
                failure == null ? null : masking.mask(failure.getMessage())));
    }

    /** The verdict rests on this, among others. */
    public synchronized void restsOn(Grade grade) {
        grades.add(grade);
    }

    /**
     * Something that the target did was compared with what the contract asks for. Setting up does not count, nor does
     * what is only observed: a scenario without a check proves nothing.
     */
    public synchronized void checked() {
        checks++;
    }

    /** How many comparisons were made. */
    public synchronized int checks() {
        return checks;
    }

    /** A value of the feature, and what stands for it on the wire. */
    public synchronized void substitutes(String feature, String wire) {
        substitutes.putIfAbsent(feature, wire);
    }

    /** Keeps only the values of the run that failed. */
    public synchronized void keepSubstitutes(Map<String, String> ofThatRun) {
        substitutes.clear();
        substitutes.putAll(ofThatRun);
    }

    /** What was seen of an open point. */
    public synchronized void observes(String requirement, String what) {
        observations.put(requirement, masking.mask(what));
    }

    /** Identify was asked to give a profile an identifier in these circumstances. */
    public synchronized void met(Combination combination) {
        met.add(combination);
    }

    /** The combinations of circumstances in which Identify was asked to give profiles identifiers. */
    public synchronized List<Combination> combinations() {
        return List.copyOf(met);
    }

    /** What failed did so in one form of the call only, and so concerns the requirement of that form as well. */
    public synchronized void concerns(String requirement) {
        alsoConcerns.add(requirement);
    }

    /** What failed did so in these forms of the call, named by their requirements, and in no other. */
    public synchronized void failedIn(Set<String> requirements) {
        forms = Set.copyOf(requirements);
    }

    /** What failed did so only in runs with a setting that relies on these requirements. */
    public synchronized void reliedOn(Set<String> requirements) {
        reliedOn = Set.copyOf(requirements);
    }

    /** The requirements that a failure concerns beside those of the scenario. */
    public synchronized List<String> alsoConcerns() {
        return List.copyOf(alsoConcerns);
    }

    /** What failed may be about this, that the scenario only relies on. */
    public synchronized void buildsOn(Cause what) {
        cause = what;
    }

    /** The scenario judges every answer of the whole run, which can be done only when that is over. */
    public synchronized void judgesWholeRun(WholeRunCheck check) {
        wholeRun = check;
    }

    /** What failed, or could not be judged, did so where the answer to that question, no, explains it. */
    public synchronized void restsOnBroken(BasicQuestion question) {
        basis = question;
    }

    /** The scenario is not tried, since the answer to that question is no. */
    public synchronized void untried(BasicQuestion question) {
        basis = question;
        untried = true;
    }

    /** What the verdict depends on beside the scenario itself. */
    public synchronized Dependencies dependencies() {
        return new Dependencies(cause, forms, reliedOn, wholeRun, basis, untried);
    }

    /** Records that one effect was awaited with so many reads. */
    public synchronized void waited(int reads) {
        effects++;
        polls += reads;
    }

    /** The number of the latest exchange; 0 before the first. */
    public synchronized int latestExchange() {
        return exchanges.isEmpty() ? 0 : exchanges.get(exchanges.size() - 1).number();
    }

    /** All exchanges so far. */
    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** What the verdict rests on, the weakest first. */
    public synchronized List<Grade> grades() {
        return List.copyOf(grades);
    }

    /** The values of the feature with those of the wire. */
    public synchronized Map<String, String> substitutes() {
        return new LinkedHashMap<>(substitutes);
    }

    /** What was seen of open points. */
    public synchronized Map<String, String> observations() {
        return new TreeMap<>(observations);
    }

    /** How many effects were waited for. */
    public synchronized int effects() {
        return effects;
    }

    /** How many reads that took. */
    public synchronized int polls() {
        return polls;
    }

    /** A message without keys. */
    public String masked(String text) {
        return masking.mask(text);
    }

    private static List<Exchange.Header> headers(List<Request.Header> headers, UnaryOperator<String> masked) {
        return headers.stream()
                .map(h -> new Exchange.Header(masked.apply(h.name()), masked.apply(h.value())))
                .toList();
    }

    private static String cut(String body) {
        return body.length() <= LONGEST_BODY
                ? body
                : body.substring(0, LONGEST_BODY) + "… (" + body.length() + " characters)";
    }
}
