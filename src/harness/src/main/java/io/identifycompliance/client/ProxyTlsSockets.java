package io.identifycompliance.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.http.HttpHost;
import org.apache.http.conn.socket.LayeredConnectionSocketFactory;
import org.apache.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Tells a failure of TLS with an HTTPS proxy, which is what is connected to, from one with the target, which is reached
 * through it.
 */
final class ProxyTlsSockets implements LayeredConnectionSocketFactory {
    private final LayeredConnectionSocketFactory sockets;

    ProxyTlsSockets(LayeredConnectionSocketFactory sockets) {
        this.sockets = sockets;
    }

    @Override
    public Socket createSocket(HttpContext context) throws IOException {
        return sockets.createSocket(context);
    }

    @Override
    public Socket connectSocket(
            int connectTimeout,
            Socket socket,
            HttpHost host,
            InetSocketAddress remote,
            @Nullable InetSocketAddress local,
            HttpContext context)
            throws IOException {
        try {
            return sockets.connectSocket(connectTimeout, socket, host, remote, local, context);
        } catch (SSLException failure) {
            throw new ProxyTlsException(failure);
        }
    }

    @Override
    public Socket createLayeredSocket(Socket socket, String host, int port, HttpContext context)
            throws IOException, UnknownHostException {
        return sockets.createLayeredSocket(socket, host, port, context);
    }
}
