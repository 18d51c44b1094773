package io.identifycompliance.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The certificate and the private key by which the harness shows a target who it is (mutual TLS).
 *
 * <p>Read from PEM files, the key in PKCS #8, or from one PKCS #12 file.
 */
public final class ClientCertificate {
    /** What a shell takes as it is written. */
    private static final Pattern PLAIN_IN_SHELL = Pattern.compile("[\\w./][\\w./+:@%-]*");

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]*)PRIVATE KEY-----(.*?)-----END", Pattern.DOTALL);
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519", "Ed448", "DSA");

    /** How to sign with a key, where it is not by the name of its kind. */
    private static final Map<String, String> SIGNATURES = Map.of("EC", "SHA256withECDSA", "DSA", "SHA256withDSA");

    /** The first byte of a key or a certificate in DER. */
    private static final byte DER_SEQUENCE = 0x30;

    private static final String ALIAS = "client";

    private final KeyStore keys;

    private ClientCertificate(KeyStore keys) {
        this.keys = keys;
    }

    KeyStore keys() {
        return keys;
    }

    /** The file of the key cannot be used, as opposed to that of the certificate. */
    public static final class KeyException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        KeyException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Reads it.
     *
     * @param certificate a PEM file of the certificate and those that signed it, or a PKCS #12 file with the key
     * @param key a PEM file; null where the first file holds the key as well
     * @param password of the key; null for none
     * @throws KeyException where the file of the key cannot be used: the rest of a sentence that begins with its option
     * @throws IllegalArgumentException where that of the certificate cannot be used: the same
     */
    public static ClientCertificate read(Path certificate, @Nullable Path key, @Nullable String password) {
        byte[] file = bytes(certificate);
        if (!text(file).contains("-----BEGIN ")) {
            ClientCertificate both = new ClientCertificate(ofPkcs12(certificate, file, password));
            if (key != null) {
                throw new KeyException(
                        "is not needed: " + certificate + " is a PKCS #12 file and holds the key. Leave it out", null);
            }
            return both;
        }
        PrivateKey privateKey = key == null
                ? privateKey(certificate, file, password, "Name its PEM file with --client-key")
                : ofItsOwnFile(key, password);
        return new ClientCertificate(ofPem(certificate, file, key, privateKey));
    }

    private static PrivateKey ofItsOwnFile(Path key, @Nullable String password) {
        try {
            return privateKey(key, bytes(key), password, "It has to begin with -----BEGIN PRIVATE KEY-----");
        } catch (IllegalArgumentException unusable) {
            throw new KeyException(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "names a file that cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static KeyStore ofPkcs12(Path file, byte[] content, @Nullable String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), password == null ? new char[0] : password.toCharArray());
            char[] secret = password == null ? new char[0] : password.toCharArray();
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.isKeyEntry(alias) ? store.getKey(alias, secret) : null;
                if (key != null) {
                    return holding(key, store.getCertificateChain(alias));
                }
            }
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalArgumentException(
                    "names " + file + ", which is neither a PEM file nor a PKCS #12 file that opens with "
                            + (password == null ? "no password. Give it with --client-key-password" : "that password"),
                    unusable);
        }
        throw new IllegalArgumentException("names " + file + ", which holds no private key");
    }

    private static KeyStore ofPem(
            Path certificateFile, byte[] certificates, @Nullable Path keyFile, PrivateKey privateKey) {
        try (InputStream pem = new ByteArrayInputStream(certificates(certificates))) {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(pem)
                    .toArray(new Certificate[0]);
            if (chain.length == 0) {
                throw new IllegalArgumentException("names " + certificateFile + ", which contains no certificate");
            }
            if (!belongTogether(privateKey, chain[0].getPublicKey())) {
                throw keyFile == null
                        ? new IllegalArgumentException(
                                "names " + certificateFile + ", whose key does not belong to its first certificate")
                        : new KeyException(
                                "names " + keyFile + ", whose key does not belong to the first certificate in "
                                        + certificateFile,
                                null);
            }
            return holding(privateKey, chain);
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalArgumentException(
                    "names " + certificateFile + ", whose certificate cannot be used: " + unusable.getMessage(),
                    unusable);
        }
    }

    /** Servers refuse a certificate with another's key in words that do not say so. */
    private static boolean belongTogether(PrivateKey privateKey, PublicKey publicKey) throws GeneralSecurityException {
        if (privateKey instanceof RSAKey one) {
            return publicKey instanceof RSAKey other && one.getModulus().equals(other.getModulus());
        }
        Signature signature =
                Signature.getInstance(SIGNATURES.getOrDefault(privateKey.getAlgorithm(), privateKey.getAlgorithm()));
        byte[] sample = ALIAS.getBytes(StandardCharsets.ISO_8859_1);
        signature.initSign(privateKey);
        signature.update(sample);
        byte[] signed = signature.sign();
        try {
            signature.initVerify(publicKey);
            signature.update(sample);
            return signature.verify(signed);
        } catch (InvalidKeyException | SignatureException ofAnotherKind) {
            return false;
        }
    }

    /** The certificates alone: a PEM file may hold the key as well. */
    private static byte[] certificates(byte[] pem) {
        return text(pem)
                .replaceAll("(?s)-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----.*?-----END [A-Z0-9 ]*PRIVATE KEY-----", "")
                .replaceAll("(?s)-----BEGIN EC PARAMETERS-----.*?-----END EC PARAMETERS-----", "")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static KeyStore holding(Key key, Certificate... chain) throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, new char[0], chain);
            return store;
        } catch (IOException impossible) {
            throw new IllegalStateException("An empty store cannot be made.", impossible);
        }
    }

    private static PrivateKey privateKey(Path file, byte[] pem, @Nullable String password, String remedy) {
        Matcher block = KEY.matcher(text(pem));
        if (!block.find()) {
            throw new IllegalArgumentException("names " + file + ", which contains no private key in PEM. "
                    + (pem.length > 0 && pem[0] == DER_SEQUENCE ? "Convert it: " + conversion("", file) : remedy));
        }
        String kind = block.group(1).strip();
        boolean encrypted = kind.equals("ENCRYPTED");
        if (!kind.isEmpty() && !encrypted) {
            throw new IllegalArgumentException("names " + file + ", which holds a key in another format than PKCS #8 ("
                    + kind + "). Convert it: " + conversion(kind, file));
        }
        if (encrypted && password == null) {
            throw new IllegalArgumentException(
                    "names " + file + ", which is encrypted. Give its password with --client-key-password");
        }
        try {
            byte[] content = Base64.getMimeDecoder().decode(block.group(2));
            PKCS8EncodedKeySpec spec =
                    encrypted && password != null ? decrypted(content, password) : new PKCS8EncodedKeySpec(content);
            return ALGORITHMS.stream()
                    .flatMap(algorithm -> key(algorithm, spec).stream())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "names " + file + ", whose key is of none of the kinds " + String.join(", ", ALGORITHMS)));
        } catch (IOException | NoSuchAlgorithmException unknown) {
            throw new IllegalArgumentException(
                    "names " + file + ", which is encrypted in a way that Java does not know. Convert it: "
                            + conversion(kind, file),
                    unknown);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException(
                    "names " + file + ", which cannot be decrypted with that password", unusable);
        }
    }

    private static String conversion(String kind, Path path) {
        String file = PLAIN_IN_SHELL.matcher(path.toString()).matches()
                ? path.toString()
                : "'" + path.toString().replace("'", "'\\''") + "'";
        return kind.equals("OPENSSH")
                ? "cp " + file + " client-key.pem && ssh-keygen -p -m PKCS8 -N '' -f client-key.pem"
                : "openssl pkcs8 -topk8 -nocrypt -in " + file + " -out client-key.pem";
    }

    private static PKCS8EncodedKeySpec decrypted(byte[] content, String password)
            throws IOException, GeneralSecurityException {
        EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(content);
        // The name of the scheme is in the parameters where it is PBES2, as openssl has it.
        String scheme = info.getAlgParameters() == null
                ? info.getAlgName()
                : info.getAlgParameters().toString();
        String name = scheme.startsWith("PBE") ? scheme : info.getAlgName();
        Cipher cipher = Cipher.getInstance(name);
        cipher.init(
                Cipher.DECRYPT_MODE,
                SecretKeyFactory.getInstance(name).generateSecret(new PBEKeySpec(password.toCharArray())),
                info.getAlgParameters());
        return info.getKeySpec(cipher);
    }

    private static Optional<PrivateKey> key(String algorithm, PKCS8EncodedKeySpec spec) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(spec));
        } catch (InvalidKeySpecException another) {
            return Optional.empty();
        } catch (GeneralSecurityException unknown) {
            throw new IllegalStateException("Java does not know " + algorithm + ".", unknown);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "ClientCertificate";
    }
}
