package org.vfsruntime.ros.rosjava;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.ros.address.InetAddressFactory;
import org.ros.concurrent.DefaultScheduledExecutorService;
import org.ros.exception.ServiceException;
import org.ros.internal.message.definition.MessageDefinitionReflectionProvider;
import org.ros.internal.node.DefaultNode;
import org.ros.namespace.GraphName;
import org.ros.node.ConnectedNode;
import org.ros.node.DefaultNodeListener;
import org.ros.node.Node;
import org.ros.node.NodeConfiguration;
import org.ros.node.service.DefaultServiceServerListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.action.LinkActions;
import org.vfsruntime.ros.client.MasterParameters;
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
import org.vfsruntime.ros.link.ServiceRefusedException;
import org.vfsruntime.ros.link.ServiceServer;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.link.Subscription;
import org.vfsruntime.ros.message.ActionType;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.message.MessageType;
import org.vfsruntime.ros.message.ServiceType;
import org.vfsruntime.ros.names.NameSpace;

/** One ROS 1 node by ROSJava. */
public final class RosjavaLink implements RosLink {
    private static final Logger LOG = LoggerFactory.getLogger(RosjavaLink.class);
    private static final long START_MILLIS = 10_000;
    private static final long FAREWELL_MILLIS = 2_000;

    private final NodeSettings settings;
    private final NameSpace names;
    private final Parameters parameters;
    private final NodeNames nodes;
    private final NodeClock clock = new NodeClock(Clock.systemUTC());
    private final Registered registered = new Registered();
    private final ScheduledExecutorService threads = new DefaultScheduledExecutorService();
    private final ScheduledExecutorService telling = Executors.newSingleThreadScheduledExecutor();
    private final OwnCodecs codecs;
    private final DefaultNode node;
    private final MasterWatch watch;
    private final List<LinkListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, NodePublisher<?>> published = new HashMap<>();
    private final Map<String, TakenTopic<?>> taken = new HashMap<>();
    private final Set<String> served = new HashSet<>();
    private final LinkActions actions = new LinkActions(this);
    private boolean closing;
    private volatile boolean closed;

    private RosjavaLink(NodeSettings settings) throws InterruptedException {
        this.settings = settings;
        this.names = new NameSpace(settings.name(), settings.remappings());
        this.parameters = new MasterParameters(names, settings.master());
        this.nodes = new NodeNames(settings.name(), settings.master());
        NodeConfiguration configuration = configuration(settings);
        this.codecs = OwnCodecs.install(configuration, new MessageDefinitionReflectionProvider());
        registered.wanted(this);
        this.node = new DefaultNode(configuration, List.of(new Started()), threads);
        awaitRegistrar();
        this.watch = new MasterWatch(
                settings.name(), node.getUri(), settings.master(), clock::isStarted, telling, this::tell);
    }

    /**
     * Starts a node. Does not wait for the master.
     *
     * @param settings of the node
     * @throws InvalidInputException when a host name cannot be resolved
     */
    public static RosLink open(NodeSettings settings) throws InterruptedException {
        return new RosjavaLink(settings);
    }

    /** ROSJava listens on the loopback address or on every address, and on nothing between. */
    private static NodeConfiguration configuration(NodeSettings settings) {
        String host =
                settings.host().isEmpty() ? InetAddressFactory.newNonLoopback().getHostAddress() : settings.host();
        NodeConfiguration configuration;
        if (address(host).isLoopbackAddress()) {
            configuration = NodeConfiguration.newPrivate(settings.master());
        } else {
            LOG.warn("ROSJava listens on every address of this machine, not only on {}", host);
            configuration = NodeConfiguration.newPublic(host, settings.master());
        }
        return configuration.setNodeName(GraphName.of(settings.name()));
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new InvalidInputException("ROS_HOSTNAME or ROS_IP was '" + host + "' but must be a name", e);
        }
    }

    /** The node starts on a thread of its own, and before it has a log nothing can be registered. */
    private void awaitRegistrar() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MILLIS);
        while (node.getLog() == null) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("the ROSJava node did not start within " + START_MILLIS + " ms");
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /** Told when the master has taken the node. */
    private final class Started extends DefaultNodeListener {
        @Override
        public void onStart(ConnectedNode started) {
            settings.parameters().forEach((name, value) -> parameters.set("~" + name, value));
            boolean simulated = parameters
                    .get("/use_sim_time")
                    .found()
                    .map(Boolean.TRUE::equals)
                    .orElse(false);
            clock.started(started, simulated);
            registered.done(RosjavaLink.this);
        }

        @Override
        public void onError(Node failed, Throwable throwable) {
            tell(new LinkEvent.ShutdownRequested("ROSJava failed: " + throwable));
        }
    }

    private void tell(LinkEvent event) {
        if (telling.isShutdown()) {
            return;
        }
        telling.execute(() -> {
            listeners.forEach(listener -> tell(listener, event));
            if (event instanceof LinkEvent.ShutdownRequested) {
                close();
            }
        });
    }

    private static void tell(LinkListener listener, LinkEvent event) {
        try {
            listener.on(event);
        } catch (RuntimeException e) {
            LOG.warn("A listener failed at '{}'", event.text(), e);
        }
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
        return registered.await(timeout);
    }

    @Override
    public synchronized <T extends Message> Publisher<T> publisher(
            String topic, MessageType<T> type, PublisherOptions options) {
        mustBeOpen();
        String full = names.resolve(topic);
        if (published.containsKey(full)) {
            throw new IllegalStateException("this node publishes " + full + " already");
        }
        codecs.know(type);
        org.ros.node.topic.Publisher<T> made = node.newPublisher(full, type.name());
        made.setLatchMode(options.latched());
        NodePublisher<T> publisher = new NodePublisher<>(full, made, registered, () -> forget(full));
        published.put(full, publisher);
        return publisher;
    }

    private synchronized void forget(String full) {
        published.remove(full);
    }

    @Override
    public synchronized <T extends Message> Subscription subscribe(
            String topic, MessageType<T> type, SubscriberOptions options, DeliveryHandler<T> handler) {
        mustBeOpen();
        String full = names.resolve(topic);
        TakenTopic<?> known = taken.get(full);
        if (known != null && known.type() != type) {
            throw new IllegalStateException("this node takes " + full + " as " + known.type() + " already");
        }
        @SuppressWarnings("unchecked") // the type is the same object, and it knows what it reads
        TakenTopic<T> same = known == null ? take(full, type) : (TakenTopic<T>) known;
        NodeSubscription<T> subscription = new NodeSubscription<>(same, handler);
        same.add(subscription, options.queue());
        return subscription;
    }

    private <T extends Message> TakenTopic<T> take(String full, MessageType<T> type) {
        codecs.know(type);
        TakenTopic<T> topic = new TakenTopic<>(
                full, type, node.newSubscriber(full, type.name()), registered, nodes, () -> drop(full));
        taken.put(full, topic);
        return topic;
    }

    private synchronized void drop(String full) {
        taken.remove(full);
    }

    @Override
    public synchronized <Q extends Message, S extends Message> ServiceServer serve(
            String service, ServiceType<Q, S> type, ServiceHandler<Q, S> handler) {
        mustBeOpen();
        String full = names.resolve(service);
        if (!served.add(full)) {
            throw new IllegalStateException("this node offers " + full + " already");
        }
        codecs.know(type);
        registered.wanted(full);
        node.<Q, OwnCodecs.Slot>newServiceServer(
                        full, type.name(), (request, slot) -> answer(full, type, handler, request, slot))
                .addListener(new DefaultServiceServerListener<>() {
                    @Override
                    public void onMasterRegistrationSuccess(
                            org.ros.node.service.ServiceServer<Q, OwnCodecs.Slot> done) {
                        registered.done(full);
                    }
                });
        return new ServiceServer() {
            @Override
            public String service() {
                return full;
            }

            @Override
            public void close() {
                LOG.warn("ROSJava cannot take the service {} back before its node ends", full);
            }
        };
    }

    private static <Q extends Message, S extends Message> void answer(
            String service, ServiceType<Q, S> type, ServiceHandler<Q, S> handler, Q request, OwnCodecs.Slot slot)
            throws ServiceException {
        try {
            slot.put(type.response(), handler.answer(request));
        } catch (ServiceRefusedException e) {
            throw new ServiceException(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("Service {} failed", service, e);
            throw new ServiceException(e.toString());
        }
    }

    @Override
    public <Q extends Message, S extends Message> ServiceClient<Q, S> serviceClient(
            String service, ServiceType<Q, S> type) {
        codecs.know(type);
        return new NodeServiceClient<>(node, names.resolve(service), type, threads);
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
        listeners.add(listener);
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
        registered.close();
        actions.close();
        watch.close();
        shutDown();
        threads.shutdownNow();
        telling.shutdown();
        closed = true;
    }

    /** ROSJava waits a minute for a master that is silent; we do not. */
    private void shutDown() {
        Thread thread = new Thread(this::shutDownNode, "shuts down " + settings.name());
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(FAREWELL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** ROSJava fails at this when its server has been ended already by the master. */
    private void shutDownNode() {
        try {
            node.shutdown();
        } catch (RuntimeException e) {
            LOG.warn("The ROSJava node {} did not shut down well: {}", settings.name(), e.toString());
        }
    }
}
