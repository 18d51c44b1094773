package io.identifycompliance.reference.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a query or a form, in the order in which they came. Read leniently: what is not a valid escape stands
 * for itself, since clients send {@code $}, braces and quotes as they are.
 */
public record FormFields(List<Field> all) {

    /**
     * One field.
     *
     * @param name decoded
     * @param raw the value as sent
     */
    public record Field(String name, String raw) {

        /** The value as a form's value: a plus is a space. */
        public String value() {
            return decode(raw, true);
        }

        /** The value with a plus left as it is, as base64 needs it. */
        public String valueKeepingPlus() {
            return decode(raw, false);
        }
    }

    /** The fields of a raw query or form. */
    public static FormFields of(String raw) {
        List<Field> fields = new ArrayList<>();
        for (String part : raw.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                fields.add(new Field(decode(name, true), equals < 0 ? "" : part.substring(equals + 1)));
            }
        }
        return new FormFields(List.copyOf(fields));
    }

    /** The first field of that name. */
    public Optional<Field> first(String name) {
        return all.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    private static String decode(String raw, boolean plusIsSpace) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            if (low >= 0) {
                decoded.write(high * 16 + low);
                i += 2;
            } else {
                decoded.write(plusIsSpace && bytes[i] == '+' ? ' ' : bytes[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }
}
