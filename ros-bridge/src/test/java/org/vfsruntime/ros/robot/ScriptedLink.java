package org.vfsruntime.ros.robot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vfsruntime.ros.link.ActionClient;
import org.vfsruntime.ros.link.ActionClientOptions;
import org.vfsruntime.ros.link.ActionHandler;
import org.vfsruntime.ros.link.ActionServer;
import org.vfsruntime.ros.link.ActionServerOptions;
import org.vfsruntime.ros.link.Delivery;
import org.vfsruntime.ros.link.DeliveryHandler;
import org.vfsruntime.ros.link.GoalListener;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.link.LinkListener;
import org.vfsruntime.ros.link.Parameters;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.RosClock;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.SentGoal;
import org.vfsruntime.ros.link.ServiceClient;
import org.vfsruntime.ros.link.ServiceHandler;
import org.vfsruntime.ros.link.ServiceReply;
import org.vfsruntime.ros.link.ServiceServer;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.link.Subscription;
import org.vfsruntime.ros.message.ActionType;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.message.MessageType;
import org.vfsruntime.ros.message.ServiceType;

/** A link without a network: messages are handed over at once, and goals go to a script. */
final class ScriptedLink implements RosLink {
    /** Plays the server of every action. */
    interface Script {
        <R extends Message> SentGoal<R> send(String action, Message goal);

        boolean isConnected();

        void cancelAll();
    }

    private final RosClock clock;
    private final Script script;
    private final Map<String, List<DeliveryHandler<Message>>> subscribers = new HashMap<>();
    private final List<LinkListener> listeners = new ArrayList<>();
    private int serviceCalls;

    ScriptedLink(RosClock clock, Script script) {
        this.clock = clock;
        this.script = script;
    }

    void deliver(String topic, Message message, long arrivedNanos) {
        for (DeliveryHandler<Message> handler : subscribers.getOrDefault(topic, List.of())) {
            handler.on(new Delivery<>(message, "/arm", arrivedNanos));
        }
    }

    void happen(LinkEvent event) {
        listeners.forEach(listener -> listener.on(event));
    }

    synchronized int serviceCalls() {
        return serviceCalls;
    }

    @Override
    public String name() {
        return "/vfs";
    }

    @Override
    public String resolve(String name) {
        return name;
    }

    @Override
    public RosClock clock() {
        return clock;
    }

    @Override
    public Parameters parameters() {
        throw new UnsupportedOperationException("the script has no parameters");
    }

    @Override
    public boolean awaitRegistered(Duration timeout) {
        return true;
    }

    @Override
    public <T extends Message> Publisher<T> publisher(String topic, MessageType<T> type, PublisherOptions options) {
        return new Publisher<>() {
            @Override
            public String topic() {
                return topic;
            }

            @Override
            public void publish(T message) {}

            @Override
            public List<String> subscriberNames() {
                return List.of();
            }

            @Override
            public int subscribers() {
                return 0;
            }

            @Override
            public boolean awaitSubscribers(int count, Duration timeout) {
                return false;
            }

            @Override
            public long dropped() {
                return 0;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    @SuppressWarnings("unchecked") // a script delivers what the topic is of
    public <T extends Message> Subscription subscribe(
            String topic, MessageType<T> type, SubscriberOptions options, DeliveryHandler<T> handler) {
        subscribers
                .computeIfAbsent(topic, key -> new ArrayList<>())
                .add(delivery -> handler.on((Delivery<T>) delivery));
        return new Subscription() {
            @Override
            public String topic() {
                return topic;
            }

            @Override
            public List<String> publisherNames() {
                return List.of("/arm");
            }

            @Override
            public int publishers() {
                return 1;
            }

            @Override
            public boolean awaitPublishers(int count, Duration timeout) {
                return true;
            }

            @Override
            public long dropped() {
                return 0;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public <Q extends Message, S extends Message> ServiceServer serve(
            String service, ServiceType<Q, S> type, ServiceHandler<Q, S> handler) {
        throw new UnsupportedOperationException("the script calls no services");
    }

    @Override
    public <Q extends Message, S extends Message> ServiceClient<Q, S> serviceClient(
            String service, ServiceType<Q, S> type) {
        return new ServiceClient<>() {
            @Override
            public String service() {
                return service;
            }

            @Override
            public ServiceReply<S> call(Q request, Duration timeout) {
                synchronized (ScriptedLink.this) {
                    serviceCalls++;
                }
                return new ServiceReply.TimedOut<>();
            }

            @Override
            public boolean awaitService(Duration timeout) {
                return true;
            }
        };
    }

    @Override
    public <G extends Message, R extends Message, F extends Message> ActionClient<G, R, F> actionClient(
            String action, ActionType<G, R, F> type, ActionClientOptions options) {
        return new ActionClient<>() {
            @Override
            public String action() {
                return action;
            }

            @Override
            public boolean awaitServer(Duration timeout) {
                return script.isConnected();
            }

            @Override
            public boolean isServerConnected() {
                return script.isConnected();
            }

            @Override
            public SentGoal<R> send(G goal, GoalListener<R, F> listener) {
                return script.send(action, goal);
            }

            @Override
            public void cancelAll() {
                script.cancelAll();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public <G extends Message, R extends Message, F extends Message> ActionServer actionServer(
            String action, ActionType<G, R, F> type, ActionServerOptions options, ActionHandler<G, R, F> handler) {
        throw new UnsupportedOperationException("the script sends no goals");
    }

    @Override
    public void addListener(LinkListener listener) {
        listeners.add(listener);
    }

    @Override
    public boolean isClosed() {
        return false;
    }

    @Override
    public void close() {}
}
