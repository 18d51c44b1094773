package io.identifycompliance.run;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Phone numbers in E.164 that begin with one of several heads and go on with a tail in which each {@code X} stands for
 * any digit. They are taken by the hundred, so the tail ends with {@code XX}.
 */
public final class PhoneRange {
    /** How many numbers a block has. */
    static final int BLOCK = 100;

    private static final Pattern WRITTEN = Pattern.compile("\\+[1-9X][0-9X]{6,14}");
    private static final Pattern CALLING_CODE =
            Pattern.compile("\\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[0-9]{3})[0-9X]*");
    private static final String SUFFIX = "XX";

    private final List<String> heads;
    private final String tail;
    private final Pattern blocks;

    PhoneRange(List<String> heads, String tail) {
        this.heads = List.copyOf(heads);
        this.tail = tail.substring(0, tail.length() - SUFFIX.length());
        blocks = Pattern.compile("(" + String.join("|", heads).replace("+", "\\+") + ")"
                + this.tail.replace("+", "\\+").replace("X", "[0-9]"));
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
        return new PhoneRange(List.of(""), pattern);
    }

    /** The country code of a number, without the plus. */
    static String callingCode(String number) {
        var code = CALLING_CODE.matcher(number);
        return code.matches() ? code.group(1) : "";
    }

    String callingCode() {
        return callingCode(heads.get(0) + tail);
    }

    /** How many blocks of a hundred numbers there are. */
    public long blocks() {
        return heads.size()
                * (long) Math.pow(10, tail.chars().filter(c -> c == 'X').count());
    }

    /** What the numbers of a block have in common: all but their last two digits. */
    String block(long index) {
        StringBuilder block = new StringBuilder(heads.get((int) (index % heads.size())));
        long digits = index / heads.size();
        for (char c : tail.toCharArray()) {
            if (c == 'X') {
                block.append((char) ('0' + digits % 10));
                digits /= 10;
            } else {
                block.append(c);
            }
        }
        return block.toString();
    }

    /** Whether that is one of the blocks. */
    boolean holds(String block) {
        return blocks.matcher(block).matches();
    }
}
