package org.vfsruntime.ros.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vfsruntime.ros.api.ApiCaller;
import org.vfsruntime.ros.client.RosClient;
import org.vfsruntime.ros.link.ActionClientOptions;
import org.vfsruntime.ros.link.ActionServerOptions;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.master.RosMaster;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryAction;
import org.vfsruntime.ros.messages.std_msgs.StringMessage;
import org.vfsruntime.ros.messages.std_srvs.SetBoolResponse;
import org.vfsruntime.ros.messages.std_srvs.SetBoolService;

/** Masters that come late, go, come back, or are ours; and nodes of one name. */
class RoscoreTest extends RosHarness {
    private static final List<String> NAMES = List.of(
            "/state",
            "/command",
            "/stop",
            "/arm/goal",
            "/arm/cancel",
            "/arm/status",
            "/arm/result",
            "/arm/feedback",
            "/other_arm/goal",
            "/other_arm/status");

    @Test
    void everythingIsRegisteredAgainAfterRoscoreWasKilledAndStarted() throws Exception {
        int port = RosWorkspace.freePort();
        URI uri = URI.create("http://127.0.0.1:" + port);
        RosLink link = keep(RosClient.open(NodeSettings.of("/vfs", uri)));
        BlockingQueue<LinkEvent> events = new LinkedBlockingQueue<>();
        link.addListener(events::add);
        Publisher<StringMessage> publisher = link.publisher("/state", StringMessage.TYPE, PublisherOptions.latching());
        publisher.publish(new StringMessage("here"));
        link.subscribe("/command", StringMessage.TYPE, SubscriberOptions.newest(), delivery -> {});
        link.serve("/stop", SetBoolService.TYPE, request -> new SetBoolResponse(true, ""));
        keep(link.actionServer(
                "/arm", FollowJointTrajectoryAction.TYPE, ActionServerOptions.standard(), new ScriptedArm()));
        keep(link.actionClient("/other_arm", FollowJointTrajectoryAction.TYPE, ActionClientOptions.standard()));
        assertThat(link.awaitRegistered(Duration.ofMillis(500)))
                .as("there is no master yet")
                .isFalse();
        RosProcess first = keep(RosWorkspace.get().roscore(port));
        assertThat(link.awaitRegistered(LONG)).isTrue();
        RosProcess[] core = {first};
        BestOf.three("A restarted roscore knew everything again", Duration.ofSeconds(3), () -> {
            core[0].kill();
            await(events, LinkEvent.MasterLost.class);
            core[0] = keep(RosWorkspace.get().roscore(port));
            Duration took = untilComplete(uri);
            await(events, LinkEvent.MasterBack.class);
            return took;
        });
        assertThat(link.awaitRegistered(LONG)).isTrue();
        RosProcess echo = keep(RosWorkspace.get().start(uri, List.of("rostopic", "echo", "-n1", "/state")));
        assertThat(echo.awaitSuccess()).contains("here");
    }

    /** @return how long it takes from the master's first answer until it knows all of our names */
    private static Duration untilComplete(URI uri) throws Exception {
        ApiCaller asks = new ApiCaller("/test", Duration.ofSeconds(5));
        waitFor("the new roscore to answer", () -> answers(asks, uri));
        long answered = System.nanoTime();
        waitFor("all names to be known", () -> {
            String state = asks.call(uri, "getSystemState").value().toString();
            return NAMES.stream().allMatch(name -> state.contains("[" + name + ", [/vfs]]"));
        });
        return Duration.ofNanos(System.nanoTime() - answered);
    }

    private static boolean answers(ApiCaller caller, URI uri) {
        try {
            return caller.call(uri, "getPid").isDone();
        } catch (IOException e) {
            return false;
        }
    }

    private static void await(BlockingQueue<LinkEvent> events, Class<? extends LinkEvent> kind)
            throws InterruptedException {
        LinkEvent event = events.poll(60, TimeUnit.SECONDS);
        while (event != null && !kind.isInstance(event)) {
            event = events.poll(60, TimeUnit.SECONDS);
        }
        assertThat(event).as(kind.getSimpleName()).isNotNull();
    }

    @Test
    void aRospyNodeOfOurNameEndsOurs() throws Exception {
        RosLink link = node("/peer_service");
        BlockingQueue<LinkEvent> events = new LinkedBlockingQueue<>();
        link.addListener(events::add);
        assertThat(link.awaitRegistered(LONG)).isTrue();
        RosProcess other = python("service");
        other.awaitLine("ready");
        await(events, LinkEvent.ShutdownRequested.class);
        waitFor("our node to end", link::isClosed);
        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void aNodeOfOursEndsTheRospyNodeOfItsName() throws Exception {
        RosProcess other = python("service");
        other.awaitLine("ready");
        RosLink link = node("/peer_service");
        assertThat(link.awaitRegistered(LONG)).isTrue();
        waitFor("the other node to end", () -> !other.isAlive());
        assertThat(link.isClosed()).isFalse();
    }

    @Test
    void rospyAndItsToolsWorkAtOurMaster() throws Exception {
        RosMaster own = keep(RosMaster.start("127.0.0.1", 0));
        RosWorkspace ros = RosWorkspace.get();
        RosLink link = keep(RosClient.open(NodeSettings.of("/vfs", own.uri())));
        link.parameters().set("/robot", Map.of("speed", 0.1));
        Publisher<StringMessage> publisher = link.publisher("/state", StringMessage.TYPE, PublisherOptions.latching());
        publisher.publish(new StringMessage("here"));
        RosProcess server = keep(ros.python(own.uri(), "service"));
        server.awaitLine("ready");
        RosProcess caller = keep(ros.start(own.uri(), List.of("rosservice", "call", "/switch", "data: true")));
        assertThat(caller.awaitSuccess()).contains("rospy");
        assertThat(keep(ros.start(own.uri(), List.of("rostopic", "echo", "-n1", "/state")))
                        .awaitSuccess())
                .contains("here");
        assertThat(keep(ros.start(own.uri(), List.of("rosparam", "get", "/robot")))
                        .awaitSuccess())
                .contains("speed: 0.1");
        assertThat(keep(ros.start(own.uri(), List.of("rosnode", "list"))).awaitSuccess())
                .contains("/vfs")
                .contains("/peer_service");
    }
}
