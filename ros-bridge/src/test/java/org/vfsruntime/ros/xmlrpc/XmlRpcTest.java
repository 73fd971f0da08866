package org.vfsruntime.ros.xmlrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;

@Timeout(120)
class XmlRpcTest {
    private static final int LARGEST = 1 << 16;
    private static final InetAddress HOST = InetAddress.getLoopbackAddress();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static XmlRpcServer echo() throws IOException {
        return XmlRpcServer.start(
                HOST,
                0,
                "test",
                LARGEST,
                (call, from) -> new XmlRpcReply.Returned(call.arguments().get(0)));
    }

    private static URI uri(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    @Test
    void valuesGoThereAndBack() throws IOException {
        List<Object> values = List.of(
                true,
                -7,
                0.125,
                1e-300,
                "a <b> & \r\n \u00e9 \ud83e\udd16",
                "",
                List.of(1, List.of("x")),
                Map.of("key", List.of(false), "", Map.of()));
        try (XmlRpcServer server = echo()) {
            XmlRpcClient client = new XmlRpcClient(Duration.ofSeconds(30));
            for (int i = 0; i < 200; i++) {
                assertThat(client.call(uri(server.port()), "echo", List.of(values)))
                        .isEqualTo(new XmlRpcReply.Returned(values));
            }
            XmlRpcReply reply = client.call(uri(server.port()), "echo", List.of(new byte[] {1, -1}));
            assertThat(reply)
                    .isInstanceOfSatisfying(
                            XmlRpcReply.Returned.class,
                            returned -> assertThat((byte[]) returned.value()).containsExactly(1, -1));
            assertThat(client.call(uri(server.port()), "echo", List.of())).isInstanceOf(XmlRpcReply.Fault.class);
        }
    }

    @Test
    void otherSpellingsOfValuesAreRead() throws XmlRpcException {
        XmlRpcCall call = XmlRpcDocuments.call(bytes("<methodCall><methodName> m </methodName><params>"
                + "<param><value>bare</value></param><param><value><i4> 3 </i4></value></param>"
                + "</params></methodCall>"));
        assertThat(call).isEqualTo(new XmlRpcCall("m", List.of("bare", 3)));
    }

    @Test
    void entitiesOfStrangersAreNotReadNorExpanded(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "password");
        String outside = "<!DOCTYPE m [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        String bomb = "<!DOCTYPE m [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;\">]>";
        for (String type : List.of(outside, bomb, "<!DOCTYPE methodCall>")) {
            assertThatExceptionOfType(XmlRpcException.class)
                    .isThrownBy(() -> XmlRpcDocuments.call(bytes(type
                            + "<methodCall><methodName>m</methodName><params><param><value>&x;</value></param>"
                            + "</params></methodCall>")))
                    .withMessageContaining("DOCTYPE");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<methodCall>",
                "<other/>",
                "<methodCall/>",
                "<methodCall><methodName>m</methodName><params><param><value><int>x</int></value></param></params></methodCall>",
                "<methodCall><methodName>m</methodName><params><param><value><int>99999999999</int></value></param></params></methodCall>",
                "<methodCall><methodName>m</methodName><params><param><value><boolean>2</boolean></value></param></params></methodCall>",
                "<methodCall><methodName>m</methodName><params><param><value><double>NaN</double></value></param></params></methodCall>",
                "<methodCall><methodName>m</methodName><params><param><value><base64>!</base64></value></param></params></methodCall>",
                "<methodCall><methodName>m</methodName><params><param><value><odd/></value></param></params></methodCall>",
                "<methodCall><methodName>m</methodName><params><param><value><int>1</int><int>2</int></value></param></params></methodCall>",
                "<methodCall><methodName>m</methodName><params><param><value><struct><member><value/></member></struct></value></param></params></methodCall>",
                "<methodCall><methodName>m</methodName><params><param/></params></methodCall>"
            })
    void whatIsNoCallIsRefused(String document) {
        assertThatExceptionOfType(XmlRpcException.class).isThrownBy(() -> XmlRpcDocuments.call(bytes(document)));
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "<value><array><data>".repeat(ValueReader.DEEPEST + 2)
                + "</data></array></value>".repeat(ValueReader.DEEPEST + 2);
        assertThatExceptionOfType(XmlRpcException.class)
                .isThrownBy(() -> XmlRpcDocuments.call(bytes("<methodCall><methodName>m</methodName><params><param>"
                        + deep + "</param></params></methodCall>")))
                .withMessageContaining("deeper");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void brokenDocumentsAreReadOrRefusedAndNothingElse(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] whole = XmlRpcDocuments.of(new XmlRpcCall("m", List.of(1, "two", List.of(3.0, Map.of("k", true)))));
        for (int round = 0; round < 500; round++) {
            byte[] document = whole.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                document[random.nextInt(document.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(XmlRpcDocuments.call(document).arguments()).isNotNull();
            } catch (XmlRpcException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void whatXmlCannotCarryIsNotSent() {
        for (Object value : List.of(Double.NaN, "\u0000", 1L, List.of(Double.POSITIVE_INFINITY))) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> XmlRpcDocuments.of(new XmlRpcCall("m", List.of(value))));
        }
    }

    @Test
    void aCallThatIsTooLongIsNotTaken() throws IOException {
        try (XmlRpcServer server = echo()) {
            XmlRpcClient client = new XmlRpcClient(Duration.ofSeconds(30));
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> client.call(uri(server.port()), "echo", List.of("x".repeat(LARGEST))));
            assertThat(client.call(uri(server.port()), "echo", List.of("still here")))
                    .isEqualTo(new XmlRpcReply.Returned("still here"));
        }
    }

    @Test
    void theServerListensOnItsAddressOnly() throws IOException {
        try (XmlRpcServer server = XmlRpcServer.start(
                InetAddress.getLoopbackAddress(), 0, "test", LARGEST, (call, from) -> new XmlRpcReply.Returned(1))) {
            XmlRpcClient client = new XmlRpcClient(Duration.ofSeconds(2));
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(
                            () -> client.call(URI.create("http://127.0.0.2:" + server.port() + "/"), "m", List.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 500 Sorry\r\n\r\n",
                "SSH-2.0\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\n\r\nno xml",
                "HTTP/1.1 200 OK\r\n\r\n<methodResponse/>",
                "HTTP/1.1 200 OK\r\n\r\n<methodResponse><fault><value>1</value></fault></methodResponse>"
            })
    void aServerThatTalksNonsenseIsAnIoFailure(String answer) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, HOST)) {
            Thread server = new Thread(() -> answerOnce(listener, answer));
            server.start();
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> new XmlRpcClient(Duration.ofSeconds(30))
                            .call(uri(listener.getLocalPort()), "m", List.of()));
            server.join();
        }
    }

    private static void answerOnce(ServerSocket listener, String answer) {
        try (Socket socket = listener.accept();
                InputStream in = socket.getInputStream();
                OutputStream out = socket.getOutputStream()) {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("</methodCall>") < 0) {
                head.append((char) in.read());
            }
            out.write(bytes(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aServerThatSaysNothingTimesOut() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, HOST)) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> new XmlRpcClient(Duration.ofMillis(200))
                            .call(uri(listener.getLocalPort()), "m", List.of()));
        }
    }
}
