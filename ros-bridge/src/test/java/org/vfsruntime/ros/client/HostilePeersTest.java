package org.vfsruntime.ros.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.ros.api.ApiCaller;
import org.vfsruntime.ros.api.ApiReply;
import org.vfsruntime.ros.api.ApiServer;
import org.vfsruntime.ros.link.Delivery;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.link.LinkHarness;
import org.vfsruntime.ros.link.NodeArguments;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.ServiceReply;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.messages.std_msgs.StringMessage;
import org.vfsruntime.ros.messages.std_srvs.TriggerRequest;
import org.vfsruntime.ros.messages.std_srvs.TriggerResponse;
import org.vfsruntime.ros.messages.std_srvs.TriggerService;

/** Peers that break the rules of TCPROS get nowhere and harm nobody. */
@Timeout(120)
class HostilePeersTest extends LinkHarness {
    @Override
    protected RosLink open(NodeSettings settings) throws IOException {
        return RosClient.open(settings);
    }

    private InetSocketAddress tcpRosOf(String node, String topic) throws IOException {
        ApiCaller caller = new ApiCaller("/test", LONG);
        URI api =
                URI.create((String) caller.call(masterUri(), "lookupNode", node).value());
        InetSocketAddress address = NodeApi.find(caller, api, topic);
        return new InetSocketAddress(address.getHostString(), address.getPort());
    }

    private static byte[] frame(byte[] content) {
        byte[] all = new byte[content.length + 4];
        for (int i = 0; i < 4; i++) {
            all[i] = (byte) (content.length >>> (8 * i));
        }
        System.arraycopy(content, 0, all, 4, content.length);
        return all;
    }

    private static byte[] header(String... fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String field : fields) {
            out.writeBytes(frame(field.getBytes(StandardCharsets.UTF_8)));
        }
        return frame(out.toByteArray());
    }

    @Test
    void nonsenseOnTheDataPortIsCutOffAndOthersAreServed() throws Exception {
        RosLink link = node("/victim");
        Publisher<StringMessage> publisher = link.publisher("/x", StringMessage.TYPE, PublisherOptions.latching());
        publisher.publish(new StringMessage("well"));
        link.serve("/s", TriggerService.TYPE, request -> new TriggerResponse(true, ""));
        assertThat(link.awaitRegistered(LONG)).isTrue();
        InetSocketAddress address = tcpRosOf("/victim", "/x");
        SplittableRandom random = new SplittableRandom(11);
        List<byte[]> attacks = List.of(
                new byte[] {-1, -1, -1, -1},
                frame(new byte[] {-1, -1, -1, 127, 'a'}),
                header("no sign"),
                header("topic=/nothing", "md5sum=*", "type=*"),
                header("service=/nothing", "md5sum=*"),
                header("topic=/x", "md5sum=0", "type=std_msgs/String"),
                header("service=/s", "md5sum=0"),
                frame(new byte[(1 << 20) + 1]));
        for (byte[] attack : attacks) {
            attack(address, attack);
        }
        for (int i = 0; i < 20; i++) {
            byte[] noise = new byte[4 + random.nextInt(60)];
            random.nextBytes(noise);
            noise[3] = (byte) 0x7F;
            attack(address, noise);
        }
        BlockingQueue<Delivery<StringMessage>> got = new LinkedBlockingQueue<>();
        node("/friend").subscribe("/x", StringMessage.TYPE, SubscriberOptions.newest(), got::add);
        assertThat(got.poll(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aRequestThatIsTooLongIsNotReadAndOthersAreServed() throws Exception {
        RosLink link = node("/victim");
        link.serve("/s", TriggerService.TYPE, request -> new TriggerResponse(true, "well"));
        assertThat(link.awaitRegistered(LONG)).isTrue();
        ApiCaller caller = new ApiCaller("/test", LONG);
        URI service = URI.create(
                (String) caller.call(masterUri(), "lookupService", "/s").value());
        byte[] hello = header("service=/s", "callerid=/liar", "md5sum=" + TriggerService.TYPE.md5());
        byte[] attack = Arrays.copyOf(hello, hello.length + 4);
        Arrays.fill(attack, hello.length, attack.length, (byte) 0x7F);
        attack(new InetSocketAddress(service.getHost(), service.getPort()), attack);
        assertThat(node("/friend")
                        .serviceClient("/s", TriggerService.TYPE)
                        .call(TriggerRequest.zero(), LONG)
                        .answered())
                .contains(new TriggerResponse(true, "well"));
    }

    @Test
    void anAnswerThatIsTooLongIsNotRead() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            String own = "127.0.0.1:" + server.getLocalPort();
            new ApiCaller("/liar", LONG)
                    .call(masterUri(), "registerService", "/s", "rosrpc://" + own, "http://" + own + "/");
            Thread liar = new Thread(() -> answerTooLong(server));
            liar.start();
            ServiceReply<TriggerResponse> reply =
                    node("/victim").serviceClient("/s", TriggerService.TYPE).call(TriggerRequest.zero(), LONG);
            assertThat(reply)
                    .isInstanceOfSatisfying(
                            ServiceReply.Unavailable.class,
                            unavailable -> assertThat(unavailable.why()).contains("at most"));
            liar.join();
        }
    }

    private static void answerTooLong(ServerSocket server) {
        try (Socket socket = server.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.skipNBytes(Integer.reverseBytes(in.readInt()));
            socket.getOutputStream().write(header("callerid=/liar", "md5sum=" + TriggerService.TYPE.md5()));
            in.skipNBytes(Integer.reverseBytes(in.readInt()));
            socket.getOutputStream().write(new byte[] {1, -1, -1, -1, 127});
            assertThat(in.read()).as("the caller hangs up").isNegative();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of 127/8 is this machine, so 127.0.0.2 reaches whatever listens on every address. */
    @ParameterizedTest
    @ValueSource(strings = {"ROS_IP=127.0.0.1", "ROS_HOSTNAME=localhost"})
    @EnabledOnOs(OS.LINUX)
    void bothServersOfANodeListenOnItsAddressOnly(String variable) throws Exception {
        String[] parts = variable.split("=", 2);
        NodeSettings settings = NodeArguments.parse(
                        "bound", List.of(), Map.of("ROS_MASTER_URI", masterUri().toString(), parts[0], parts[1]))
                .settings();
        RosLink link = keep(open(settings));
        link.publisher("/x", StringMessage.TYPE, PublisherOptions.stream());
        link.serve("/s", TriggerService.TYPE, request -> new TriggerResponse(true, ""));
        assertThat(link.awaitRegistered(LONG)).isTrue();
        ApiCaller caller = new ApiCaller("/test", LONG);
        URI api = URI.create(
                (String) caller.call(masterUri(), "lookupNode", "/bound").value());
        int data = tcpRosOf("/bound", "/x").getPort();
        for (int port : new int[] {api.getPort(), data}) {
            try (Socket own = new Socket("127.0.0.1", port)) {
                assertThat(own.isConnected()).isTrue();
            }
            assertThatExceptionOfType(ConnectException.class)
                    .as("port %d", port)
                    .isThrownBy(() -> new Socket("127.0.0.2", port).close());
        }
    }

    /** Sends it and waits for the connection to be ended by the other side. */
    private static void attack(InetSocketAddress address, byte[] attack) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address);
            socket.setSoTimeout((int) LONG.toMillis());
            try {
                socket.getOutputStream().write(attack);
                while (socket.getInputStream().read() >= 0) {
                    assertThat(socket.isClosed()).isFalse();
                }
            } catch (SocketTimeoutException e) {
                throw e;
            } catch (IOException reset) {
                assertThat(reset.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void aPublisherThatLiesAboutLengthsAndContentsIsDisconnectedAndTriedAgain() throws Exception {
        byte[] tooLong = {-1, -1, -1, 127};
        byte[] malformed = frame(new byte[] {9, 0, 0, 0, 'x'});
        byte[] good = frame(new byte[] {2, 0, 0, 0, 'o', 'k'});
        try (ServerSocket data = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
                ApiServer api = ApiServer.start(
                        InetAddress.getLoopbackAddress(),
                        0,
                        "liar",
                        1 << 20,
                        Map.of(
                                "requestTopic",
                                call -> ApiReply.done("", List.of("TCPROS", "127.0.0.1", data.getLocalPort()))))) {
            URI own = URI.create("http://127.0.0.1:" + api.port() + "/");
            new ApiCaller("/liar", LONG)
                    .call(masterUri(), "registerPublisher", "/x", "std_msgs/String", own.toString());
            RosLink link = node("/victim");
            BlockingQueue<LinkEvent> events = new LinkedBlockingQueue<>();
            link.addListener(events::add);
            BlockingQueue<Delivery<StringMessage>> got = new LinkedBlockingQueue<>();
            link.subscribe("/x", StringMessage.TYPE, SubscriberOptions.queue(9), got::add);
            List<byte[]> lies = List.of(tooLong, malformed);
            for (byte[] lie : lies) {
                try (Socket socket = serve(data)) {
                    socket.getOutputStream().write(lie);
                    assertThat(socket.getInputStream().read()).isNegative();
                }
            }
            try (Socket socket = serve(data)) {
                socket.getOutputStream().write(good);
                Delivery<StringMessage> delivery = got.poll(30, TimeUnit.SECONDS);
                assertThat(delivery).isNotNull();
                assertThat(delivery.message().data()).isEqualTo("ok");
            }
            LinkEvent first = awaitEvent(events, LinkEvent.PeerLost.class);
            assertThat(first.text()).contains("at most");
            assertThat(awaitEvent(events, LinkEvent.MalformedMessage.class).text())
                    .contains("/x");
        }
    }

    /** Takes a subscriber's connection up to the point where messages begin. */
    private static Socket serve(ServerSocket data) throws IOException {
        Socket socket = data.accept();
        socket.setSoTimeout((int) LONG.toMillis());
        DataInputStream in = new DataInputStream(socket.getInputStream());
        in.skipNBytes(Integer.reverseBytes(in.readInt()));
        socket.getOutputStream()
                .write(header("callerid=/liar", "md5sum=" + StringMessage.TYPE.md5(), "type=std_msgs/String"));
        return socket;
    }

    @Test
    void nothingIsLeftRunningAfterALinkWasClosed() throws Exception {
        for (int i = 0; i < 3; i++) {
            RosLink link = node("/brief");
            link.publisher("/x", StringMessage.TYPE, PublisherOptions.latching());
            link.subscribe("/x", StringMessage.TYPE, SubscriberOptions.newest(), delivery -> {});
            link.serve("/s", TriggerService.TYPE, request -> new TriggerResponse(true, ""));
            assertThat(link.awaitRegistered(LONG)).isTrue();
            link.close();
        }
        waitFor(
                "the threads to end",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().contains("/brief")));
    }
}
