package org.vfsruntime.ros.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vfsruntime.ros.master.RosMaster;
import org.vfsruntime.ros.messages.sensor_msgs.Image;
import org.vfsruntime.ros.messages.std_msgs.Float64;
import org.vfsruntime.ros.messages.std_msgs.Int64;
import org.vfsruntime.ros.messages.std_msgs.StringMessage;
import org.vfsruntime.ros.messages.std_srvs.SetBoolRequest;
import org.vfsruntime.ros.messages.std_srvs.SetBoolResponse;
import org.vfsruntime.ros.messages.std_srvs.SetBoolService;
import org.vfsruntime.ros.messages.std_srvs.TriggerRequest;
import org.vfsruntime.ros.messages.std_srvs.TriggerResponse;
import org.vfsruntime.ros.messages.std_srvs.TriggerService;

/**
 * What every link must do, tried with two nodes of it at a master of ours. A link that cannot keep a protected test says
 * so by overriding it.
 */
@Timeout(120)
public abstract class RosLinkContract extends LinkHarness {
    @Test
    protected void messagesArriveInOrder() throws Exception {
        Publisher<Int64> publisher = node("/a").publisher("numbers", Int64.TYPE, PublisherOptions.stream());
        BlockingQueue<Delivery<Int64>> got = new LinkedBlockingQueue<>();
        node("/b").subscribe("numbers", Int64.TYPE, SubscriberOptions.queue(100), got::add);
        assertThat(publisher.awaitSubscribers(1, LONG)).isTrue();
        for (int i = 0; i < 50; i++) {
            publisher.publish(new Int64(i));
        }
        for (int i = 0; i < 50; i++) {
            Delivery<Int64> delivery = got.poll(30, TimeUnit.SECONDS);
            assertThat(delivery).isNotNull();
            assertThat(delivery.message().data()).isEqualTo(i);
            assertThat(delivery.publisher()).isEqualTo("/a");
        }
        assertThat(publisher.subscriberNames()).containsExactly("/b");
    }

    @Test
    void whoComesLateGetsTheLatchedMessage() throws Exception {
        Publisher<StringMessage> publisher =
                node("/a").publisher("/state", StringMessage.TYPE, PublisherOptions.latching());
        publisher.publish(new StringMessage("old"));
        publisher.publish(new StringMessage("new"));
        BlockingQueue<Delivery<StringMessage>> got = new LinkedBlockingQueue<>();
        RosLink late = node("/b");
        late.subscribe("/state", StringMessage.TYPE, SubscriberOptions.queue(5), got::add);
        assertThat(got.poll(30, TimeUnit.SECONDS))
                .satisfies(first -> assertThat(first.message().data()).isEqualTo("new"));
        BlockingQueue<Delivery<StringMessage>> second = new LinkedBlockingQueue<>();
        late.subscribe("/state", StringMessage.TYPE, SubscriberOptions.queue(5), second::add);
        assertThat(second.poll(30, TimeUnit.SECONDS))
                .satisfies(again -> assertThat(again.message().data()).isEqualTo("new"));
    }

    @Test
    void aMessageOfTwentyMegabytesArrivesWhole() throws Exception {
        byte[] pixels = new byte[20 << 20];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 31);
        }
        Image image = Image.builder()
                .height(4096)
                .width(5120)
                .encoding("mono8")
                .step(5120)
                .data(pixels)
                .build();
        Publisher<Image> publisher = node("/a").publisher("/image", Image.TYPE, PublisherOptions.latching());
        publisher.publish(image);
        BlockingQueue<Delivery<Image>> got = new LinkedBlockingQueue<>();
        node("/b").subscribe("/image", Image.TYPE, SubscriberOptions.newest(), got::add);
        assertThat(got.poll(60, TimeUnit.SECONDS))
                .satisfies(delivery -> assertThat(delivery.message()).isEqualTo(image));
    }

    @Test
    protected void aSlowHandlerLosesTheOldestMessagesAndHoldsUpNobody() throws Exception {
        Publisher<Int64> publisher = node("/a")
                .publisher("/numbers", Int64.TYPE, PublisherOptions.stream().withQueue(1000));
        CountDownLatch go = new CountDownLatch(1);
        BlockingQueue<Long> slow = new LinkedBlockingQueue<>();
        BlockingQueue<Long> quick = new LinkedBlockingQueue<>();
        Subscription held = node("/slow").subscribe("/numbers", Int64.TYPE, SubscriberOptions.queue(2), delivery -> {
            slow.add(delivery.message().data());
            awaitQuietly(go);
        });
        node("/quick")
                .subscribe(
                        "/numbers",
                        Int64.TYPE,
                        SubscriberOptions.queue(1000),
                        delivery -> quick.add(delivery.message().data()));
        assertThat(publisher.awaitSubscribers(2, LONG)).isTrue();
        publisher.publish(new Int64(0));
        assertThat(slow.poll(30, TimeUnit.SECONDS)).isEqualTo(0L);
        for (int i = 1; i <= 100; i++) {
            publisher.publish(new Int64(i));
        }
        for (long i = 0; i <= 100; i++) {
            assertThat(quick.poll(30, TimeUnit.SECONDS)).isEqualTo(i);
        }
        waitFor("98 messages to be dropped", () -> held.dropped() == 98);
        go.countDown();
        assertThat(slow.poll(30, TimeUnit.SECONDS)).isEqualTo(99L);
        assertThat(slow.poll(30, TimeUnit.SECONDS)).isEqualTo(100L);
    }

    @Test
    protected void nodesThatMeanDifferentMessagesDoNotConnect() throws Exception {
        RosLink a = node("/a");
        BlockingQueue<LinkEvent> events = new LinkedBlockingQueue<>();
        a.addListener(events::add);
        Publisher<Float64> publisher = a.publisher("/x", Float64.TYPE, PublisherOptions.latching());
        publisher.publish(new Float64(1));
        List<Object> got = new ArrayList<>();
        RosLink b = node("/b");
        b.addListener(events::add);
        b.subscribe("/x", Int64.TYPE, SubscriberOptions.newest(), got::add);
        LinkEvent first = awaitEvent(events, LinkEvent.PeerRefused.class);
        LinkEvent second = awaitEvent(events, LinkEvent.PeerRefused.class);
        assertThat(List.of(first.text(), second.text()))
                .allSatisfy(text -> assertThat(text).contains("/x").contains("md5sum"));
        assertThat(publisher.subscribers()).isZero();
        assertThat(got).isEmpty();
    }

    @Test
    protected void aServiceAnswersRefusesAndIsMissed() throws Exception {
        RosLink server = node("/server");
        ServiceServer offered = server.serve("~switch", SetBoolService.TYPE, request -> {
            if (!request.data()) {
                throw new ServiceRefusedException("it stays on");
            }
            return new SetBoolResponse(true, "on");
        });
        assertThat(offered.service()).isEqualTo("/server/switch");
        RosLink caller = node("/caller");
        ServiceClient<SetBoolRequest, SetBoolResponse> client =
                caller.serviceClient("/server/switch", SetBoolService.TYPE);
        assertThat(client.awaitService(LONG)).isTrue();
        assertThat(client.call(new SetBoolRequest(true), LONG).answered()).contains(new SetBoolResponse(true, "on"));
        assertThat(client.call(new SetBoolRequest(false), LONG)).isEqualTo(new ServiceReply.Refused<>("it stays on"));
        ServiceClient<TriggerRequest, TriggerResponse> wrong =
                caller.serviceClient("/server/switch", TriggerService.TYPE);
        assertThat(wrong.call(new TriggerRequest(), LONG)).isInstanceOf(ServiceReply.Refused.class);
        offered.close();
        waitFor(
                "the service to be gone",
                () -> client.call(new SetBoolRequest(true), LONG) instanceof ServiceReply.Unavailable);
    }

    @Test
    void aServiceThatDoesNotAnswerTimesOut() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        node("/server").serve("/slow", TriggerService.TYPE, request -> {
            awaitQuietly(go);
            return new TriggerResponse(true, "");
        });
        ServiceClient<TriggerRequest, TriggerResponse> client =
                node("/caller").serviceClient("/slow", TriggerService.TYPE);
        assertThat(client.awaitService(LONG)).isTrue();
        assertThat(client.call(new TriggerRequest(), Duration.ofMillis(300))).isInstanceOf(ServiceReply.TimedOut.class);
        go.countDown();
    }

    @Test
    void parametersAreKeptByTheMaster() throws Exception {
        RosLink a = node("/group/a");
        assertThat(a.parameters().set("~gain", 0.5).found()).contains(0.5);
        assertThat(a.parameters()
                        .set("/list", List.of(1, "two", Map.of("three", true)))
                        .found())
                .isPresent();
        RosLink b = node("/b");
        assertThat(b.parameters().get("/group/a/gain").found()).contains(0.5);
        assertThat(b.parameters().get("/list").found()).contains(List.of(1, "two", Map.of("three", true)));
        assertThat(b.parameters().get("/nothing")).isEqualTo(new ParameterReply.Absent());
        assertThat(a.parameters().search("list").found()).contains("/list");
        assertThat(b.parameters().delete("/list").found()).contains("/list");
        assertThat(b.parameters().delete("/list")).isEqualTo(new ParameterReply.Absent());
    }

    @Test
    void namesAreRemapped() throws Exception {
        RosLink link = keep(open(NodeArguments.parse(
                        "planner",
                        List.of("__ns:=/left", "joint_states:=/arm/joint_states", "_rate:=125", "~out:=/out", "rest"),
                        Map.of("ROS_MASTER_URI", masterUri().toString(), "ROS_IP", "127.0.0.1"))
                .settings()));
        assertThat(link.name()).isEqualTo("/left/planner");
        assertThat(link.resolve("joint_states")).isEqualTo("/arm/joint_states");
        assertThat(link.resolve("other")).isEqualTo("/left/other");
        assertThat(link.resolve("~out")).isEqualTo("/out");
        assertThat(link.resolve("~plan")).isEqualTo("/left/planner/plan");
        assertThat(link.awaitRegistered(LONG)).isTrue();
        assertThat(link.parameters().get("~rate").found()).contains(125);
    }

    @Test
    void aSecondNodeOfTheSameNameEndsTheFirst() throws Exception {
        RosLink first = node("/twin");
        BlockingQueue<LinkEvent> events = new LinkedBlockingQueue<>();
        first.addListener(events::add);
        assertThat(first.awaitRegistered(LONG)).isTrue();
        RosLink second = node("/twin");
        assertThat(second.awaitRegistered(LONG)).isTrue();
        awaitEvent(events, LinkEvent.ShutdownRequested.class);
        waitFor("the first to close", first::isClosed);
        assertThat(second.isClosed()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> first.publisher("/x", Int64.TYPE, PublisherOptions.stream()));
    }

    @Test
    void aNodeStartsBeforeItsMasterAndCanBeStopped() throws Exception {
        int port;
        try (RosMaster probe = RosMaster.start("127.0.0.1", 0)) {
            port = probe.uri().getPort();
        }
        URI later = URI.create("http://127.0.0.1:" + port);
        RosLink early = keep(open(NodeSettings.of("/early", later).withHost("127.0.0.1")));
        RosLink stopped = keep(open(NodeSettings.of("/stopped", later).withHost("127.0.0.1")));
        BlockingQueue<LinkEvent> events = new LinkedBlockingQueue<>();
        early.addListener(events::add);
        Publisher<Int64> publisher = early.publisher("/x", Int64.TYPE, PublisherOptions.latching());
        publisher.publish(new Int64(7));
        stopped.close();
        assertThat(stopped.isClosed()).isTrue();
        assertThat(early.awaitRegistered(Duration.ofMillis(300))).isFalse();
        try (RosMaster late = RosMaster.start("127.0.0.1", port)) {
            assertThat(early.awaitRegistered(LONG)).isTrue();
            BlockingQueue<Delivery<Int64>> got = new LinkedBlockingQueue<>();
            RosLink other = keep(open(NodeSettings.of("/other", late.uri()).withHost("127.0.0.1")));
            other.subscribe("/x", Int64.TYPE, SubscriberOptions.newest(), got::add);
            assertThat(got.poll(30, TimeUnit.SECONDS)).isNotNull();
        }
        awaitEvent(events, LinkEvent.MasterBack.class);
    }

    @Test
    protected void everythingIsRegisteredAgainAfterTheMasterWasRestarted() throws Exception {
        RosMaster first = RosMaster.start("127.0.0.1", 0);
        int port = first.uri().getPort();
        RosLink a = keep(open(NodeSettings.of("/a", first.uri()).withHost("127.0.0.1")));
        BlockingQueue<LinkEvent> events = new LinkedBlockingQueue<>();
        a.addListener(events::add);
        a.serve("/trigger", TriggerService.TYPE, request -> new TriggerResponse(true, "still here"));
        Publisher<Int64> publisher = a.publisher("/x", Int64.TYPE, PublisherOptions.stream());
        RosLink b = keep(open(NodeSettings.of("/b", first.uri()).withHost("127.0.0.1")));
        BlockingQueue<Delivery<Int64>> got = new LinkedBlockingQueue<>();
        b.subscribe("/x", Int64.TYPE, SubscriberOptions.queue(10), got::add);
        assertThat(publisher.awaitSubscribers(1, LONG)).isTrue();
        first.close();
        awaitEvent(events, LinkEvent.MasterLost.class);
        publisher.publish(new Int64(1));
        assertThat(got.poll(30, TimeUnit.SECONDS)).isNotNull();
        try (RosMaster second = RosMaster.start("127.0.0.1", port)) {
            awaitEvent(events, LinkEvent.MasterBack.class);
            assertThat(a.awaitRegistered(LONG)).isTrue();
            assertThat(b.awaitRegistered(LONG)).isTrue();
            assertThat(publisher.subscribers()).isEqualTo(1);
            RosLink c = keep(open(NodeSettings.of("/c", second.uri()).withHost("127.0.0.1")));
            c.subscribe("/x", Int64.TYPE, SubscriberOptions.queue(10), got::add);
            assertThat(publisher.awaitSubscribers(2, LONG)).isTrue();
            ServiceClient<TriggerRequest, TriggerResponse> client = c.serviceClient("/trigger", TriggerService.TYPE);
            assertThat(client.awaitService(LONG)).isTrue();
            closeAllLinks();
        }
    }

    @Test
    void aSubscriberThatGoesAndComesBackIsServedAgain() throws Exception {
        Publisher<Int64> publisher = node("/a").publisher("/x", Int64.TYPE, PublisherOptions.latching());
        publisher.publish(new Int64(1));
        RosLink b = node("/b");
        for (int round = 0; round < 3; round++) {
            BlockingQueue<Delivery<Int64>> got = new LinkedBlockingQueue<>();
            Subscription subscription = b.subscribe("/x", Int64.TYPE, SubscriberOptions.newest(), got::add);
            assertThat(got.poll(30, TimeUnit.SECONDS)).isNotNull();
            subscription.close();
            waitFor("the publisher to see it go", () -> publisher.subscribers() == 0);
        }
    }

    @Test
    void whoPublishesATopicTwiceIsToldSo() throws Exception {
        RosLink a = node("/a");
        a.publisher("/x", Int64.TYPE, PublisherOptions.stream());
        assertThatIllegalStateException()
                .isThrownBy(() -> a.publisher("x", Int64.TYPE, PublisherOptions.stream()))
                .withMessageContaining("/x");
    }

    @Test
    void aSimulationGivesTheTime() throws Exception {
        RosLink simulation = node("/simulation");
        simulation.parameters().set("/use_sim_time", true);
        RosLink a = node("/a");
        assertThat(a.awaitRegistered(LONG)).isTrue();
        assertThat(a.clock().isSimulated()).isTrue();
        assertThat(a.clock().now().isZero()).isTrue();
        assertThat(a.clock().awaitTime(Duration.ofMillis(100))).isFalse();
        Publisher<org.vfsruntime.ros.messages.rosgraph_msgs.Clock> clock = simulation.publisher(
                "/clock", org.vfsruntime.ros.messages.rosgraph_msgs.Clock.TYPE, PublisherOptions.latching());
        var time = new org.vfsruntime.ros.message.RosTime(12, 500_000_000);
        clock.publish(new org.vfsruntime.ros.messages.rosgraph_msgs.Clock(time));
        assertThat(a.clock().awaitUntil(time, LONG)).isTrue();
        assertThat(a.clock().now()).isEqualTo(time);
    }
}
