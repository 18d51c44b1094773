package io.identifycompliance.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientCertificateTest {
    private static final byte[] ED25519 = der(0x30, der(6, HexFormat.of().parseHex("2b6570")));
    private static final byte[] NAME =
            der(0x30, der(0x31, der(0x30, der(6, HexFormat.of().parseHex("550403")), der(0x0c, ascii("client")))));
    private static final byte[] VALIDITY =
            der(0x30, der(0x17, ascii("220601000000Z")), der(0x17, ascii("320601000000Z")));

    @TempDir
    Path folder;

    @Test
    void refuses_a_key_that_does_not_belong_to_the_certificate() throws Exception {
        List<KeyPair> pairs = pairs();
        for (KeyPair pair : pairs) {
            Path certificate = Files.writeString(folder.resolve("client.pem"), certificate(pair));
            for (KeyPair other : pairs) {
                Path key = Files.writeString(folder.resolve("client-key.pem"), key(other));
                String kinds = pair.getPublic().getAlgorithm() + " and "
                        + other.getPrivate().getAlgorithm();
                if (pair.equals(other)) {
                    assertThatCode(() -> ClientCertificate.read(certificate, key, null))
                            .as(kinds)
                            .doesNotThrowAnyException();
                } else {
                    assertThatThrownBy(() -> ClientCertificate.read(certificate, key, null))
                            .as(kinds)
                            .isExactlyInstanceOf(ClientCertificate.KeyException.class)
                            .hasMessage("names " + key + ", whose key does not belong to the first certificate in "
                                    + certificate);
                }
            }
        }
    }

    @Test
    void refuses_a_file_whose_key_does_not_belong_to_its_certificate() throws Exception {
        KeyPair pair = pair("EC");
        Path right = Files.writeString(folder.resolve("right.pem"), key(pair) + certificate(pair));
        Path wrong = Files.writeString(folder.resolve("wrong.pem"), certificate(pair) + key(pair("EC")));

        assertThatCode(() -> ClientCertificate.read(right, null, null)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ClientCertificate.read(wrong, null, null))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("names " + wrong + ", whose key does not belong to its first certificate");
    }

    /** Two of each kind. */
    private static List<KeyPair> pairs() throws NoSuchAlgorithmException {
        List<KeyPair> pairs = new ArrayList<>();
        for (String kind : List.of("RSA", "EC", "Ed25519", "Ed448", "DSA")) {
            pairs.add(pair(kind));
            pairs.add(pair(kind));
        }
        return pairs;
    }

    private static KeyPair pair(String kind) throws NoSuchAlgorithmException {
        return KeyPairGenerator.getInstance(kind).generateKeyPair();
    }

    private static String key(KeyPair pair) {
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    /** A certificate of that key; its signature is not valid, which nothing looks at here. */
    private static String certificate(KeyPair pair) {
        byte[] version = der(0xa0, der(2, new byte[] {2}));
        byte[] serial = der(2, new byte[] {1});
        byte[] content = der(
                0x30,
                version,
                serial,
                ED25519,
                NAME,
                VALIDITY,
                NAME,
                pair.getPublic().getEncoded());
        return pem("CERTIFICATE", der(0x30, content, ED25519, der(3, new byte[65])));
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + kind
                + "-----\n";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        all.writeBytes(length(content.size()));
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }

    private static byte[] length(int length) {
        return length < 128
                ? new byte[] {(byte) length}
                : new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length};
    }
}
