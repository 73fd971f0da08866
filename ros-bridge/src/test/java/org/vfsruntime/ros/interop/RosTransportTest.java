package org.vfsruntime.ros.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vfsruntime.ros.link.Delivery;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.ServiceClient;
import org.vfsruntime.ros.link.ServiceRefusedException;
import org.vfsruntime.ros.link.ServiceReply;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.link.Subscription;
import org.vfsruntime.ros.messages.sensor_msgs.Image;
import org.vfsruntime.ros.messages.sensor_msgs.JointState;
import org.vfsruntime.ros.messages.std_msgs.Int64;
import org.vfsruntime.ros.messages.std_msgs.StringMessage;
import org.vfsruntime.ros.messages.std_srvs.SetBoolRequest;
import org.vfsruntime.ros.messages.std_srvs.SetBoolResponse;
import org.vfsruntime.ros.messages.std_srvs.SetBoolService;

/** Topics and services between our node and rospy and roscpp. */
class RosTransportTest extends RosHarness {
    private static final int TWENTY_MEGABYTES = 20 << 20;

    private static Image image(int bytes) {
        byte[] data = new byte[bytes];
        Arrays.fill(data, (byte) 7);
        return Image.builder()
                .height(1)
                .width(bytes)
                .step(bytes)
                .encoding("mono8")
                .data(data)
                .build();
    }

    @Test
    void aRoscppPublisherAt125HertzArrivesWithoutGaps() throws Exception {
        BlockingQueue<Delivery<JointState>> got = new LinkedBlockingQueue<>();
        node("/vfs").subscribe("/joint_states", JointState.TYPE, SubscriberOptions.queue(1000), got::add);
        compiled("publish");
        double last = 0;
        for (int i = 0; i < 250; i++) {
            Delivery<JointState> delivery = got.poll(60, TimeUnit.SECONDS);
            assertThat(delivery).isNotNull();
            double now = delivery.message().position()[0];
            if (i > 0) {
                assertThat(now).isEqualTo(last + 1);
            }
            last = now;
        }
    }

    @Test
    void aRospySubscriberTakesOurJointStatesInOrder() throws Exception {
        Publisher<JointState> joints = node("/vfs").publisher("/joints", JointState.TYPE, PublisherOptions.stream());
        RosProcess listener = python("joints", "/joints");
        assertThat(joints.awaitSubscribers(1, LONG)).isTrue();
        for (int i = 0; i < 100; i++) {
            joints.publish(JointState.builder()
                    .name(List.of("a", "b"))
                    .position(new double[] {i, -1})
                    .build());
            TimeUnit.MILLISECONDS.sleep(8);
        }
        listener.awaitLine("joints True 2");
    }

    @Test
    void twentyMegabytesGoBothWays() throws Exception {
        RosLink link = node("/vfs");
        Publisher<Image> publisher = link.publisher("/out", Image.TYPE, PublisherOptions.latching());
        publisher.publish(image(TWENTY_MEGABYTES));
        RosProcess listener = python("listen", "/out", "0");
        listener.awaitLine("image " + TWENTY_MEGABYTES + " " + 7 * (TWENTY_MEGABYTES >> 16));
        BlockingQueue<Delivery<Image>> got = new LinkedBlockingQueue<>();
        link.subscribe("/in", Image.TYPE, SubscriberOptions.newest(), got::add);
        python("send_image", "/in", String.valueOf(TWENTY_MEGABYTES));
        Delivery<Image> delivery = got.poll(60, TimeUnit.SECONDS);
        assertThat(delivery).isNotNull();
        assertThat(delivery.message().data()).isEqualTo(image(TWENTY_MEGABYTES).data());
    }

    @Test
    void nodesThatMeanOtherMessagesAreRefusedBothWays() throws Exception {
        RosLink link = node("/vfs");
        BlockingQueue<LinkEvent> events = new LinkedBlockingQueue<>();
        link.addListener(events::add);
        Publisher<StringMessage> publisher = link.publisher("/words", StringMessage.TYPE, PublisherOptions.latching());
        publisher.publish(new StringMessage("text"));
        link.subscribe("/other", Int64.TYPE, SubscriberOptions.newest(), delivery -> {});
        python("wrong_type", "/words");
        boolean words = false;
        boolean other = false;
        while (!words || !other) {
            LinkEvent event = events.poll(60, TimeUnit.SECONDS);
            assertThat(event).isNotNull();
            if (event instanceof LinkEvent.PeerRefused refused) {
                words |= refused.topic().equals("/words");
                other |= refused.topic().equals("/other");
            }
        }
        assertThat(publisher.subscribers()).isZero();
    }

    @Test
    void aSubscriberThatStopsReadingLosesMessagesAndHoldsUpNobody() throws Exception {
        RosLink link = node("/vfs");
        Publisher<Image> publisher =
                link.publisher("/images", Image.TYPE, PublisherOptions.stream().withQueue(4));
        RosProcess stuck = python("stuck", "/images");
        assertThat(publisher.awaitSubscribers(1, LONG)).isTrue();
        stuck.signal("STOP");
        RosLink other = node("/other");
        BlockingQueue<Delivery<Image>> got = new LinkedBlockingQueue<>();
        other.subscribe("/images", Image.TYPE, SubscriberOptions.queue(100), got::add);
        assertThat(publisher.awaitSubscribers(2, LONG)).isTrue();
        Image image = image(1 << 20);
        for (int i = 0; i < 40; i++) {
            publisher.publish(image);
            assertThat(got.poll(60, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(publisher.dropped()).isPositive();
        stuck.signal("CONT");
    }

    @Test
    void servicesAreCalledBothWays() throws Exception {
        RosLink link = node("/vfs");
        RosProcess server = python("service");
        server.awaitLine("ready");
        ServiceClient<SetBoolRequest, SetBoolResponse> client = link.serviceClient("/switch", SetBoolService.TYPE);
        assertThat(client.awaitService(LONG)).isTrue();
        assertThat(client.call(new SetBoolRequest(true), LONG))
                .isEqualTo(new ServiceReply.Answered<>(new SetBoolResponse(true, "rospy")));
        server.close();
        RosLink ours = node("/ours");
        ours.serve("/refuse", SetBoolService.TYPE, request -> {
            throw new ServiceRefusedException("not today");
        });
        ours.serve("/switch", SetBoolService.TYPE, request -> new SetBoolResponse(request.data(), "ours"));
        assertThat(ours.awaitRegistered(LONG)).isTrue();
        RosProcess caller = python("call");
        assertThat(caller.awaitLine("answer")).isEqualTo("answer True ours");
        assertThat(caller.awaitLine("answer")).isEqualTo("answer False ours");
        assertThat(caller.awaitLine("refused")).contains("not today");
    }

    @Test
    void aPublisherThatIsKilledIsToldOfAtOnce() throws Exception {
        RosLink link = node("/vfs");
        BlockingQueue<LinkEvent> events = new LinkedBlockingQueue<>();
        link.addListener(events::add);
        Subscription images = link.subscribe("/in", Image.TYPE, SubscriberOptions.newest(), delivery -> {});
        RosProcess sender = python("send_image", "/in", "1000");
        assertThat(images.awaitPublishers(1, LONG)).isTrue();
        sender.kill();
        LinkEvent event = events.poll(60, TimeUnit.SECONDS);
        while (event != null && !(event instanceof LinkEvent.PeerLost)) {
            event = events.poll(60, TimeUnit.SECONDS);
        }
        assertThat(event).isNotNull();
        assertThat(event.text()).contains("/in").contains("/peer_send_image");
        assertThat(images.publishers()).isZero();
    }
}
