package io.identifycompliance.wrong;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** Takes TLS connections and hands what comes through them to a plain server, byte by byte. */
final class TlsFront implements AutoCloseable {
    private final SSLServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Asks for a certificate of the client's where one is needed. */
    TlsFront(SSLContext context, boolean needsClient, String behind) throws IOException {
        listening = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 64, InetAddress.getLoopbackAddress());
        listening.setNeedClientAuth(needsClient);
        Future<?> unused = threads.submit(() -> {
            while (!listening.isClosed()) {
                Socket client = listening.accept();
                accepted.incrementAndGet();
                URI server = URI.create(behind);
                Socket target = new Socket(server.getHost(), server.getPort());
                open.add(client);
                open.add(target);
                Future<?> unusedThere = threads.submit(() -> copy(client, target));
                Future<?> unusedBack = threads.submit(() -> copy(target, client));
            }
            return null;
        });
    }

    /** How many connections were opened so far. */
    int accepted() {
        return accepted.get();
    }

    int port() {
        return listening.getLocalPort();
    }

    String root() {
        return "https://127.0.0.1:" + port();
    }

    /** Copies until either end is closed. */
    static Void copy(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            byte[] some = new byte[8192];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                to.getOutputStream().write(some, 0, read);
                to.getOutputStream().flush();
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
