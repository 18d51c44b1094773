package io.identifycompliance.wrong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key pair with a certificate that it signed itself, made anew. */
final class TestKeys {
    private static final String PASSWORD = "correct horse";

    private final Path folder;
    private final String name;

    TestKeys(Path folder, String name) throws Exception {
        this.folder = folder;
        this.name = name;
        keytool("-genkeypair", "-keyalg", "RSA", "-dname", "CN=" + name, "-ext", "SAN=ip:127.0.0.1", "-validity", "2");
        keytool("-exportcert", "-rfc", "-file", certificate().toString());
        Files.writeString(key(), pem("PRIVATE KEY", privateKey().getEncoded()));
    }

    /** A PEM file. */
    Path certificate() {
        return folder.resolve(name + ".pem");
    }

    /** A PEM file with the key in PKCS #8. */
    Path key() {
        return folder.resolve(name + "-key.pem");
    }

    /** The key as openssl wrote it for a long time, by its name alone. */
    Path keyInPkcs1() throws Exception {
        return Files.writeString(
                folder.resolve(name + "-pkcs1.pem"),
                pem("RSA PRIVATE KEY", privateKey().getEncoded()));
    }

    /** A key encrypted as {@code openssl pkcs8 -topk8 -scrypt} does, which Java cannot decrypt. */
    Path keyByScrypt() throws Exception {
        byte[] scrypt = der(0x30, oid("2B06010401DA47040B"), der(0x30, octets(8), number(64), number(8), number(1)));
        byte[] aes = der(0x30, oid("60864801650304012A"), octets(16));
        byte[] scheme = der(0x30, oid("2A864886F70D01050D"), der(0x30, scrypt, aes));
        return Files.writeString(
                folder.resolve(name + "-scrypt.pem"), pem("ENCRYPTED PRIVATE KEY", der(0x30, scheme, octets(64))));
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        assertThat(content.size()).isLessThan(256);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        if (content.size() > 127) {
            all.write(0x81);
        }
        all.write(content.size());
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }

    private static byte[] oid(String hex) {
        return der(6, HexFormat.of().parseHex(hex));
    }

    private static byte[] octets(int length) {
        return der(4, new byte[length]);
    }

    private static byte[] number(int value) {
        return der(2, new byte[] {(byte) value});
    }

    /** Certificate and key, by a password. */
    Path store() {
        return folder.resolve(name + ".p12");
    }

    /** A file with that password. */
    Path password() throws Exception {
        return Files.writeString(folder.resolve(name + ".password"), PASSWORD + "\n");
    }

    /** A server of this key, which trusts the certificate of that client. */
    SSLContext server(TestKeys client) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(loaded(), PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(client.name, client.loaded().getCertificate(client.name));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private Key privateKey() throws Exception {
        return loaded().getKey(name, PASSWORD.toCharArray());
    }

    private KeyStore loaded() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store())) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind
                + "-----\n";
    }

    private void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of(
                "-alias", name, "-storetype", "PKCS12", "-keystore", store().toString(), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
