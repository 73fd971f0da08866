package org.vfsruntime.visualization.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vfsruntime.core.InvalidInputException;

class DashboardServerTest {
    private static final String TOKEN = "0123456789abcdef";

    private final List<String> pressed = new CopyOnWriteArrayList<>();
    private final LiveLog log = new LiveLog(1 << 20);
    private final DashboardServer server = new DashboardServer(0, "<p>page</p>", log, controls(), TOKEN);

    private DashboardControls controls() {
        return new DashboardControls() {
            @Override
            public void pause() {
                pressed.add("pause");
            }

            @Override
            public void resume() {
                pressed.add("resume");
            }

            @Override
            public void stop() {
                pressed.add("stop");
            }
        };
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void servesThePageAndNothingOfItIsKept() throws IOException {
        List<String> answer = ask("GET / HTTP/1.0", "Host: 127.0.0.1:" + server.port());
        assertThat(answer.get(0)).contains("200");
        assertThat(answer).contains("<p>page</p>");
        assertThat(String.join("\n", answer).toLowerCase(java.util.Locale.ROOT))
                .contains("cache-control: no-store")
                .contains("referrer-policy: no-referrer")
                .contains("x-frame-options: deny");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /, evil.example, 403",
        "GET /nothing, HERE, 404",
        "GET /favicon.ico, HERE, 204",
        "POST /, HERE, 405",
        "GET /control/stop, HERE, 405",
        "POST /control/stop, HERE, 403"
    })
    void refusesWhatItDoesNotServe(String request, String host, int status) throws IOException {
        String named = host.equals("HERE") ? "localhost:" + server.port() : host;
        assertThat(ask(request + " HTTP/1.0", "Host: " + named).get(0)).contains(String.valueOf(status));
        assertThat(pressed).isEmpty();
    }

    @Test
    void buttonsNeedTheToken() throws IOException {
        String host = "Host: 127.0.0.1:" + server.port();
        assertThat(ask("POST /control/pause HTTP/1.0", host, "X-Vfs-Token: wrong")
                        .get(0))
                .contains("403");
        assertThat(pressed).isEmpty();
        for (String action : List.of("pause", "resume", "stop")) {
            assertThat(ask("POST /control/" + action + " HTTP/1.0", host, "X-Vfs-Token: " + TOKEN)
                            .get(0))
                    .contains("204");
        }
        assertThat(pressed).containsExactly("pause", "resume", "stop");
        assertThat(ask("POST /control/dance HTTP/1.0", host, "X-Vfs-Token: " + TOKEN)
                        .get(0))
                .contains("404");
    }

    @Test
    void aPageFromElsewhereCannotPressButtons() throws IOException {
        List<String> answer = ask(
                "POST /control/stop HTTP/1.0",
                "Host: 127.0.0.1:" + server.port(),
                "Origin: http://evil.example",
                "X-Vfs-Token: " + TOKEN);
        assertThat(answer.get(0)).contains("403");
        assertThat(pressed).isEmpty();
    }

    @Test
    void tellsEventsInOrderAndEndsWithTheServer() throws IOException {
        log.begin("{\"n\":1}");
        log.tell("{\"n\":2}");
        log.close();
        List<String> answer = ask("GET /events HTTP/1.0", "Host: 127.0.0.1:" + server.port());
        assertThat(answer.stream().filter(line -> line.startsWith("data: ")))
                .containsExactly("data: {\"n\":1}", "data: {\"n\":2}");
        String last = answer.stream()
                .filter(line -> line.startsWith("id: "))
                .reduce((one, other) -> other)
                .orElseThrow();
        List<String> more = ask(
                "GET /events HTTP/1.0",
                "Host: 127.0.0.1:" + server.port(),
                "Last-Event-ID: " + last.substring("id: ".length()));
        assertThat(more.stream().filter(line -> line.startsWith("data: "))).isEmpty();
    }

    @Test
    void whoHasHeardAnotherServerIsToldToBeginAnew() throws IOException {
        log.begin("{\"n\":1}");
        List<String> answer =
                ask("GET /events HTTP/1.0", "Host: 127.0.0.1:" + server.port(), "Last-Event-ID: other-12");
        assertThat(answer).contains("data: {\"type\":\"reset\"}");
    }

    @Test
    void aTakenPortAndAShortTokenAreRefused() {
        assertThatThrownBy(() -> new DashboardServer(server.port(), "", log, controls(), TOKEN))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("port " + server.port() + " is taken");
        assertThatThrownBy(() -> new DashboardServer(70_000, "", log, controls(), "short"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("port was 70000")
                .hasMessageContaining("length of the token was 5");
    }

    private List<String> ask(String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port())) {
            socket.setSoTimeout(60_000);
            String request = String.join("\r\n", lines) + "\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            List<String> answer = new ArrayList<>();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answer.add(line);
            }
            return answer;
        }
    }
}
