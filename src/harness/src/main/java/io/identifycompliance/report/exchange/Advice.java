package io.identifycompliance.report.exchange;

import io.identifycompliance.contract.Catalogue;
import io.identifycompliance.contract.Level;
import io.identifycompliance.contract.Requirement;

/** What to look at in an implementation that fails a requirement. */
public final class Advice {
    private static final Catalogue CATALOGUE = Catalogue.load();

    private Advice() {}

    /** The advice of the catalogue; for a requirement without one, that of its level. */
    public static String on(String requirement, Level level) {
        return CATALOGUE.requirement(requirement).map(Requirement::advice).orElse(byLevel(level));
    }

    private static String byLevel(Level level) {
        return switch (level) {
            case CORE -> "The rule itself, as the requirement states it.";
            case WIRE -> "How the request is decoded and the answer built; client libraries rely on it.";
            case HARDENING -> "What concurrent requests, or an attacker, can do here.";
            case OPEN -> "Nothing: it is only observed.";
        };
    }
}
