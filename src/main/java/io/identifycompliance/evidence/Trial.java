package io.identifycompliance.evidence;

import io.identifycompliance.api.Keys;
import io.identifycompliance.api.Transport;
import io.identifycompliance.api.Way;
import io.identifycompliance.api.Wire;
import java.time.Duration;
import java.util.List;
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
    private volatile List<Way> deadWays = List.of();
    private volatile String findPlace;

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
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
    }

    /** A line to the target whose exchanges are kept in that dossier. */
    public Client client(Dossier dossier) {
        return new Client(this, dossier);
    }

    /** Identifiers that nobody else has. */
    public Cast cast(Dossier dossier) {
        return new Cast(tag + "-" + Integer.toString(casts.incrementAndGet(), 36), phoneBook, dossier);
    }

    /** The ways that every core rule is tried through: the common ones that bring what they are given. */
    public List<Way> livingWays() {
        return wire.ways().stream()
                .filter(Way::common)
                .filter(way -> !deadWays.contains(way))
                .toList();
    }

    /** The common ways that do not bring what they are given on this target. */
    public List<Way> deadWays() {
        return deadWays;
    }

    void found(List<Way> dead) {
        deadWays = List.copyOf(dead);
    }

    /** The place of the private key in look-ups that are not about places: the plainest that works. */
    String findPlace() {
        return findPlace;
    }

    void findsIn(String place) {
        findPlace = place;
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
