package io.identifycompliance.run;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Phone numbers that ring nowhere.
 *
 * <p>They look like numbers of the North American plan, but their exchange code begins with a 1, which the plan never
 * assigns. There are a billion of them; each run starts at a place of its own.
 */
final class PhoneNumbers {
    private static final int AREAS = 600;
    private static final int LINES_PER_AREA = 1_000_000;
    private static final long NUMBERS = (long) AREAS * LINES_PER_AREA;

    private final AtomicLong next = new AtomicLong(Math.floorMod(new SecureRandom().nextLong(), NUMBERS));

    /** One that this run has not had, in E.164. */
    String number() {
        long place = Math.floorMod(next.getAndIncrement(), NUMBERS);
        long area = 200 + place / LINES_PER_AREA;
        return String.format("+1%03d1%06d", area, place % LINES_PER_AREA);
    }
}
