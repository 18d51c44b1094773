package io.identifycompliance.evidence;

import io.identifycompliance.api.Keys;
import io.identifycompliance.api.Transport;
import io.identifycompliance.api.Way;
import io.identifycompliance.api.Wire;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One target being judged on one wire format: everything that its scenarios share.
 *
 * <p>Cucumber makes the glue itself, so a trial cannot be handed to it. It is bound to the thread that starts the
 * engine and inherited by the engine's workers, which lets several trials run side by side in one JVM.
 */
public final class Trial {
    private static final InheritableThreadLocal<Trial> CURRENT = new InheritableThreadLocal<>();

    private final Wire wire;
    private final Transport transport;
    private final Keys keys;
    private final Duration processingTimeout;
    private final String tag;
    private final Journal journal;
    private final Pace pace;
    private final Settle settle;
    private final Roll roll = new Roll();
    private final AtomicInteger casts = new AtomicInteger();
    private final PhoneBook phoneBook = new PhoneBook();
    private volatile Set<String> notApplicable = Set.of();
    private volatile List<Way> deadWays = List.of();
    private volatile List<Way> livingWays;
    private volatile String findPlace;
    private volatile String control;

    /**
     * A trial that has not begun.
     *
     * @param tag names this run in every identifier
     * @param settleWindow how long rejected updates are watched after the last scenario
     */
    public Trial(
            Wire wire,
            Transport transport,
            Keys keys,
            String tag,
            Duration processingTimeout,
            Duration settleWindow,
            AtomicInteger exchangeNumbers) {
        this(wire, transport, keys, tag, processingTimeout, settleWindow, exchangeNumbers, new Pace());
    }

    /** The same, of a target whose pace is known. */
    public Trial(
            Wire wire,
            Transport transport,
            Keys keys,
            String tag,
            Duration processingTimeout,
            Duration settleWindow,
            AtomicInteger exchangeNumbers,
            Pace pace) {
        this.pace = pace;
        this.wire = wire;
        findPlace = wire.findPlaces().get(0);
        this.transport = transport;
        this.keys = keys;
        this.tag = tag;
        this.processingTimeout = processingTimeout;
        journal = new Journal(transport.root(), new Masking(keys), exchangeNumbers);
        settle = new Settle(settleWindow);
        livingWays = commonWays();
    }

    /** The trial that this thread works for. */
    public static Trial current() {
        Trial trial = CURRENT.get();
        if (trial == null) {
            throw new IllegalStateException("No trial is bound to this thread.");
        }
        return trial;
    }

    /** Works for this trial, on this thread and on all that it starts, until the work is done. */
    public void during(Runnable work) {
        bind();
        try {
            work.run();
        } finally {
            unbind();
        }
    }

    /** From now on this thread, and all that it starts, work for this trial. */
    public void bind() {
        CURRENT.set(this);
    }

    /** This thread works for no trial any more. */
    public static void unbind() {
        CURRENT.remove();
    }

    /** A line to the target whose exchanges are kept in that dossier, for the play of that form of calling Identify. */
    public Client client(Dossier dossier, Way way) {
        return new Client(this, dossier, way.name());
    }

    /** Identifiers that nobody else has. */
    public Cast cast(Dossier dossier) {
        return new Cast(tag + "-" + Integer.toString(casts.incrementAndGet(), 36), phoneBook, dossier);
    }

    /** The target declares that these requirements do not apply to it. To be said before the trial begins. */
    public void declared(Set<String> requirements) {
        notApplicable = Set.copyOf(requirements);
        livingWays = commonWays();
    }

    /** Whether all of these requirements were declared as not applicable. */
    public boolean excuses(Collection<String> requirements) {
        return !requirements.isEmpty() && notApplicable.containsAll(requirements);
    }

    /** Whether a form was declared as not applicable. One that only spells another differently goes with that one. */
    public boolean lacks(String form) {
        return wire.ways().stream()
                .filter(way -> way.underlies(form))
                .anyMatch(way -> notApplicable.contains(way.proves()));
    }

    /** The ways that every core rule is tried through: the common ones that bring what they are given. */
    public List<Way> livingWays() {
        return livingWays;
    }

    /** The common ways that the target should have. */
    List<Way> commonWays() {
        return wire.ways().stream()
                .filter(Way::common)
                .filter(way -> !lacks(way.name()))
                .toList();
    }

    /** The common ways that do not bring what they are given on this target. */
    public List<Way> deadWays() {
        return deadWays;
    }

    void found(List<Way> dead) {
        deadWays = List.copyOf(dead);
        livingWays = commonWays().stream().filter(way -> !dead.contains(way)).toList();
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
    public Wire wire() {
        return wire;
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
    public Pace pace() {
        return pace;
    }

    /** What is still watched when the scenarios are over. */
    public Settle settle() {
        return settle;
    }

    /** How all calls were answered. */
    public Roll roll() {
        return roll;
    }

    /** What this trial has brought so far. */
    public Journal journal() {
        return journal;
    }

    Transport transport() {
        return transport;
    }
}
