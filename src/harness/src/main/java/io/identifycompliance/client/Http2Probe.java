package io.identifycompliance.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.http.ssl.SSLContextBuilder;

/** Whether a server that does not answer in HTTP/1.1 speaks HTTP/2. It is told nothing but how HTTP/2 begins. */
final class Http2Probe {
    /** The preface of a client, and its settings: none (RFC 9113, 3.4 and 6.5). */
    private static final byte[] PREFACE =
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private static final String PROTOCOL = "h2";
    private static final int FRAME_HEADER = 9;
    private static final int TYPE = 3;
    private static final int SETTINGS = 4;

    private Http2Probe() {}

    /** Whether it does; false where it cannot be reached. */
    static boolean answers(URI root, Duration timeout) {
        int millis = (int) Math.min(Integer.MAX_VALUE, timeout.toMillis());
        try (Socket plain = new Socket()) {
            plain.setSoTimeout(millis);
            String host = ServerUrl.host(root);
            plain.connect(new InetSocketAddress(host, ServerUrl.port(root)), millis);
            return root.getScheme().equals("https") ? agrees(plain, host, ServerUrl.port(root)) : sendsSettings(plain);
        } catch (IOException | GeneralSecurityException unreachable) {
            return false;
        }
    }

    private static boolean agrees(Socket plain, String host, int port) throws IOException, GeneralSecurityException {
        SSLContext anyServer = SSLContextBuilder.create()
                .loadTrustMaterial(null, (chain, type) -> true)
                .build();
        try (SSLSocket secure = (SSLSocket) anyServer.getSocketFactory().createSocket(plain, host, port, true)) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {PROTOCOL});
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return PROTOCOL.equals(secure.getApplicationProtocol());
        }
    }

    private static boolean sendsSettings(Socket socket) throws IOException {
        socket.getOutputStream().write(PREFACE);
        socket.getOutputStream().flush();
        InputStream answer = socket.getInputStream();
        byte[] frame = answer.readNBytes(FRAME_HEADER);
        return frame.length == FRAME_HEADER && frame[TYPE] == SETTINGS;
    }
}
