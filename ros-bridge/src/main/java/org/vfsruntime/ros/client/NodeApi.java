package org.vfsruntime.ros.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vfsruntime.ros.api.ApiCaller;
import org.vfsruntime.ros.api.ApiReply;
import org.vfsruntime.ros.api.ApiServer;
import org.vfsruntime.ros.api.Arguments;
import org.vfsruntime.ros.tcpros.PublishedTopic;
import org.vfsruntime.ros.tcpros.SubscribedTopic;
import org.vfsruntime.ros.tcpros.TcpRosServer;

/** The methods that masters, tools and other nodes call on this node. */
final class NodeApi implements AutoCloseable {
    /** Longest call that is taken: 1 MiB; what nodes are told is short, but for parameters. */
    private static final int LARGEST_CALL = 1 << 20;

    private final OwnAddress own;
    private final URI master;
    private final TcpRosServer tcpRos;
    private final Map<String, SubscribedTopic<?>> subscribed;
    private final Consumer<String> onShutdown;
    private final ApiServer server;

    /**
     * @param own address to listen on
     * @param master address
     * @param node full name
     * @param tcpRos where topics are published
     * @param subscribed topics that are taken, by full name
     * @param onShutdown told why this node is to end
     * @throws IOException when the address is not this machine's
     */
    NodeApi(
            OwnAddress own,
            URI master,
            String node,
            TcpRosServer tcpRos,
            Map<String, SubscribedTopic<?>> subscribed,
            Consumer<String> onShutdown)
            throws IOException {
        this.own = own;
        this.master = master;
        this.tcpRos = tcpRos;
        this.subscribed = subscribed;
        this.onShutdown = onShutdown;
        this.server = ApiServer.start(own.address(), 0, "ros " + node + " serves calls", LARGEST_CALL, methods());
    }

    /** @return its address, as other nodes are told */
    URI uri() {
        return URI.create("http://" + own.host() + ":" + server.port() + "/");
    }

    private Map<String, Function<Arguments, ApiReply>> methods() {
        return Map.of(
                "requestTopic", this::requestTopic,
                "publisherUpdate", this::publisherUpdate,
                "paramUpdate", call -> ApiReply.done("not cached here", 0),
                "shutdown", this::shutdown,
                "getPid",
                        call -> ApiReply.done("", (int) ProcessHandle.current().pid()),
                "getMasterUri", call -> ApiReply.done("", master.toString()),
                "getPublications", call -> ApiReply.done("", publications()),
                "getSubscriptions", call -> ApiReply.done("", subscriptions()),
                "getBusInfo", call -> ApiReply.done("", busInfo()),
                "getBusStats", call -> ApiReply.done("not counted", List.of(List.of(), List.of(), List.of())));
    }

    private ApiReply requestTopic(Arguments call) {
        String topic = call.text(1);
        if (!tcpRos.topics().containsKey(topic)) {
            return new ApiReply(ApiReply.FAILED, "this node does not publish " + topic, List.of());
        }
        for (Object protocol : call.list(2)) {
            if (protocol instanceof List<?> parts && !parts.isEmpty() && "TCPROS".equals(parts.get(0))) {
                return ApiReply.done("ready", List.of("TCPROS", own.host(), tcpRos.port()));
            }
        }
        return new ApiReply(ApiReply.FAILED, "this node speaks TCPROS only", List.of());
    }

    private ApiReply publisherUpdate(Arguments call) {
        SubscribedTopic<?> topic = subscribed.get(call.text(1));
        if (topic != null) {
            topic.update(Addresses.of(call.list(2)));
        }
        return ApiReply.done("", 0);
    }

    private ApiReply shutdown(Arguments call) {
        onShutdown.accept(call.values().size() > 1 ? call.text(1) : "no reason given");
        return ApiReply.done("shutting down", 0);
    }

    private List<Object> publications() {
        List<Object> list = new ArrayList<>();
        tcpRos.topics()
                .values()
                .forEach(topic -> list.add(List.of(topic.topic(), topic.type().name())));
        return list;
    }

    private List<Object> subscriptions() {
        List<Object> list = new ArrayList<>();
        subscribed
                .values()
                .forEach(topic -> list.add(List.of(topic.name(), topic.type().name())));
        return list;
    }

    private List<Object> busInfo() {
        List<Object> list = new ArrayList<>();
        for (PublishedTopic<?> topic : tcpRos.topics().values()) {
            topic.subscriberNames()
                    .forEach(peer -> list.add(List.of(list.size(), peer, "o", "TCPROS", topic.topic(), 1)));
        }
        for (SubscribedTopic<?> topic : subscribed.values()) {
            topic.addresses()
                    .forEach(peer -> list.add(List.of(list.size(), peer.toString(), "i", "TCPROS", topic.name(), 1)));
        }
        return list;
    }

    /**
     * Asks another node where it takes connections for a topic.
     *
     * @param caller in the name of this node
     */
    static InetSocketAddress find(ApiCaller caller, URI publisher, String topic) throws IOException {
        ApiReply reply = caller.call(publisher, "requestTopic", topic, List.of(List.of("TCPROS")));
        if (reply.isDone()
                && reply.value() instanceof List<?> parts
                && parts.size() >= 3
                && "TCPROS".equals(parts.get(0))
                && parts.get(1) instanceof String host
                && parts.get(2) instanceof Integer port
                && port > 0
                && port <= 0xFFFF) {
            return InetSocketAddress.createUnresolved(host, port);
        }
        throw new IOException(publisher + " offers no TCPROS for " + topic + ": " + reply.text());
    }

    @Override
    public void close() {
        server.close();
    }
}
