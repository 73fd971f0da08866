package org.vfsruntime.ros.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vfsruntime.ros.api.ApiCaller;
import org.vfsruntime.ros.api.ApiReply;
import org.vfsruntime.ros.xmlrpc.XmlRpcClient;
import org.vfsruntime.ros.xmlrpc.XmlRpcReply;

@Timeout(60)
class RosMasterTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private RosMaster master;

    @BeforeEach
    void start() throws IOException {
        master = RosMaster.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        master.close();
    }

    private ApiReply call(String caller, String method, Object... arguments) throws IOException {
        return new ApiCaller(caller, LONG).call(master.uri(), method, arguments);
    }

    @Test
    void whoIsRegisteredIsKnownUntilItIsNotAnyMore() throws IOException {
        String a = "http://127.0.0.1:1/";
        String b = "http://127.0.0.1:2/";
        assertThat(call("/a", "registerPublisher", "x", "std_msgs/String", a).value())
                .isEqualTo(List.of());
        assertThat(call("/n/b", "registerSubscriber", "/x", "*", b).value()).isEqualTo(List.of(a));
        assertThat(call("/n/b", "registerService", "~s", "rosrpc://127.0.0.1:3", b)
                        .isDone())
                .isTrue();
        assertThat(call("/t", "getSystemState").value())
                .isEqualTo(List.of(
                        List.of(List.of("/x", List.of("/a"))),
                        List.of(List.of("/x", List.of("/n/b"))),
                        List.of(List.of("/n/b/s", List.of("/n/b")))));
        assertThat(call("/t", "lookupService", "/n/b/s").value()).isEqualTo("rosrpc://127.0.0.1:3");
        assertThat(call("/t", "lookupNode", "/a").value()).isEqualTo(a);
        assertThat(call("/t", "getPublishedTopics", "").value()).isEqualTo(List.of(List.of("/x", "std_msgs/String")));
        assertThat(call("/t", "getPublishedTopics", "/other").value()).isEqualTo(List.of());
        assertThat(call("/t", "getTopicTypes").value()).isEqualTo(List.of(List.of("/x", "std_msgs/String")));
        assertThat(call("/t", "getUri").value()).isEqualTo(master.uri().toString());
        assertThat(call("/a", "unregisterPublisher", "/x", b).value()).isEqualTo(0);
        assertThat(call("/a", "unregisterPublisher", "/x", a).value()).isEqualTo(1);
        assertThat(call("/n/b", "unregisterSubscriber", "/x", b).value()).isEqualTo(1);
        assertThat(call("/n/b", "unregisterService", "~s", "rosrpc://127.0.0.1:3")
                        .value())
                .isEqualTo(1);
        assertThat(call("/t", "lookupNode", "/a").code()).isEqualTo(ApiReply.WRONG);
        assertThat(call("/t", "lookupService", "/n/b/s").code()).isEqualTo(ApiReply.WRONG);
    }

    @Test
    void parametersAreATree() throws IOException {
        call("/a", "setParam", "/arm", Map.of("speed", 0.1, "joints", List.of("one")));
        call("/a", "setParam", "/arm/limits/one", 3);
        assertThat(call("/a", "getParam", "/arm/limits").value()).isEqualTo(Map.of("one", 3));
        assertThat(call("/a", "hasParam", "arm/speed").value()).isEqualTo(true);
        assertThat(call("/arm/driver", "searchParam", "speed").value()).isEqualTo("/arm/speed");
        assertThat(call("/arm/driver", "searchParam", "nothing").code()).isEqualTo(ApiReply.WRONG);
        assertThat(call("/a", "searchParam", "/arm/speed").value()).isEqualTo("/arm/speed");
        assertThat((List<?>) call("/a", "getParamNames").value())
                .extracting(String::valueOf)
                .containsExactlyInAnyOrder("/arm/joints", "/arm/limits/one", "/arm/speed");
        call("/a", "setParam", "/arm/speed/nested", true);
        assertThat(call("/a", "getParam", "/arm/speed").value()).isEqualTo(Map.of("nested", true));
        assertThat(call("/a", "deleteParam", "/arm/limits").isDone()).isTrue();
        assertThat(call("/a", "deleteParam", "/arm/limits/one").code()).isEqualTo(ApiReply.WRONG);
        assertThat(call("/a", "getParam", "/arm/limits").code()).isEqualTo(ApiReply.WRONG);
        assertThat(call("/a", "setParam", "/", 1).code()).isEqualTo(ApiReply.WRONG);
        assertThat(call("/a", "setParam", "/", Map.of("x", 1)).isDone()).isTrue();
        assertThat(call("/a", "getParam", "/").value()).isEqualTo(Map.of("x", 1));
        assertThat(call("/a", "subscribeParam", "http://127.0.0.1:1/", "/x").value())
                .isEqualTo(1);
        assertThat(call("/a", "setParam", "/x", 2).isDone()).isTrue();
        assertThat(call("/a", "unsubscribeParam", "http://127.0.0.1:1/", "/x").value())
                .isEqualTo(1);
    }

    @Test
    void whatIsWrongIsSaid() throws IOException {
        assertThat(call("/a", "registerPublisher", "/x", "std_msgs/String").code())
                .isEqualTo(ApiReply.WRONG);
        assertThat(call("/a", "registerPublisher", "/x", 1, "http://h:1").text())
                .contains("argument 2");
        assertThat(call("/a", "registerPublisher", "/x", "t/t", "nowhere").text())
                .contains("address");
        assertThat(call("/a", "getParam", "not a name").text()).contains("not a name");
        assertThat(new XmlRpcClient(LONG).call(master.uri(), "noSuchMethod", List.of()))
                .isInstanceOf(XmlRpcReply.Fault.class);
    }

    @Test
    void severalCallsMayComeAsOne() throws IOException {
        XmlRpcReply reply = new XmlRpcClient(LONG)
                .call(
                        master.uri(),
                        "system.multicall",
                        List.of(List.of(
                                Map.of("methodName", "setParam", "params", List.of("/a", "/x", 1)),
                                Map.of("methodName", "noSuchMethod", "params", List.of()),
                                Map.of("methodName", "getParam", "params", List.of("/a", "/x")))));
        assertThat(reply).isInstanceOfSatisfying(XmlRpcReply.Returned.class, returned -> {
            List<?> results = (List<?>) returned.value();
            assertThat(results).hasSize(3);
            assertThat(results.get(1)).isInstanceOf(Map.class);
            assertThat(results.get(2)).isEqualTo(List.of(List.of(1, "parameter /x", 1)));
        });
    }
}
