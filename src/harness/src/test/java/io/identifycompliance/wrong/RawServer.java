package io.identifycompliance.wrong;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A server that writes whatever bytes a test wants, for targets that no library would serve. */
final class RawServer implements AutoCloseable {
    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    RawServer(Behaviour behaviour) throws IOException {
        listening = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        Future<?> unused = threads.submit(() -> {
            while (!listening.isClosed()) {
                Socket socket = listening.accept();
                open.add(socket);
                Future<?> unusedToo = threads.submit(() -> serve(socket, behaviour));
            }
            return null;
        });
    }

    String root() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }

    private Void serve(Socket socket, Behaviour behaviour) throws IOException {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            Call call = Call.read(in);
            while (call != null && behaviour.answer(call, socket)) {
                call = Call.read(in);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
        return null;
    }

    /** Writes a plain answer that keeps the connection. */
    static void write(Socket socket, String head, byte[] body) throws IOException {
        OutputStream out = socket.getOutputStream();
        byte[] start = (head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        out.write(all);
        out.flush();
    }

    /** How a call is answered. */
    interface Behaviour {
        /** Answers, and says whether the connection serves another call. */
        boolean answer(Call call, Socket socket) throws IOException, InterruptedException;
    }

    /** One call as it came. */
    record Call(String method, String target, Map<String, String> headers, String body) {
        private static Call read(InputStream in) throws IOException {
            String first = line(in);
            if (first == null) {
                return null;
            }
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
            int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
            String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            String[] words = first.split(" ", -1);
            return new Call(words[0], words[1], headers, body);
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            int c = in.read();
            if (c < 0) {
                return null;
            }
            while (c >= 0 && c != '\n') {
                if (c != '\r') {
                    line.append((char) c);
                }
                c = in.read();
            }
            return line.toString();
        }
    }
}
