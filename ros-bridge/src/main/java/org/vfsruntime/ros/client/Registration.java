package org.vfsruntime.ros.client;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.vfsruntime.ros.tcpros.SubscribedTopic;

/**
 * Something that the master is to know about this node.
 *
 * @param kind of it
 * @param name full name of the topic or service
 * @param type of the topic; empty for a service
 * @param onPublishers takes what the master answers to a subscriber: the publishers that it knows
 */
record Registration(Kind kind, String name, String type, Consumer<List<URI>> onPublishers) {
    enum Kind {
        PUBLISHER("Publisher"),
        SUBSCRIBER("Subscriber"),
        SERVICE("Service");

        /** What the master's methods call it. */
        final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    static Registration publisher(String topic, String type) {
        return new Registration(Kind.PUBLISHER, topic, type, publishers -> {});
    }

    static Registration subscriber(SubscribedTopic<?> topic) {
        return new Registration(Kind.SUBSCRIBER, topic.name(), topic.type().name(), topic::updateKeeping);
    }

    static Registration service(String service) {
        return new Registration(Kind.SERVICE, service, "", publishers -> {});
    }
}
