package io.identifycompliance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.http.NoHttpResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server that failed is named, and the option or variable that names it. */
class ConnectionFailureTest {
    private final IOException closed = new NoHttpResponseException("closed");
    private final SSLException notTls = new SSLException("Unsupported or unrecognized SSL message");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "http://a.example; Nothing listens at a.example: the connection was refused. Check --target.",
                "http://a.example:81; Nothing listens at a.example:81: the connection was refused. Check --target."
            })
    void the_target_where_there_is_no_proxy(String target, String sentence) {
        assertThat(failure(target, null, null).sentence(new ConnectException("refused"), false))
                .isEqualTo(sentence);
    }

    @Test
    void the_proxy_where_it_cannot_be_reached() {
        ConnectionFailure failure = failure("https://a.example", "http://p.example:3128", "HTTPS_PROXY");

        assertThat(failure.sentence(new ConnectException("refused"), false))
                .isEqualTo(
                        "Nothing listens at the proxy p.example:3128: the connection was refused. Check HTTPS_PROXY.");
        assertThat(failure.sentence(new UnknownHostException("p.example"), false))
                .isEqualTo("The host p.example is not known. Check HTTPS_PROXY.");
    }

    @Test
    void either_of_the_two_where_both_may_have_closed_the_connection() {
        assertThat(failure("http://a.example", null, null).sentence(closed, false))
                .isEqualTo("a.example closed the connection without an answer. If it serves HTTPS, begin --target with"
                        + " https://.");
        assertThat(failure("http://a.example", "http://p.example:3128", "--proxy")
                        .sentence(closed, true))
                .isEqualTo("The proxy p.example:3128 closed the connection without an answer.");
        assertThat(failure("https://a.example", "http://p.example:3128", "--proxy")
                        .sentence(closed, false))
                .isEqualTo(
                        "a.example, or the proxy p.example:3128, closed the connection without an answer. If the proxy"
                                + " serves HTTPS, begin --proxy with https://.");
    }

    @Test
    void the_way_where_no_whole_answer_came() {
        assertThat(failure("https://a.example", "http://p.example:3128", "--proxy")
                        .sentence(new SocketTimeoutException("slow"), false))
                .isEqualTo("No whole answer from a.example through the proxy p.example:3128 within 15000 ms."
                        + " For a slow target, raise --answer-timeout.");
    }

    @Test
    void the_one_with_which_tls_failed() {
        ConnectionFailure failure = failure("https://a.example", "https://p.example:3128", "--proxy");

        assertThat(failure.sentence(notTls, false))
                .isEqualTo("a.example does not speak TLS. If it serves HTTP, begin --target with http://.");
        assertThat(failure.sentence(new ProxyTlsException(notTls), false))
                .isEqualTo(
                        "The proxy p.example:3128 does not speak TLS. If it serves HTTP, begin --proxy with http://.");
    }

    @ParameterizedTest
    @CsvSource({"http", "https"})
    void a_proxy_that_is_to_speak_tls_and_does_not_is_told_from_the_target(String scheme) throws IOException {
        try (ServerSocket proxy = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answerInPlainText(proxy));
            answering.setDaemon(true);
            answering.start();
            String url = "https://127.0.0.1:" + proxy.getLocalPort();
            try (HttpTransport transport =
                    new RestAssuredTransport(connection(scheme + "://a.example", url, "--proxy"), "1")) {
                assertThatThrownBy(() -> transport.exchange(Request.of("GET", "/x")))
                        .isInstanceOf(NoResponseException.class)
                        .hasMessage("The proxy 127.0.0.1:" + proxy.getLocalPort()
                                + " does not speak TLS. If it serves HTTP, begin --proxy with http://.");
            }
        }
    }

    private static void answerInPlainText(ServerSocket proxy) {
        while (!proxy.isClosed()) {
            try (Socket socket = proxy.accept()) {
                socket.getOutputStream()
                        .write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (SocketException gone) {
                // The test is over, or the client has gone.
            } catch (IOException unexpected) {
                throw new UncheckedIOException(unexpected);
            }
        }
    }

    private static ConnectionFailure failure(String target, String proxy, String from) {
        return new ConnectionFailure(connection(target, proxy, from));
    }

    private static Connection connection(String target, String proxy, String from) {
        return new Connection(
                URI.create(target),
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                4,
                0,
                List.of(),
                proxy == null ? null : Proxy.of(from, proxy),
                null,
                null,
                false);
    }
}
