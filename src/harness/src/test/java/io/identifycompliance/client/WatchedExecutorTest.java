package io.identifycompliance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.http.HttpException;
import org.apache.http.HttpResponse;
import org.apache.http.impl.DefaultBHttpClientConnection;
import org.apache.http.message.BasicHttpRequest;
import org.apache.http.protocol.BasicHttpContext;
import org.apache.http.util.EntityUtils;
import org.junit.jupiter.api.Test;

/** What ends an exchange on a connection that has served another. */
class WatchedExecutorTest {
    private static final byte[] OK =
            "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1".getBytes(StandardCharsets.US_ASCII);
    private static final int SOON = 100;

    @Test
    void a_target_that_is_silent_has_not_closed_the_connection() throws Exception {
        try (Exchanges exchanges = new Exchanges()) {
            exchanges.answered();

            assertThatThrownBy(exchanges::next).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void one_that_closes_it_has() throws Exception {
        try (Exchanges exchanges = new Exchanges()) {
            exchanges.answered();
            exchanges.server.close();

            assertThatThrownBy(exchanges::next).isInstanceOf(WatchedExecutor.ClosedBeforeUse.class);
        }
    }

    /** One connection with both of its ends. */
    private static final class Exchanges implements AutoCloseable {
        private final Deadline deadline = new Deadline(Duration.ofMinutes(1));
        private final WatchedExecutor executor = new WatchedExecutor(deadline);
        private final DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(1024);
        private final Socket server;

        Exchanges() throws IOException {
            try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                connection.bind(new Socket(listening.getInetAddress(), listening.getLocalPort()));
                server = listening.accept();
            }
            connection.setSocketTimeout(SOON);
        }

        void answered() throws IOException, HttpException {
            server.getOutputStream().write(OK);
            HttpResponse response = next();
            assertThat(EntityUtils.toString(response.getEntity())).isEqualTo("1");
        }

        HttpResponse next() throws IOException, HttpException {
            return executor.execute(new BasicHttpRequest("GET", "/"), connection, new BasicHttpContext());
        }

        @Override
        public void close() throws IOException {
            connection.shutdown();
            server.close();
            deadline.close();
        }
    }
}
