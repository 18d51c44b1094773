package io.identifycompliance.steps;

import io.identifycompliance.client.Key;
import io.identifycompliance.client.Keys;
import java.util.Arrays;
import java.util.function.Function;

/** Keys as features speak of them. */
public enum KeyInUse {
    PRIVATE("the private key", Keys::privateKey),
    BESIDE("the private key beside the public one", Keys::publicKey),
    NONE("no key", keys -> Key.none()),
    WRONG("a wrong private key", Keys::wrongPrivateKey),
    SHORTENED("a shortened private key", Keys::shortenedPrivateKey),
    ANOTHER_BEGINNING("a private key with another beginning", Keys::privateKeyWithAnotherBeginning),
    ANOTHER_END("a private key with another end", Keys::privateKeyWithAnotherEnd),
    LENGTHENED("a lengthened private key", Keys::lengthenedPrivateKey),
    SWAPPED("a private key with two characters swapped", Keys::swappedPrivateKey),
    RECASED("the private key in other case", Keys::recasedPrivateKey),
    EMPTY("an empty key", keys -> new Key("", "")),
    TRUE("true instead of a key", keys -> Key.ofJson("true")),
    ZERO("zero instead of a key", keys -> Key.ofJson("0")),
    OBJECT("an object instead of a key", keys -> Key.ofJson("{\"$ne\":1}")),
    PUBLIC("the public key", Keys::publicKey),
    SHORTENED_PUBLIC("a shortened public key", Keys::shortenedPublicKey),
    LENGTHENED_PUBLIC("a lengthened public key", Keys::lengthenedPublicKey),
    PUBLIC_WITH_ANOTHER_BEGINNING("a public key with another beginning", Keys::publicKeyWithAnotherBeginning),
    PUBLIC_WITH_ANOTHER_END("a public key with another end", Keys::publicKeyWithAnotherEnd),
    SWAPPED_PUBLIC("a public key with two characters swapped", Keys::swappedPublicKey),
    RECASED_PUBLIC("the public key in other case", Keys::recasedPublicKey),
    WRONG_PUBLIC("a wrong public key", Keys::wrongPublicKey);

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // The functions are pure.
    private final Function<Keys, Key> key;

    KeyInUse(String text, Function<Keys, Key> key) {
        this.text = text;
        this.key = key;
    }

    /** The key of that name in features. Throws IllegalArgumentException if there is none. */
    static KeyInUse named(String text) {
        return Arrays.stream(values())
                .filter(key -> key.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no key called \"" + text + "\"."));
    }

    String text() {
        return text;
    }

    Key of(Keys keys) {
        return key.apply(keys);
    }
}
