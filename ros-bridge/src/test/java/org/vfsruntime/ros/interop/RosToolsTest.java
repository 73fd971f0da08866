package org.vfsruntime.ros.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vfsruntime.ros.api.ApiCaller;
import org.vfsruntime.ros.link.Delivery;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.messages.sensor_msgs.JointState;
import org.vfsruntime.ros.messages.std_msgs.Header;
import org.vfsruntime.ros.messages.std_msgs.StringMessage;
import org.vfsruntime.ros.messages.std_srvs.SetBoolResponse;
import org.vfsruntime.ros.messages.std_srvs.SetBoolService;
import org.vfsruntime.ros.messages.vfs_msgs.Embedding;

/** The tools that people look at robots with, on our node. */
class RosToolsTest extends RosHarness {
    @Test
    void rostopicEchoesAndDescribesWhatWePublish() throws Exception {
        RosLink link = node("/vfs");
        Publisher<JointState> joints = link.publisher("/joints", JointState.TYPE, PublisherOptions.latching());
        joints.publish(JointState.builder()
                .header(new Header(3, link.clock().now(), "base"))
                .name(List.of("shoulder", "elbow"))
                .position(new double[] {0.25, -1.5})
                .build());
        Publisher<Embedding> embedding = link.publisher("~embedding", Embedding.TYPE, PublisherOptions.latching());
        embedding.publish(new Embedding(Header.zero(), List.of("OpenDrawer"), new double[] {0.75}));
        assertThat(tool("rostopic", "echo", "-n1", "/joints").awaitSuccess())
                .contains("frame_id: \"base\"")
                .contains("- elbow")
                .contains("[0.25, -1.5]");
        assertThat(tool("rostopic", "echo", "-n1", "/vfs/embedding").awaitSuccess())
                .contains("OpenDrawer")
                .contains("[0.75]");
        assertThat(tool("rostopic", "info", "/joints").awaitSuccess())
                .contains("sensor_msgs/JointState")
                .contains("/vfs");
    }

    @Test
    void rostopicPublishesToUsAndMeasuresOurRate() throws Exception {
        RosLink link = node("/vfs");
        BlockingQueue<Delivery<StringMessage>> got = new LinkedBlockingQueue<>();
        link.subscribe("/words", StringMessage.TYPE, SubscriberOptions.queue(10), got::add);
        tool("rostopic", "pub", "-r", "5", "/words", "std_msgs/String", "data: 'hello'");
        Delivery<StringMessage> first = got.poll(60, TimeUnit.SECONDS);
        assertThat(first).isNotNull();
        assertThat(first.message().data()).isEqualTo("hello");
        Publisher<StringMessage> publisher = link.publisher("/beat", StringMessage.TYPE, PublisherOptions.stream());
        ScheduledThreadPoolExecutor beat = new ScheduledThreadPoolExecutor(1);
        keep(beat::shutdownNow);
        var beating = beat.scheduleAtFixedRate(
                () -> publisher.publish(new StringMessage("beat")), 0, 20, TimeUnit.MILLISECONDS);
        tool("rostopic", "hz", "/beat").awaitLine("average rate: [0-9.]+");
        assertThat(beating.isDone()).isFalse();
    }

    @Test
    void rosserviceCallsUs() throws Exception {
        node("/vfs").serve("~stop", SetBoolService.TYPE, request -> new SetBoolResponse(request.data(), "stopped"));
        tool("rosservice", "list").awaitLine("/vfs/stop");
        assertThat(tool("rosservice", "call", "/vfs/stop", "data: true").awaitSuccess())
                .contains("success: True")
                .contains("stopped");
        assertThat(tool("rosservice", "type", "/vfs/stop").awaitSuccess()).contains("std_srvs/SetBool");
    }

    @Test
    void rosnodeFindsPingsAndEndsUs() throws Exception {
        RosLink link = node("/vfs");
        link.publisher("/state", StringMessage.TYPE, PublisherOptions.latching());
        link.subscribe(
                "/rosout", org.vfsruntime.ros.messages.rosgraph_msgs.Log.TYPE, SubscriberOptions.newest(), log -> {});
        assertThat(link.awaitRegistered(LONG)).isTrue();
        assertThat(tool("rosnode", "info", "/vfs").awaitSuccess())
                .contains("/state [std_msgs/String]")
                .contains("/rosout [rosgraph_msgs/Log]")
                .contains("Pid:");
        assertThat(tool("rosnode", "ping", "-c1", "/vfs").awaitSuccess()).contains("xmlrpc reply from");
        tool("rosnode", "kill", "/vfs").awaitSuccess();
        waitFor("the node to end", link::isClosed);
    }

    @Test
    void rosnodeCleansUpOnlyWhatIsDead() throws Exception {
        RosLink link = node("/vfs");
        Publisher<StringMessage> publisher = link.publisher("/state", StringMessage.TYPE, PublisherOptions.latching());
        publisher.publish(new StringMessage("here"));
        assertThat(link.awaitRegistered(LONG)).isTrue();
        URI nobody = URI.create("http://127.0.0.1:" + RosWorkspace.freePort() + "/");
        new ApiCaller("/dead", LONG)
                .call(master(), "registerPublisher", "/state", "std_msgs/String", nobody.toString());
        tool("rosnode", "list").awaitLine("^/dead$");
        RosProcess cleanup = keep(RosWorkspace.get().start(master(), List.of("bash", "-c", "yes | rosnode cleanup")));
        cleanup.awaitSuccess();
        assertThat(tool("rosnode", "list").awaitSuccess().lines())
                .contains("/vfs")
                .doesNotContain("/dead");
    }

    @Test
    void rosparamSharesParametersWithUs() throws Exception {
        RosLink link = node("/vfs");
        tool("rosparam", "set", "/robot/speed", "0.1").awaitSuccess();
        assertThat(link.parameters().get("/robot/speed").found()).contains(0.1);
        link.parameters().set("~names", List.of("one", "two"));
        assertThat(tool("rosparam", "get", "/vfs/names").awaitSuccess())
                .contains("one")
                .contains("two");
    }

    @Test
    void rosbagRecordsUsAndPlaysBackToUs() throws Exception {
        RosLink link = node("/vfs");
        Publisher<Embedding> embedding = link.publisher("/embedding", Embedding.TYPE, PublisherOptions.latching());
        Embedding sent = new Embedding(new Header(0, link.clock().now(), ""), List.of("a", "b"), new double[] {0, 1});
        embedding.publish(sent);
        Path bag = Files.createTempDirectory(RosWorkspace.get().folder(), "bag").resolve("out.bag");
        RosProcess record = tool("rosbag", "record", "-l", "1", "-O", bag.toString(), "/embedding");
        assertThat(embedding.awaitSubscribers(1, LONG)).isTrue();
        embedding.publish(sent);
        record.awaitSuccess();
        embedding.close();
        BlockingQueue<Delivery<Embedding>> got = new LinkedBlockingQueue<>();
        link.subscribe("/embedding", Embedding.TYPE, SubscriberOptions.queue(10), got::add);
        tool("rosbag", "play", "-d", "1", "--wait-for-subscribers", bag.toString())
                .awaitSuccess();
        Delivery<Embedding> played = got.poll(60, TimeUnit.SECONDS);
        assertThat(played).isNotNull();
        assertThat(played.message().skills()).containsExactly("a", "b");
        assertThat(played.message().values()).containsExactly(0, 1);
    }
}
