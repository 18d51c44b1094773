package io.identifycompliance.run;

import java.security.SecureRandom;

/** The part of every identifier that names a run. */
public final class RunId {
    private static final int DIGITS = 7;
    private static final int RADIX = 36;

    private RunId() {}

    /** A random one of eight letters and digits, so that two runs on one target have nobody in common. */
    public static String fresh() {
        String digits = Long.toString(new SecureRandom().nextLong((long) Math.pow(RADIX, DIGITS)), RADIX);
        return "r" + "0".repeat(DIGITS - digits.length()) + digits;
    }
}
