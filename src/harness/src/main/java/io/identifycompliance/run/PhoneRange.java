package io.identifycompliance.run;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Phone numbers in E.164. Each begins with one of the heads and goes on with one of the tails, in which {@code X} stands
 * for any digit. They are taken by the hundred, so each tail ends with {@code XX}.
 */
public final class PhoneRange {
    /** How many numbers a block has. */
    static final int BLOCK = 100;

    private static final Pattern WRITTEN = Pattern.compile("\\+[1-9X][0-9X]{6,14}");
    private static final Pattern CALLING_CODE =
            Pattern.compile("\\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[0-9]{3})[0-9X]*");
    private static final String SUFFIX = "XX";

    private final List<String> heads;
    private final List<String> tails;
    private final Pattern blocks;

    PhoneRange(List<String> heads, String... tails) {
        this.heads = List.copyOf(heads);
        this.tails = Stream.of(tails)
                .map(tail -> tail.substring(0, tail.length() - SUFFIX.length()))
                .toList();
        blocks = Pattern.compile(anyOf(this.heads) + anyOf(this.tails));
    }

    private static String anyOf(List<String> texts) {
        return "(?:" + String.join("|", texts).replace("+", "\\+").replace("X", "[0-9]") + ")";
    }

    /**
     * Reads a pattern such as {@code +1555010XXXX}.
     *
     * @throws IllegalArgumentException where it is not one, with the reason
     */
    public static PhoneRange of(String pattern) {
        if (!WRITTEN.matcher(pattern).matches()) {
            throw new IllegalArgumentException("\"" + pattern
                    + "\" is not a range of phone numbers in E.164, such as +4420794600XX: a plus, the country code and the"
                    + " number, 7 to 15 digits in all, with X for any digit");
        }
        if (!CALLING_CODE.matcher(pattern).matches()) {
            throw new IllegalArgumentException("\"" + pattern + "\" does not name one country code");
        }
        if (!pattern.endsWith(SUFFIX)) {
            throw new IllegalArgumentException(
                    "\"" + pattern + "\" does not end with XX: numbers are taken by the hundred");
        }
        return new PhoneRange(List.of(pattern.replaceAll("X.*", "")), pattern.replaceAll("^[^X]*", ""));
    }

    /** The country code of a number, without the plus. */
    static String callingCode(String number) {
        var code = CALLING_CODE.matcher(number);
        return code.matches() ? code.group(1) : "";
    }

    String callingCode() {
        return callingCode(heads.get(0) + tails.get(0));
    }

    /** How many heads there are. */
    int heads() {
        return heads.size();
    }

    /** How many blocks of a hundred numbers have the same head. */
    public long blocks() {
        return tails.stream().mapToLong(PhoneRange::blocks).sum();
    }

    private static long blocks(String tail) {
        return (long) Math.pow(10, (double) tail.chars().filter(c -> c == 'X').count());
    }

    /** What the numbers of a block have in common: all but their last two digits. */
    String block(int head, long index) {
        long rest = index;
        for (String tail : tails) {
            if (rest < blocks(tail)) {
                return heads.get(head) + filled(tail, rest);
            }
            rest -= blocks(tail);
        }
        throw new IndexOutOfBoundsException("There is no block " + index + ".");
    }

    private static String filled(String tail, long number) {
        StringBuilder filled = new StringBuilder();
        long digits = number;
        for (int i = 0; i < tail.length(); i++) {
            char c = tail.charAt(i);
            if (c == 'X') {
                filled.append((char) ('0' + digits % 10));
                digits /= 10;
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }

    /** Whether that is one of the blocks. */
    boolean holds(String block) {
        return blocks.matcher(block).matches();
    }

    /** As it is written, of one head and one tail. */
    @Override
    public String toString() {
        return heads.get(0) + tails.get(0) + SUFFIX;
    }
}
