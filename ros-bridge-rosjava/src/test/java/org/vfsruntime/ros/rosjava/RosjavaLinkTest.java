package org.vfsruntime.ros.rosjava;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.vfsruntime.ros.link.Delivery;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.RosLinkContract;
import org.vfsruntime.ros.link.ServiceClient;
import org.vfsruntime.ros.link.ServiceRefusedException;
import org.vfsruntime.ros.link.ServiceReply;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.link.Subscription;
import org.vfsruntime.ros.master.RosMaster;
import org.vfsruntime.ros.messages.std_msgs.Float64;
import org.vfsruntime.ros.messages.std_msgs.Int64;
import org.vfsruntime.ros.messages.std_srvs.SetBoolRequest;
import org.vfsruntime.ros.messages.std_srvs.SetBoolResponse;
import org.vfsruntime.ros.messages.std_srvs.SetBoolService;

/** What ROSJava keeps of the contract, and what it does where it does not. */
class RosjavaLinkTest extends RosLinkContract {
    @Override
    protected RosLink open(NodeSettings settings) {
        return RosjavaLinks.open(settings);
    }

    @Override
    @Test
    @Disabled("ROSJava queues 16 messages and drops the oldest of a burst silently")
    protected void messagesArriveInOrder() {}

    @Override
    @Test
    @Disabled("the same, and it does not count what it drops")
    protected void aSlowHandlerLosesTheOldestMessagesAndHoldsUpNobody() {}

    @Override
    @Test
    @Disabled("ROSJava does not tell that it refused a node")
    protected void nodesThatMeanDifferentMessagesDoNotConnect() {}

    @Override
    @Test
    @Disabled("ROSJava never registers again")
    protected void everythingIsRegisteredAgainAfterTheMasterWasRestarted() {}

    @Override
    @Test
    @Disabled("ROSJava cannot take a service back")
    protected void aServiceAnswersRefusesAndIsMissed() {}

    @Test
    void messagesThatAreNoBurstArriveInOrder() throws Exception {
        Publisher<Int64> publisher = node("/a").publisher("/numbers", Int64.TYPE, PublisherOptions.stream());
        BlockingQueue<Delivery<Int64>> got = new LinkedBlockingQueue<>();
        Subscription numbers = node("/b").subscribe("/numbers", Int64.TYPE, SubscriberOptions.queue(100), got::add);
        // Who sends is known a little later than that somebody does.
        assertThat(publisher.awaitSubscribers(1, LONG) && numbers.awaitPublishers(1, LONG))
                .isTrue();
        for (int i = 0; i < 50; i++) {
            publisher.publish(new Int64(i));
            Delivery<Int64> delivery = got.poll(30, TimeUnit.SECONDS);
            assertThat(delivery).isNotNull();
            assertThat(delivery.message().data()).isEqualTo(i);
            assertThat(delivery.publisher()).isEqualTo("/a");
        }
    }

    @Test
    void aMessageOfAnotherTypeIsNeverDelivered() throws Exception {
        Publisher<Float64> publisher = node("/a").publisher("/x", Float64.TYPE, PublisherOptions.latching());
        publisher.publish(new Float64(1));
        List<Object> wrong = new ArrayList<>();
        node("/b").subscribe("/x", Int64.TYPE, SubscriberOptions.newest(), wrong::add);
        BlockingQueue<Delivery<Float64>> right = new LinkedBlockingQueue<>();
        node("/c").subscribe("/x", Float64.TYPE, SubscriberOptions.newest(), right::add);
        assertThat(right.poll(30, TimeUnit.SECONDS)).isNotNull();
        assertThat(wrong).isEmpty();
    }

    @Test
    void aServiceAnswersAndRefuses() throws Exception {
        RosLink server = node("/server");
        server.serve("~switch", SetBoolService.TYPE, request -> {
            if (!request.data()) {
                throw new ServiceRefusedException("it stays on");
            }
            return new SetBoolResponse(true, "on");
        });
        ServiceClient<SetBoolRequest, SetBoolResponse> client =
                node("/caller").serviceClient("/server/switch", SetBoolService.TYPE);
        assertThat(client.awaitService(LONG)).isTrue();
        assertThat(client.call(new SetBoolRequest(true), LONG).answered()).contains(new SetBoolResponse(true, "on"));
        assertThat(client.call(new SetBoolRequest(false), LONG)).isEqualTo(new ServiceReply.Refused<>("it stays on"));
    }

    @Test
    void aNodeThatARestartedMasterDoesNotKnowEnds() throws Exception {
        RosMaster first = RosMaster.start("127.0.0.1", 0);
        RosLink link = keep(open(NodeSettings.of("/a", first.uri()).withHost("127.0.0.1")));
        BlockingQueue<LinkEvent> events = new LinkedBlockingQueue<>();
        link.addListener(events::add);
        assertThat(link.awaitRegistered(LONG)).isTrue();
        first.close();
        awaitEvent(events, LinkEvent.MasterLost.class);
        try (RosMaster second = RosMaster.start("127.0.0.1", first.uri().getPort())) {
            assertThat(awaitEvent(events, LinkEvent.ShutdownRequested.class).text())
                    .contains("restarted");
            waitFor("the link to close at " + second.uri(), link::isClosed);
        }
    }
}
