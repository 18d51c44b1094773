package io.identifycompliance.client;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The two keys of a target, and the wrong ones that are tried beside them.
 *
 * @param others what else is as secret as the private key: values of headers and passwords
 */
public record Keys(Key publicKey, Key privateKey, List<String> others) {
    /** Copies the list. */
    public Keys {
        others = List.copyOf(others);
    }

    /** Keys from their raw values, without other secrets. */
    public static Keys of(String publicKey, String privateKey) {
        return new Keys(Key.publicKey(publicKey), Key.privateKey(privateKey), List.of());
    }

    /** The same keys, with these secrets beside them. */
    public Keys beside(List<String> secrets) {
        return new Keys(publicKey, privateKey, secrets);
    }

    /** An unknown public key with the form of a real one. */
    public Key wrongPublicKey() {
        return new Key(altered(publicKey.sent()), "WRONG_PUBLIC_KEY");
    }

    /** The public key without its last character. */
    public Key shortenedPublicKey() {
        String value = publicKey.sent();
        return publicKey.made(value.substring(0, value.length() - 1), "SHORTENED_PUBLIC_KEY");
    }

    /** The public key with one character more. */
    public Key lengthenedPublicKey() {
        return publicKey.made(publicKey.sent() + "0", "LENGTHENED_PUBLIC_KEY");
    }

    /** The public key with a different first character, which a comparison of ends would accept. */
    public Key publicKeyWithAnotherBeginning() {
        return publicKey.made(withAnotherBeginning(publicKey.sent()), "PUBLIC_KEY_WITH_ANOTHER_BEGINNING");
    }

    /** The public key with a different last character, which a comparison of beginnings would accept. */
    public Key publicKeyWithAnotherEnd() {
        return publicKey.made(withAnotherEnd(publicKey.sent()), "PUBLIC_KEY_WITH_ANOTHER_END");
    }

    /** The public key with two characters in the middle swapped, which a comparison of both ends would accept. */
    public Key swappedPublicKey() {
        return publicKey.made(swapped(publicKey.sent()), "SWAPPED_PUBLIC_KEY");
    }

    /** The public key with each letter in the other case; a wrong key where it has no letters. */
    public Key recasedPublicKey() {
        return publicKey.made(recased(publicKey.sent()), "RECASED_PUBLIC_KEY");
    }

    /** An unknown private key with the form of a real one. */
    public Key wrongPrivateKey() {
        return new Key(altered(privateKey.sent()), "WRONG_PRIVATE_KEY");
    }

    /** The private key without its last character. */
    public Key shortenedPrivateKey() {
        String value = privateKey.sent();
        return privateKey.made(value.substring(0, value.length() - 1), "SHORTENED_PRIVATE_KEY");
    }

    /** The private key with a different first character, which a comparison of ends would accept. */
    public Key privateKeyWithAnotherBeginning() {
        return privateKey.made(withAnotherBeginning(privateKey.sent()), "PRIVATE_KEY_WITH_ANOTHER_BEGINNING");
    }

    /** The private key with a different last character, which a comparison of beginnings would accept. */
    public Key privateKeyWithAnotherEnd() {
        return privateKey.made(withAnotherEnd(privateKey.sent()), "PRIVATE_KEY_WITH_ANOTHER_END");
    }

    /** The private key with two characters in the middle swapped, which a comparison of both ends would accept. */
    public Key swappedPrivateKey() {
        return privateKey.made(swapped(privateKey.sent()), "SWAPPED_PRIVATE_KEY");
    }

    /** The private key with one character more. */
    public Key lengthenedPrivateKey() {
        return privateKey.made(privateKey.sent() + "0", "LENGTHENED_PRIVATE_KEY");
    }

    /** The private key with each letter in the other case; a wrong key where it has no letters. */
    public Key recasedPrivateKey() {
        return privateKey.made(recased(privateKey.sent()), "RECASED_PRIVATE_KEY");
    }

    private static String withAnotherBeginning(String key) {
        return altered(key.substring(0, 1)) + key.substring(1);
    }

    private static String withAnotherEnd(String key) {
        int last = key.length() - 1;
        return key.substring(0, last) + altered(key.substring(last));
    }

    /** Two neighbours that differ, as near to the middle as there are any; a wrong key where all are alike. */
    private static String swapped(String key) {
        int middle = key.length() / 2;
        return IntStream.range(1, key.length())
                .filter(i -> key.charAt(i - 1) != key.charAt(i))
                .boxed()
                .min(Comparator.comparingInt(i -> Math.abs(i - middle)))
                .map(i -> key.substring(0, i - 1) + key.charAt(i) + key.charAt(i - 1) + key.substring(i + 1))
                .orElseGet(() -> altered(key));
    }

    private static String recased(String key) {
        String upper = key.toUpperCase(Locale.ROOT);
        String recased = key.equals(upper) ? key.toLowerCase(Locale.ROOT) : upper;
        return recased.equals(key) ? altered(key) : recased;
    }

    /** The private key and everything derived from it, which reveals most of the key. */
    public List<String> privateKeys() {
        return List.of(
                privateKey.sent(),
                lengthenedPrivateKey().sent(),
                shortenedPrivateKey().sent(),
                recasedPrivateKey().sent(),
                privateKeyWithAnotherBeginning().sent(),
                privateKeyWithAnotherEnd().sent(),
                swappedPrivateKey().sent(),
                wrongPrivateKey().sent());
    }

    /** Shows the keys by their placeholders, and of other secrets their number. */
    @Override
    public String toString() {
        return "Keys[" + publicKey + ", " + privateKey + ", " + others.size() + " others]";
    }

    private static String altered(String key) {
        StringBuilder altered = new StringBuilder(key.length());
        key.chars().forEach(c -> altered.append(other((char) c)));
        String other = altered.toString();
        return other.equals(key) ? "x".repeat(key.length()) : other;
    }

    private static char other(char c) {
        if (c >= 'a' && c <= 'z') {
            return (char) ('a' + (c - 'a' + 7) % 26);
        }
        if (c >= 'A' && c <= 'Z') {
            return (char) ('A' + (c - 'A' + 7) % 26);
        }
        if (c >= '0' && c <= '9') {
            return (char) ('0' + (c - '0' + 3) % 10);
        }
        return c;
    }
}
