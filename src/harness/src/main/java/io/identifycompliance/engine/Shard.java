package io.identifycompliance.engine;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One of several parts of a run. Which part a scenario falls into follows from where it stands alone, so that machines
 * that know nothing of each other split the same features in the same way.
 *
 * @param number which part, from 1
 * @param of how many parts there are
 */
public record Shard(int number, int of) {
    /** All of it. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern FOLDERS = Pattern.compile("file(?:%3A|:)[^\\]]*(?:%2F|/)");
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,4})/([0-9]{1,4})");

    /** Throws IllegalArgumentException where there is no such part. */
    public Shard {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("There is no part " + number + " of " + of + ".");
        }
    }

    /** Reads {@code k/n}. Throws IllegalArgumentException where it is none. */
    public static Shard of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a shard.");
        }
        return new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** Whether a scenario belongs to it, by the id that JUnit gives it. Where its feature file lies does not count. */
    boolean holds(String scenario) {
        CRC32 sum = new CRC32();
        sum.update(FOLDERS.matcher(scenario).replaceFirst("").getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % of == number - 1;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
