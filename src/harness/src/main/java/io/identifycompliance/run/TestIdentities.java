package io.identifycompliance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.MadePeople;
import io.identifycompliance.record.ScenarioEvidence;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the identifiers of a feature into values that are unique on any target and in any run.
 *
 * <p>What features compare stays comparable: the same text becomes the same value, text that differs in case or length
 * becomes a value that differs in the same way.
 */
public final class TestIdentities {
    /** Stands for the latest value that {@code (a new one)} stood for. */
    public static final String THE_NEW_ONE = "(the new one)";

    private static final int LONG = 300;
    private static final String USUAL_HOST = "yahoo";
    private static final Pattern OF_ANOTHER =
            Pattern.compile("\\(the (external ID|email|phone number) (\\S+)( .+)?\\)");
    private static final Pattern AS_IT_STANDS = Pattern.compile("\\(just (.+)\\)");
    private static final Pattern GOES_ON = Pattern.compile(".+@.+\\.com\\.[a-z]+");
    private static final Pattern AREA = Pattern.compile("([0-9]{3})([0-9]{3})(?=[0-9])");

    private final ValueKind kind;
    private final String tag;
    private final PhoneNumbers phoneBook;
    private final String emailDomain;
    private final MadePeople made;
    private final ScenarioEvidence evidence;
    private final Map<String, String> phones = new HashMap<>();
    private final Map<String, String> elsewhere = new HashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Map<Identifier, String> newest = new EnumMap<>(Identifier.class);
    private int fresh;

    TestIdentities(
            ValueKind kind,
            String tag,
            PhoneNumbers phoneBook,
            String emailDomain,
            MadePeople made,
            ScenarioEvidence evidence) {
        this.kind = kind;
        this.tag = tag;
        this.phoneBook = phoneBook;
        this.emailDomain = emailDomain;
        this.made = made;
        this.evidence = evidence;
    }

    /**
     * The value of an identifier as it goes over the wire.
     *
     * @param written as in the feature, or one of {@code (null)}, {@code (empty)}, {@code (blank)},
     *     {@code (a number)}, {@code (a list)}, {@code (digits)}, {@code (a long one)}, {@code (a non-ASCII one)},
     *     {@code (of another country)}, {@code (a new one)}, {@code (the new one)} for the latest of these two
     */
    public JsonNode value(Identifier identifier, String written) {
        return switch (written) {
            case "(null)" -> NullNode.getInstance();
            case "(empty)" -> TextNode.valueOf("");
            case "(blank)" -> TextNode.valueOf("  ");
            case "(a list)" -> JsonNodeFactory.instance.arrayNode().add(text(identifier, "(a new one)"));
            case "(a number)" ->
                BigIntegerNode.valueOf(new BigInteger(phoneBook.number().substring(1)));
            default -> TextNode.valueOf(text(identifier, written));
        };
    }

    /** The value of an identifier as text. {@code (just 0)} is sent unchanged, so other runs may use it too. */
    public String text(Identifier identifier, String written) {
        Matcher asItStands = AS_IT_STANDS.matcher(written);
        if (asItStands.matches()) {
            return asItStands.group(1);
        }
        Matcher known = OF_ANOTHER.matcher(written);
        if (known.matches()) {
            return altered(text(Identifier.labelled(known.group(1)).orElseThrow(), known.group(2)), known.group(3));
        }
        String value = switch (written) {
            case "(digits)" -> phone(written).substring(1);
            case "(of another country)" -> newest(identifier, phoneBook.numberAbroad(phone("(home)")));
            case "(a long one)" -> ofLength(identifier);
            case "(a non-ASCII one)" -> nonAscii(identifier);
            case "(a new one)" -> newest(identifier);
            case THE_NEW_ONE -> newest.containsKey(identifier) ? newest.get(identifier) : newest(identifier);
            default -> unique(identifier, written);
        };
        shown.putIfAbsent(written, value);
        evidence.substitutes(written, value);
        made.sends(identifier, value);
        return value;
    }

    /** Makes the report show the values of these identities. */
    public void show() {
        evidence.keepSubstitutes(shown);
    }

    private String newest(Identifier identifier) {
        return newest(
                identifier,
                unique(identifier, "new" + Integer.toString(1000 + fresh++).substring(1)));
    }

    private String newest(Identifier identifier, String value) {
        newest.put(identifier, value);
        return value;
    }

    /** A value similar to a known one, for look-ups that must match exactly. */
    private String altered(String value, String how) {
        return switch (how == null ? "" : how) {
            case "" -> value;
            case " without its first character" -> value.substring(1);
            case " with a zero for its first character" -> "0" + value.substring(1);
            case " with a zero before it" -> "0" + value;
            case " with eight digits after it" -> value + "00000001";
            case " with eight other digits after it" -> value + "00000002";
            case " without its beginning" -> value.substring(value.length() / 2);
            case " without its last character" -> value.substring(0, value.length() - 1);
            case " with dashes" -> withDashes(value);
            case " in another area" -> elsewhere.computeIfAbsent(value, phoneBook::numberInAnotherArea);
            default ->
                throw new IllegalArgumentException("Unknown variation of an identifier: \"" + how.strip() + "\".");
        };
    }

    /** A text that no other scenario uses, in any run. */
    public String ofThisRun() {
        return "ic-" + tag;
    }

    /** A property name that is unique in this scenario. */
    public String marker() {
        return "proof_" + fresh++;
    }

    private String unique(Identifier identifier, String written) {
        return switch (identifier) {
            case EXTERNAL_ID -> "ic-" + tag + "-" + kind.before(identifier, written);
            case EMAIL -> email(written);
            case PHONE_NUMBER -> phone(written);
        };
    }

    /**
     * The most common host becomes the domain itself. A host that continues after {@code .com} has the domain twice.
     */
    private String email(String written) {
        if (GOES_ON.matcher(written).matches()) {
            return email(written.substring(0, written.lastIndexOf('.'))) + "." + emailDomain;
        }
        int at = written.lastIndexOf('@');
        String local = at < 0 ? written : written.substring(0, at);
        String host = at < 0 ? USUAL_HOST : written.substring(at + 1).replaceAll("\\.[A-Za-z]+$", "");
        return "ic-" + tag + "." + kind.before(Identifier.EMAIL, local) + "@"
                + (host.equals(USUAL_HOST) ? "" : host + ".") + emailDomain;
    }

    /** If one text of digits is a prefix of another, so is its number, and the first one given is valid. */
    private String phone(String written) {
        String known = phones.get(written);
        if (known == null) {
            known = related(written).orElseGet(phoneBook::number);
            phones.put(written, known);
        }
        return known;
    }

    private Optional<String> related(String written) {
        if (!written.startsWith("+")) {
            return Optional.empty();
        }
        for (Map.Entry<String, String> other : phones.entrySet()) {
            if (written.startsWith(other.getKey())) {
                return Optional.of(
                        other.getValue() + written.substring(other.getKey().length()));
            }
            if (other.getKey().startsWith(written)) {
                int fewer = other.getKey().length() - written.length();
                return Optional.of(
                        other.getValue().substring(0, other.getValue().length() - fewer));
            }
        }
        return Optional.empty();
    }

    private static String withDashes(String phone) {
        String country = "+" + PhoneRange.callingCode(phone);
        return country + AREA.matcher(phone.substring(country.length())).replaceFirst("-$1-$2-");
    }

    private String ofLength(Identifier identifier) {
        return switch (identifier) {
            case EXTERNAL_ID -> unique(identifier, "x".repeat(LONG));
            case EMAIL -> unique(identifier, "x".repeat(LONG) + "@long.com");
            case PHONE_NUMBER -> unique(identifier, "(long)") + "0".repeat(20);
        };
    }

    private String nonAscii(Identifier identifier) {
        return switch (identifier) {
            case EXTERNAL_ID -> unique(identifier, "J\u00e9ssica-\u0416-\ud83c\udf88");
            case EMAIL -> unique(identifier, "j\u00e9ssica@n\u00e4me.com");
            case PHONE_NUMBER -> fullWidth(unique(identifier, "(non-ASCII)"));
        };
    }

    private static String fullWidth(String phone) {
        StringBuilder digits = new StringBuilder("+");
        phone.substring(1).chars().forEach(digit -> digits.append((char) ('\uff10' + digit - '0')));
        return digits.toString();
    }
}
