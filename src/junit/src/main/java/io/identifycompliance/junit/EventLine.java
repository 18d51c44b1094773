package io.identifycompliance.junit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A line of {@code verify --events}: a JSON object whose values are all strings. */
final class EventLine {
    private static final int HEX_DIGITS = 4;
    private static final int HEX = 16;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final String text;
    private int at;

    private EventLine(String text) {
        this.text = text;
        expect('{');
        if (next() == '}') {
            return;
        }
        do {
            String name = string();
            expect(':');
            values.put(name, string());
        } while (isComma());
        if (at != text.length()) {
            throw unreadable();
        }
    }

    /** Reads one. Throws IllegalArgumentException if the text is anything else. */
    static EventLine of(String text) {
        return new EventLine(text.strip());
    }

    /** What happened. */
    String event() {
        return get("event");
    }

    /** A value; empty if it is not there. */
    String get(String name) {
        return Optional.ofNullable(values.get(name)).orElse("");
    }

    private boolean isComma() {
        if (next() == ',') {
            at++;
            return true;
        }
        expect('}');
        return false;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (next() != '"') {
            char character = text.charAt(at++);
            string.append(character == '\\' ? escaped() : character);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char kind = next();
        at++;
        return switch (kind) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            case '"', '\\', '/' -> kind;
            default -> throw unreadable();
        };
    }

    private char unicode() {
        if (at + HEX_DIGITS > text.length()) {
            throw unreadable();
        }
        String digits = text.substring(at, at + HEX_DIGITS);
        at += HEX_DIGITS;
        return (char) Integer.parseInt(digits, HEX);
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw unreadable();
        }
        at++;
    }

    private char next() {
        if (at >= text.length()) {
            throw unreadable();
        }
        return text.charAt(at);
    }

    private IllegalArgumentException unreadable() {
        return new IllegalArgumentException("Not an event, at character " + at + ": " + text);
    }
}
