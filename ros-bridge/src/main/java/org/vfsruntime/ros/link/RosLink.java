package org.vfsruntime.ros.link;

import java.time.Duration;
import org.vfsruntime.ros.message.ActionType;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.message.MessageType;
import org.vfsruntime.ros.message.ServiceType;

/**
 * One node of a ROS graph. Names may be relative (taken in the node's namespace), private (~name) or absolute
 * (/name), and are remapped as the node was told to. A master that cannot be reached delays what is asked for and
 * does not fail it: everything is registered as soon as the master answers, and again when it was restarted.
 */
public interface RosLink extends AutoCloseable {
    /** @return the node's full name, such as /vfs */
    String name();

    /**
     * @param name relative, private or absolute
     * @return the full name, after remapping
     * @throws org.vfsruntime.core.InvalidInputException when it is no name of ROS
     */
    String resolve(String name);

    /** @return the time that messages are stamped with: of the machine, or of a simulation */
    RosClock clock();

    /** @return the master's parameters */
    Parameters parameters();

    /**
     * Waits until the master knows everything that this node offers and wants.
     *
     * @param timeout real time
     * @return whether it does; false as well when the link was closed meanwhile
     */
    boolean awaitRegistered(Duration timeout) throws InterruptedException;

    /**
     * Offers messages on a topic.
     *
     * @param topic name
     * @param type of the messages
     * @param options latching and queue
     * @throws IllegalStateException when this node publishes the topic already, or the link is closed
     */
    <T extends Message> Publisher<T> publisher(String topic, MessageType<T> type, PublisherOptions options);

    /**
     * Takes the messages of a topic.
     *
     * @param topic name
     * @param type that the messages must have; publishers of another are refused
     * @param options queue
     * @param handler called for one message at a time, in the order of arrival, on a thread of this subscription
     * @throws IllegalStateException when the link is closed
     */
    <T extends Message> Subscription subscribe(
            String topic, MessageType<T> type, SubscriberOptions options, DeliveryHandler<T> handler);

    /**
     * Offers a service.
     *
     * @param service name
     * @param type of request and response
     * @param handler called on a thread a connection; must be safe for several at a time
     * @throws IllegalStateException when this node offers the service already, or the link is closed
     */
    <Q extends Message, S extends Message> ServiceServer serve(
            String service, ServiceType<Q, S> type, ServiceHandler<Q, S> handler);

    /**
     * Calls a service of another node.
     *
     * @param service name
     * @param type of request and response
     */
    <Q extends Message, S extends Message> ServiceClient<Q, S> serviceClient(String service, ServiceType<Q, S> type);

    /**
     * Sends goals to an action.
     *
     * @param action name
     * @param type of goal, result and feedback
     * @param options time limits
     * @throws IllegalStateException when the link is closed
     */
    <G extends Message, R extends Message, F extends Message> ActionClient<G, R, F> actionClient(
            String action, ActionType<G, R, F> type, ActionClientOptions options);

    /**
     * Offers an action.
     *
     * @param action name
     * @param type of goal, result and feedback
     * @param options status rate and memory
     * @param handler told of goals and of requests to cancel them, one call at a time, on a thread of this server;
     *     must return soon
     * @throws IllegalStateException when this node offers the action already, or the link is closed
     */
    <G extends Message, R extends Message, F extends Message> ActionServer actionServer(
            String action, ActionType<G, R, F> type, ActionServerOptions options, ActionHandler<G, R, F> handler);

    /**
     * @param listener told of changes of the connection from now on, one at a time, on a thread of the link; must
     *     return soon
     */
    void addListener(LinkListener listener);

    /** @return whether the link is closed, by us or because another node took our name */
    boolean isClosed();

    /** Takes everything back from the master, as far as it answers within a second, and ends all connections. */
    @Override
    void close();
}
