package io.identifycompliance.run;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Provides phone numbers that only this run uses, on a target that also keeps the profiles of earlier runs.
 *
 * <p>Numbers are taken in blocks of a hundred. The first number of a block reserves it; the last is never assigned. If
 * a profile already has the first number, another block is tried. Blocks share a head as long as possible, so that a
 * target that treats numbers with a common beginning as equal does so in every scenario or in none. Thread-safe.
 */
final class PhoneNumbers {
    /** How many blocks of a head to try before another head, and how many heads before the next range. */
    private static final int TRIES = 20;

    /** A prime, so that every block is tried before any is tried again. */
    private static final int STRIDE = 1_000_003;

    private static final int LAST = PhoneRange.BLOCK - 2;
    private static final String FIRST = "00";
    private static final String HOME = "";

    private final TestData data;
    private final Predicate<String> reservation;
    private final Random random = new SecureRandom();
    private final String home;
    private final Map<String, Block> open = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> twins = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> given = ConcurrentHashMap.newKeySet();

    /**
     * Takes nothing yet.
     *
     * @param reservation reserves a block by its first number; false if a profile already has that number
     */
    PhoneNumbers(TestData data, Predicate<String> reservation) {
        this.data = data;
        this.reservation = reservation;
        home = data.phones().get(0).callingCode();
    }

    /**
     * One that this run has not had, of the first range's country.
     *
     * @throws InconclusiveException where all that were tried are taken
     */
    synchronized String number() {
        return next(HOME, range -> range.callingCode().equals(home));
    }

    /** One that this run has not had, of another country than that number's where there are ranges of another. */
    synchronized String numberAbroad(String number) {
        String country = PhoneRange.callingCode(number);
        boolean any =
                data.phones().stream().anyMatch(range -> !range.callingCode().equals(country));
        return any ? next(country, range -> !range.callingCode().equals(country)) : number();
    }

    /** A number that differs from that one only in a digit of its area; any other number if the ranges have none. */
    synchronized String numberInAnotherArea(String number) {
        int digits = number.length() - FIRST.length();
        String twin = twins.computeIfAbsent(number.substring(0, digits), this::twin);
        return twin.isEmpty() ? number() : gave(twin + number.substring(digits));
    }

    /** Whether that number was given out, as it stands. */
    boolean has(String number) {
        return given.contains(number);
    }

    private String next(String key, Predicate<PhoneRange> suitable) {
        Block block = open.get(key);
        if (block == null || block.used == LAST) {
            block = Stream.concat(Stream.ofNullable(places.get(key)), places(suitable))
                    .flatMap(place -> free(key, place).stream())
                    .findFirst()
                    .map(Block::new)
                    .orElseThrow(() ->
                            new InconclusiveException("All phone numbers that were tried belong to existing people"
                                    + " on this target. Remove the people of earlier runs, or choose other numbers with"
                                    + " --phone-numbers."));
            open.put(key, block);
        }
        block.used++;
        return gave(block.prefix + block.used / 10 + block.used % 10);
    }

    private String gave(String number) {
        given.add(number);
        return number;
    }

    /** The places to try: some heads of each range, from one at random. */
    private Stream<Place> places(Predicate<PhoneRange> suitable) {
        return data.phones().stream().filter(suitable).flatMap(range -> {
            int start = random.nextInt(range.heads());
            return IntStream.range(0, Math.min(TRIES, range.heads()))
                    .mapToObj(step -> new Place(range, (start + step) % range.heads()));
        });
    }

    /** Reserves a block for this run: the first, or a random one; empty if all that were tried are taken. */
    private Optional<String> free(String key, Place place) {
        long mine = (place.range().blocks() - data.shard() + data.shards()) / data.shards();
        long start = mine == 0 ? 0 : random.nextLong(mine);
        int taken = 0;
        for (long step = mine == 0 ? 0 : -1; step < mine && taken < TRIES; step++) {
            long index = step < 0 ? 0 : (start + step * STRIDE) % mine;
            String prefix = place.range().block(place.head(), data.shard() - 1 + data.shards() * index);
            if (begun.add(prefix)) {
                if (reservation.test(prefix + FIRST)) {
                    places.put(key, place);
                    return Optional.of(prefix);
                }
                taken++;
            }
        }
        return Optional.empty();
    }

    /** The block that differs in the first digit of the area; empty if there is none, or if it is taken. */
    private String twin(String prefix) {
        int area = 1 + PhoneRange.callingCode(prefix).length();
        for (int step = 1; step < 10; step++) {
            char digit = (char) ('0' + (prefix.charAt(area) - '0' + step) % 10);
            String twin = prefix.substring(0, area) + digit + prefix.substring(area + 1);
            if (data.phones().stream().anyMatch(range -> range.holds(twin))
                    && begun.add(twin)
                    && reservation.test(twin + FIRST)) {
                return twin;
            }
        }
        return "";
    }

    private record Place(PhoneRange range, int head) {}

    private static final class Block {
        private final String prefix;
        private int used;

        Block(String prefix) {
            this.prefix = prefix;
        }
    }
}
