package io.identifycompliance.suite;

import io.identifycompliance.client.Request;
import io.identifycompliance.client.ServerUrl;
import io.identifycompliance.client.wire.WireFormats;
import io.identifycompliance.contract.KnownWire;
import io.identifycompliance.contract.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the values of options. Each method takes the option as the user writes it and throws a {@link UsageException}
 * about it if it cannot take that value.
 */
public final class OptionValues {
    static final String ALL_WIRES = "all";

    /** What Java reads for a byte that the encoding of the locale does not know. */
    private static final char UNREADABLE = '\ufffd';

    private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|m)?");
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private OptionValues() {}

    /** The text itself, if there is any: an unset variable of a script must not look like an option that was left out. */
    public static String present(Object option, String text) {
        if (text.isBlank()) {
            throw UsageException.of(option, "is empty. Give it a value, or leave the option out.");
        }
        return text;
    }

    /** {@code 300ms}, {@code 1.5s}, {@code 2m}; a number alone is seconds. A day at the most. */
    public static Duration duration(Object option, String text) {
        Matcher matcher = DURATION.matcher(present(option, text).strip());
        if (!matcher.matches()) {
            throw UsageException.of(option, "is not a duration: \"" + text + "\". Write it as 300ms, 1.5s or 2m.");
        }
        String unit = matcher.group(2) == null ? "s" : matcher.group(2);
        double millis =
                Double.parseDouble(matcher.group(1)) * (unit.equals("ms") ? 1 : unit.equals("s") ? 1000 : 60_000);
        if (millis > LONGEST.toMillis()) {
            throw UsageException.of(option, "is longer than a day: \"" + text + "\". Write it as 300ms, 1.5s or 2m.");
        }
        return Duration.ofMillis(Math.round(millis));
    }

    /** The same, of some length. */
    static Duration positiveDuration(Object option, String text) {
        Duration duration = duration(option, text);
        if (duration.isZero()) {
            throw UsageException.of(option, "must be more than 0.");
        }
        return duration;
    }

    /** A whole number between these two. */
    public static int number(Object option, String text, int least, int most) {
        try {
            BigInteger number = new BigInteger(present(option, text).strip());
            if (number.compareTo(BigInteger.valueOf(least)) < 0) {
                throw UsageException.of(option, "cannot be " + number + "." + range(least, most));
            }
            if (number.compareTo(BigInteger.valueOf(most)) > 0) {
                throw UsageException.of(
                        option, "cannot be " + number + ". Give a number from " + least + " to " + most + ".");
            }
            return number.intValueExact();
        } catch (NumberFormatException notANumber) {
            throw UsageException.of(option, "is not a whole number: \"" + text + "\"." + range(least, most));
        }
    }

    private static String range(int least, int most) {
        return most == Integer.MAX_VALUE
                ? " Give a number of " + least + " or more."
                : " Give a number from " + least + " to " + most + ".";
    }

    /** A date as in 2026-07-15. */
    public static String date(Object option, String text) {
        try {
            return LocalDate.parse(present(option, text).strip()).toString();
        } catch (DateTimeParseException notADate) {
            throw UsageException.of(option, "is not a date: \"" + text + "\". Write it as 2026-07-15.");
        }
    }

    /** The URL of a server, without slashes at its end. */
    public static URI url(Object option, String text) {
        try {
            return ServerUrl.of(present(option, text));
        } catch (IllegalArgumentException notAUrl) {
            throw UsageException.of(option, notAUrl.getMessage() + ".");
        }
    }

    /** A header, from {@code NAME:VALUE}. The value is not repeated in messages: it may be a secret. */
    static Request.Header header(Object option, String text) {
        int colon = present(option, text).indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon).strip();
        String value = text.substring(colon + 1).strip();
        if (!HEADER_NAME.matcher(name).matches()) {
            throw UsageException.of(option, "is not a header. Write it as NAME:VALUE, for example X-Tenant:blue.");
        }
        if (value.isEmpty() || value.chars().anyMatch(c -> c < ' ' && c != '\t')) {
            throw UsageException.of(option, "gives " + name + " no usable value. Write it as NAME:VALUE on one line.");
        }
        return new Request.Header(name, value);
    }

    /** A path, whatever is there. */
    public static Path path(Object option, String text) {
        try {
            return Path.of(present(option, text));
        } catch (InvalidPathException notAPath) {
            throw UsageException.of(
                    option,
                    "is not a path: \"" + text + "\"."
                            + (text.indexOf(UNREADABLE) < 0
                                    ? ""
                                    : " Java cannot read all of its letters in the encoding of this locale. Set LC_ALL to a"
                                            + " UTF-8 locale, for example C.UTF-8."));
        }
    }

    /** A folder that exists. */
    static Path folder(Object option, String text) {
        Path folder = path(option, text);
        if (!Files.isDirectory(folder)) {
            throw UsageException.of(
                    option,
                    Files.exists(folder)
                            ? "names " + folder + ", which is not a folder."
                            : "names " + folder + ", which does not exist. Check the path.");
        }
        return folder;
    }

    /** A file that can be read. */
    static Path file(Object option, String text) {
        Path file = path(option, text);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            String why = !Files.exists(file)
                    ? "which does not exist. Check the path."
                    : Files.isDirectory(file) ? "which is a folder. Name a file." : "which cannot be read.";
            throw UsageException.of(option, "names " + file + ", " + why);
        }
        return file;
    }

    /** A PEM file with at least one certificate. */
    static Path certificates(Object option, String text) {
        Path file = file(option, text);
        try (InputStream pem = Files.newInputStream(file)) {
            if (CertificateFactory.getInstance("X.509")
                    .generateCertificates(pem)
                    .isEmpty()) {
                throw UsageException.of(option, "names " + file + ", which contains no certificate. Give a PEM file.");
            }
            return file;
        } catch (CertificateException | IOException unusable) {
            throw UsageException.of(
                    option,
                    "names " + file + ", which is not a PEM file of certificates. Name one with a block of BEGIN"
                            + " CERTIFICATE for each CA.");
        }
    }

    /** One of these names. */
    public static String oneOf(Object option, String text, Collection<String> known, String remedy) {
        String name = present(option, text).strip();
        if (!known.contains(name)) {
            throw UsageException.of(
                    option, "does not know \"" + name + "\"." + NearestName.question(name, known) + " " + remedy);
        }
        return name;
    }

    /** Names separated by commas, none of them empty. */
    static List<String> list(Object option, String text) {
        List<String> names = Arrays.stream(present(option, text).split(",", -1))
                .map(String::strip)
                .toList();
        if (names.contains("")) {
            throw UsageException.of(option, "has an empty entry: \"" + text + "\". Separate names by single commas.");
        }
        return names;
    }

    /** What may be given for a wire format. */
    public static final String WIRES_EXPLAINED = "The wire format: "
            + Arrays.stream(KnownWire.values())
                    .map(wire -> wire.id() + " (" + wire.title() + ")")
                    .collect(Collectors.joining(", "))
            + " or " + ALL_WIRES + ".";

    /** The names of the wire formats that are meant by one, or by {@code all}. */
    public static List<String> wires(Object option, String name) {
        List<String> known = new ArrayList<>(WireFormats.NAMES);
        known.add(ALL_WIRES);
        String wire = oneOf(option, name, known, "Give one of " + String.join(", ", known) + ".");
        return wire.equals(ALL_WIRES) ? WireFormats.NAMES : List.of(wire);
    }
}
