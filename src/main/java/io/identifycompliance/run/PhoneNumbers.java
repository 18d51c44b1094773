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
 * Gives out phone numbers that this run alone has, on a target that keeps the people of earlier runs too.
 *
 * <p>Numbers are taken by the block of a hundred. The first number of a block reserves it, the last is never given to
 * anybody. Where somebody has the first number already, another block is tried. All blocks have the same head as long as
 * there are such: a target that takes numbers for equal that begin alike does so in each scenario, or in none.
 * Thread-safe.
 */
final class PhoneNumbers {
    /** How many blocks of a head are tried before another head is, and how many heads before the next range is. */
    private static final int TRIES = 20;

    /** A prime, so that every block is met before one is met again. */
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
     * @param reservation reserves a block by its first number; false where somebody has that number
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

    /** One that differs from that number in a digit of its area alone; just another where the ranges have no such. */
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
                    .orElseThrow(() -> new InconclusiveException("All phone numbers that were tried belong to somebody"
                            + " on this target. Remove the people of earlier runs, or name other numbers with"
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

    /** A block that is now this run's: the first, or one at random; empty where all that were tried are taken. */
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

    /** The block that differs in the first digit of the area; empty where there is none, or none that is free. */
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
