package org.vfsruntime.ros.client;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.ros.action.LinkActions;
import org.vfsruntime.ros.api.ApiCaller;
import org.vfsruntime.ros.api.ApiReply;
import org.vfsruntime.ros.link.ActionClient;
import org.vfsruntime.ros.link.ActionClientOptions;
import org.vfsruntime.ros.link.ActionHandler;
import org.vfsruntime.ros.link.ActionServer;
import org.vfsruntime.ros.link.ActionServerOptions;
import org.vfsruntime.ros.link.DeliveryHandler;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.link.LinkListener;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.Parameters;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.RosClock;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.ServiceClient;
import org.vfsruntime.ros.link.ServiceHandler;
import org.vfsruntime.ros.link.ServiceServer;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.link.Subscription;
import org.vfsruntime.ros.message.ActionType;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.message.MessageType;
import org.vfsruntime.ros.message.ServiceType;
import org.vfsruntime.ros.messages.rosgraph_msgs.Log;
import org.vfsruntime.ros.names.NameSpace;
import org.vfsruntime.ros.tcpros.PublishedTopic;
import org.vfsruntime.ros.tcpros.ServedService;
import org.vfsruntime.ros.tcpros.SubscribedTopic;
import org.vfsruntime.ros.tcpros.TcpRosServer;
import org.vfsruntime.ros.tcpros.TopicLookup;
import org.vfsruntime.ros.tcpros.Workers;

/** One ROS 1 node on the JDK alone. */
public final class RosClient implements RosLink {
    private static final Logger LOG = LoggerFactory.getLogger(RosClient.class);
    private static final Duration PEER_CALL = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final NodeSettings settings;
    private final NameSpace names;
    private final Workers workers;
    private final LinkClock clock;
    private final Parameters parameters;
    private final EventQueue events;
    private final TcpRosServer tcpRos;
    private final NodeApi api;
    private final Registrar registrar;
    private final TopicLookup lookup;
    private final Map<String, SubscribedTopic<?>> subscribed = new ConcurrentHashMap<>();
    private final Map<String, Registration> registrations = new ConcurrentHashMap<>();
    private final LinkActions actions = new LinkActions(this);
    private boolean closing;
    private volatile boolean closed;

    private RosClient(NodeSettings settings, Clock machine) throws IOException {
        this.settings = settings;
        this.names = new NameSpace(settings.name(), settings.remappings());
        this.workers = new Workers(settings.name());
        this.clock = new LinkClock(machine);
        this.parameters = new MasterParameters(names, settings.master());
        this.events = new EventQueue(workers);
        OwnAddress own = OwnAddress.of(settings);
        this.tcpRos = TcpRosServer.start(own.address(), workers);
        this.api = new NodeApi(own, settings.master(), settings.name(), tcpRos, subscribed, this::shutDown);
        URI services = URI.create("rosrpc://" + own.host() + ":" + tcpRos.port());
        this.registrar = new Registrar(
                settings.name(), settings.master(), api.uri(), services, workers, this::tell, this::greet);
        ApiCaller peers = new ApiCaller(settings.name(), PEER_CALL);
        this.lookup = (publisher, topic) -> NodeApi.find(peers, publisher, topic);
    }

    /**
     * Starts a node on the machine's clock. Does not wait for the master.
     *
     * @param settings of the node
     * @throws IOException when it cannot listen on its address
     * @throws org.vfsruntime.core.InvalidInputException when a host name cannot be resolved
     */
    public static RosLink open(NodeSettings settings) throws IOException {
        return open(settings, Clock.systemUTC());
    }

    /**
     * Starts a node. Does not wait for the master.
     *
     * @param settings of the node
     * @param machine the time without a simulation
     * @throws IOException when it cannot listen on its address
     * @throws org.vfsruntime.core.InvalidInputException when a host name cannot be resolved
     */
    public static RosLink open(NodeSettings settings, Clock machine) throws IOException {
        RosClient client = new RosClient(settings, machine);
        Publisher<Log> log = client.publisher("/rosout", Log.TYPE, PublisherOptions.latching());
        client.addListener(new EventLog(settings.name(), client.clock, log));
        client.registrar.start();
        return client;
    }

    /** Settles with a master what must be settled before anything is stamped. */
    private void greet(ApiCaller caller) throws IOException {
        for (Map.Entry<String, Object> parameter : settings.parameters().entrySet()) {
            caller.call(settings.master(), "setParam", names.resolve("~" + parameter.getKey()), parameter.getValue());
        }
        ApiReply simulated = caller.call(settings.master(), "getParam", "/use_sim_time");
        if (simulated.isDone() && Boolean.TRUE.equals(simulated.value()) && !clock.isSimulated()) {
            clock.simulate();
            subscribe(
                    "/clock",
                    org.vfsruntime.ros.messages.rosgraph_msgs.Clock.TYPE,
                    SubscriberOptions.newest(),
                    delivery -> clock.say(delivery.message().clock()));
        }
    }

    private void tell(LinkEvent event) {
        if (event instanceof LinkEvent.ShutdownRequested shutdown) {
            shutDown(shutdown.why());
        } else {
            events.tell(event);
        }
    }

    /** Tells the listeners first, so that they can still stop a robot, and then ends. */
    private void shutDown(String why) {
        synchronized (this) {
            if (closing) {
                return;
            }
        }
        events.tell(new LinkEvent.ShutdownRequested(why));
        events.run(this::close);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String resolve(String name) {
        return names.resolve(name);
    }

    @Override
    public RosClock clock() {
        return clock;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public boolean awaitRegistered(Duration timeout) throws InterruptedException {
        return registrar.awaitRegistered(timeout);
    }

    @Override
    public synchronized <T extends Message> Publisher<T> publisher(
            String topic, MessageType<T> type, PublisherOptions options) {
        mustBeOpen();
        String full = names.resolve(topic);
        Registration registration = Registration.publisher(full, type.name());
        PublishedTopic<T> published =
                new PublishedTopic<>(settings.name(), full, type, options, workers, this::tell, gone -> {
                    tcpRos.topics().remove(full, gone);
                    registrar.remove(registration);
                });
        if (tcpRos.topics().putIfAbsent(full, published) != null) {
            throw new IllegalStateException("this node publishes " + full + " already");
        }
        registrar.add(registration);
        return published;
    }

    @Override
    public synchronized <T extends Message> Subscription subscribe(
            String topic, MessageType<T> type, SubscriberOptions options, DeliveryHandler<T> handler) {
        mustBeOpen();
        String full = names.resolve(topic);
        SubscribedTopic<?> known = subscribed.get(full);
        if (known == null) {
            SubscribedTopic<T> taken = take(full, type, options);
            Subscription subscription = taken.add(options.queue(), handler);
            registrar.add(registrations.computeIfAbsent(full, name -> Registration.subscriber(taken)));
            return subscription;
        }
        if (known.type() != type) {
            throw new IllegalStateException("this node takes " + full + " as " + known.type() + " already");
        }
        @SuppressWarnings("unchecked") // The type is the same object, and it knows what it reads.
        SubscribedTopic<T> same = (SubscribedTopic<T>) known;
        return same.add(options.queue(), handler);
    }

    private <T extends Message> SubscribedTopic<T> take(String full, MessageType<T> type, SubscriberOptions options) {
        SubscribedTopic<T> taken = new SubscribedTopic<>(
                settings.name(), full, type, options, workers, lookup, this::tell, () -> drop(full));
        subscribed.put(full, taken);
        return taken;
    }

    private synchronized void drop(String full) {
        SubscribedTopic<?> topic = subscribed.get(full);
        if (topic == null || topic.hasHandlers()) {
            return;
        }
        subscribed.remove(full);
        Registration registration = registrations.remove(full);
        if (registration != null) {
            registrar.remove(registration);
        }
        topic.close();
    }

    @Override
    public synchronized <Q extends Message, S extends Message> ServiceServer serve(
            String service, ServiceType<Q, S> type, ServiceHandler<Q, S> handler) {
        mustBeOpen();
        String full = names.resolve(service);
        Registration registration = Registration.service(full);
        ServedService<Q, S> served = new ServedService<>(settings.name(), full, type, handler, this::tell, gone -> {
            tcpRos.services().remove(full, gone);
            registrar.remove(registration);
        });
        if (tcpRos.services().putIfAbsent(full, served) != null) {
            throw new IllegalStateException("this node offers " + full + " already");
        }
        registrar.add(registration);
        return served;
    }

    @Override
    public <Q extends Message, S extends Message> ServiceClient<Q, S> serviceClient(
            String service, ServiceType<Q, S> type) {
        return new TcpServiceClient<>(settings.name(), settings.master(), names.resolve(service), type, workers);
    }

    @Override
    public synchronized <G extends Message, R extends Message, F extends Message> ActionClient<G, R, F> actionClient(
            String action, ActionType<G, R, F> type, ActionClientOptions options) {
        mustBeOpen();
        return actions.client(action, type, options);
    }

    @Override
    public synchronized <G extends Message, R extends Message, F extends Message> ActionServer actionServer(
            String action, ActionType<G, R, F> type, ActionServerOptions options, ActionHandler<G, R, F> handler) {
        mustBeOpen();
        return actions.server(action, type, options, handler);
    }

    @Override
    public void addListener(LinkListener listener) {
        events.add(listener);
    }

    private void mustBeOpen() {
        if (closing) {
            throw new IllegalStateException("the link of node " + settings.name() + " is closed");
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
        }
        actions.close();
        long deadline = System.nanoTime() + FAREWELL.toNanos();
        List.copyOf(tcpRos.topics().values()).forEach(topic -> topic.close(deadline));
        List.copyOf(tcpRos.services().values()).forEach(ServedService::close);
        registrar.close(deadline);
        closeQuietly(api);
        closeQuietly(tcpRos);
        subscribed.values().forEach(SubscribedTopic::close);
        events.close();
        closed = true;
    }

    private void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("A part of node {} did not close: {}", settings.name(), e.getMessage());
        }
    }
}
