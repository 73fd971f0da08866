package org.vfsruntime.ros.master;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.api.ApiReply;
import org.vfsruntime.ros.api.ApiServer;
import org.vfsruntime.ros.api.Arguments;
import org.vfsruntime.ros.master.Registry.Kind;
import org.vfsruntime.ros.names.GraphName;

/**
 * A ROS 1 master that any node can use, ours or others'. It keeps nothing when it is closed. Whoever reaches its
 * address can change everything, as with every ROS 1 master; hence it listens on one address only.
 */
public final class RosMaster implements AutoCloseable {
    /** Longest call that is taken: 8 MiB, room for a robot description in the parameters. */
    private static final int LARGEST_CALL = 8 << 20;

    private final Registry registry = new Registry();
    private final Notices notices = new Notices();
    private final ParameterMethods parameters = new ParameterMethods(notices);
    private final ApiServer server;
    private final URI uri;

    private RosMaster(InetAddress address, String host, int port) throws IOException {
        Map<String, Function<Arguments, ApiReply>> methods = new HashMap<>(parameters.methods());
        methods.putAll(methods());
        this.server = ApiServer.start(address, port, "ros-master", LARGEST_CALL, methods);
        this.uri = URI.create("http://" + host + ":" + server.port() + "/");
    }

    /**
     * @param host name or address of this machine to listen on, and no other
     * @param port to listen on; 0: any free one
     * @throws IOException when the port is taken or the host is not this machine
     */
    public static RosMaster start(String host, int port) throws IOException {
        return new RosMaster(InetAddress.getByName(host), host, port);
    }

    /** @return the address for ROS_MASTER_URI */
    public URI uri() {
        return uri;
    }

    private Map<String, Function<Arguments, ApiReply>> methods() {
        return Map.ofEntries(
                Map.entry("registerPublisher", this::registerPublisher),
                Map.entry("unregisterPublisher", this::unregisterPublisher),
                Map.entry("registerSubscriber", this::registerSubscriber),
                Map.entry("unregisterSubscriber", call -> unregister(Kind.SUBSCRIBER, call)),
                Map.entry("registerService", this::registerService),
                Map.entry("unregisterService", call -> unregister(Kind.SERVICE, call)),
                Map.entry("lookupNode", this::lookupNode),
                Map.entry("lookupService", this::lookupService),
                Map.entry("getPublishedTopics", call -> done(registry.publishedTopics(call.text(1)))),
                Map.entry("getTopicTypes", call -> done(registry.topicTypes())),
                Map.entry("getSystemState", call -> done(registry.state())),
                Map.entry("getUri", call -> done(uri.toString())),
                Map.entry("getPid", call -> done((int) ProcessHandle.current().pid())));
    }

    private static ApiReply done(Object value) {
        return ApiReply.done("", value);
    }

    private ApiReply registerPublisher(Arguments call) {
        String topic = name(call, 1);
        enter(call, 3);
        registry.add(Kind.PUBLISHER, topic, call.caller(), call.address(3));
        registry.type(topic, call.text(2), true);
        tellSubscribers(topic);
        return ApiReply.done("registered", registry.addresses(Kind.SUBSCRIBER, topic));
    }

    private ApiReply unregisterPublisher(Arguments call) {
        ApiReply reply = unregister(Kind.PUBLISHER, call);
        if (Integer.valueOf(1).equals(reply.value())) {
            tellSubscribers(name(call, 1));
        }
        return reply;
    }

    private ApiReply registerSubscriber(Arguments call) {
        String topic = name(call, 1);
        enter(call, 3);
        registry.add(Kind.SUBSCRIBER, topic, call.caller(), call.address(3));
        registry.type(topic, call.text(2), false);
        return ApiReply.done("registered", registry.addresses(Kind.PUBLISHER, topic));
    }

    private ApiReply registerService(Arguments call) {
        enter(call, 3);
        registry.add(Kind.SERVICE, name(call, 1), call.caller(), call.address(2));
        return ApiReply.done("registered", 1);
    }

    private ApiReply unregister(Kind kind, Arguments call) {
        boolean known = registry.remove(kind, name(call, 1), call.caller(), call.address(2));
        return ApiReply.done(known ? "unregistered" : "was not registered", known ? 1 : 0);
    }

    private ApiReply lookupNode(Arguments call) {
        String node = name(call, 1);
        return registry.node(node)
                .map(address -> ApiReply.done("", address.toString()))
                .orElseGet(() -> ApiReply.wrong("unknown node " + node, ""));
    }

    private ApiReply lookupService(Arguments call) {
        String service = name(call, 1);
        return registry.addresses(Kind.SERVICE, service).stream()
                .findFirst()
                .map(address -> ApiReply.done("", address))
                .orElseGet(() -> ApiReply.wrong("no provider of " + service, ""));
    }

    /** A node that comes under the name of another takes its place, and the other is told to end. */
    private void enter(Arguments call, int addressIndex) {
        String node = call.caller();
        if (node.isEmpty() || node.length() > GraphName.LONGEST) {
            throw new InvalidInputException("the name of the node was " + node.length()
                    + " characters long but must be 1 to " + GraphName.LONGEST);
        }
        registry.enter(node, call.address(addressIndex)).ifPresent(other -> {
            notices.send(other.address(), "shutdown", () -> new Object[] {"new node registered with same name"});
            other.topics().forEach(this::tellSubscribers);
        });
    }

    private void tellSubscribers(String topic) {
        for (String subscriber : registry.addresses(Kind.SUBSCRIBER, topic)) {
            notices.send(URI.create(subscriber), "publisherUpdate", () ->
                    new Object[] {topic, registry.addresses(Kind.PUBLISHER, topic)});
        }
    }

    private static String name(Arguments call, int index) {
        return GraphName.resolve(call.caller(), call.text(index));
    }

    /** Ends it; nodes find out by themselves. */
    @Override
    public void close() {
        notices.close();
        server.close();
    }
}
