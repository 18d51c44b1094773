package io.identifycompliance.contract;

import java.util.Locale;

/** How firmly a requirement stands. Everything but {@link #OPEN} gates by default. */
public enum Level {
    /** What the FAQ says. */
    CORE,
    /** What the public reference documented and official clients rely on. */
    WIRE,
    /** What attackers or high load may do. */
    HARDENING,
    /** What no source settles: observed and reported, never failed. */
    OPEN;

    /** The name in files and options. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads an {@link #id()}. Throws IllegalArgumentException where there is no such level. */
    public static Level of(String id) {
        return valueOf(id.trim().toUpperCase(Locale.ROOT));
    }
}
