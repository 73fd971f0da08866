package org.vfsruntime.ros.rosjava;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.netty.buffer.ChannelBuffer;
import org.ros.exception.RosRuntimeException;
import org.ros.internal.message.service.ServiceDescription;
import org.ros.internal.message.service.ServiceDescriptionFactory;
import org.ros.internal.message.service.ServiceResponseMessageFactory;
import org.ros.internal.message.topic.TopicDescription;
import org.ros.internal.message.topic.TopicDescriptionFactory;
import org.ros.message.MessageDefinitionProvider;
import org.ros.message.MessageDeserializer;
import org.ros.message.MessageSerializationFactory;
import org.ros.message.MessageSerializer;
import org.ros.node.NodeConfiguration;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.message.MalformedMessageException;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.message.MessageType;
import org.vfsruntime.ros.message.ServiceType;

/**
 * Lets ROSJava carry our messages: it asks these factories by name for sums and codecs when a topic or a service is
 * made. What it makes for itself (its log and its clock) goes to its own factories.
 */
final class OwnCodecs implements MessageSerializationFactory {
    private final Map<String, MessageType<?>> topics = new ConcurrentHashMap<>();
    private final Map<String, ServiceType<?, ?>> services = new ConcurrentHashMap<>();
    private final MessageSerializationFactory others;

    /** ROSJava fills in a response in place; ours are values. */
    static final class Slot {
        private byte[] bytes = {};

        <S extends Message> void put(MessageType<S> type, S response) {
            bytes = type.encode(response);
        }
    }

    private OwnCodecs(MessageSerializationFactory others) {
        this.others = others;
    }

    /** @return ours, before those that the configuration has */
    static OwnCodecs install(NodeConfiguration configuration, MessageDefinitionProvider definitions) {
        OwnCodecs codecs = new OwnCodecs(configuration.getMessageSerializationFactory());
        configuration.setMessageSerializationFactory(codecs);
        configuration.setServiceResponseMessageFactory(codecs.slots(definitions));
        configuration.setTopicDescriptionFactory(new TopicDescriptionFactory(definitions) {
            @Override
            public TopicDescription newFromType(String name) {
                MessageType<?> type = codecs.topics.get(name);
                return type == null
                        ? super.newFromType(name)
                        : new TopicDescription(name, type.definition(), type.md5());
            }
        });
        configuration.setServiceDescriptionFactory(new ServiceDescriptionFactory(definitions) {
            @Override
            public ServiceDescription newFromType(String name) {
                ServiceType<?, ?> type = codecs.services.get(name);
                return type == null
                        ? super.newFromType(name)
                        : new ServiceDescription(
                                name,
                                type.request().definition() + "\n---\n"
                                        + type.response().definition(),
                                type.md5());
            }
        });
        return codecs;
    }

    private ServiceResponseMessageFactory slots(MessageDefinitionProvider definitions) {
        return new ServiceResponseMessageFactory(definitions) {
            @Override
            // The signature is ROSJava's, and it hands a slot to our builder and our serializer only.
            @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
            public <T> T newFromType(String name) {
                return services.containsKey(name) ? (T) new Slot() : super.<T>newFromType(name);
            }
        };
    }

    void know(MessageType<?> type) {
        topics.put(type.name(), type);
    }

    void know(ServiceType<?, ?> type) {
        services.put(type.name(), type);
    }

    @Override
    public <T> MessageSerializer<T> newMessageSerializer(String name) {
        MessageType<?> type = topics.get(name);
        return type == null ? others.newMessageSerializer(name) : serializer(type);
    }

    @Override
    public <T> MessageDeserializer<T> newMessageDeserializer(String name) {
        MessageType<?> type = topics.get(name);
        return type == null ? others.newMessageDeserializer(name) : deserializer(type);
    }

    @Override
    public <T> MessageSerializer<T> newServiceRequestSerializer(String name) {
        ServiceType<?, ?> type = services.get(name);
        return type == null ? others.newServiceRequestSerializer(name) : serializer(type.request());
    }

    @Override
    public <T> MessageDeserializer<T> newServiceRequestDeserializer(String name) {
        ServiceType<?, ?> type = services.get(name);
        return type == null ? others.newServiceRequestDeserializer(name) : deserializer(type.request());
    }

    @Override
    public <T> MessageSerializer<T> newServiceResponseSerializer(String name) {
        return services.containsKey(name)
                ? (slot, buffer) -> buffer.writeBytes(((Slot) slot).bytes)
                : others.newServiceResponseSerializer(name);
    }

    @Override
    public <T> MessageDeserializer<T> newServiceResponseDeserializer(String name) {
        ServiceType<?, ?> type = services.get(name);
        return type == null ? others.newServiceResponseDeserializer(name) : deserializer(type.response());
    }

    @SuppressWarnings("unchecked") // a topic of a name carries that type
    private static <M extends Message, T> MessageSerializer<T> serializer(MessageType<M> type) {
        return (message, buffer) -> buffer.writeBytes(type.encode((M) message));
    }

    @SuppressWarnings("unchecked") // as above
    private static <T> MessageDeserializer<T> deserializer(MessageType<?> type) {
        return buffer -> (T) decode(type, buffer);
    }

    private static Message decode(MessageType<?> type, ChannelBuffer buffer) {
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        try {
            return type.decode(ByteBuffer.wrap(bytes));
        } catch (MalformedMessageException | InvalidInputException e) {
            throw new RosRuntimeException(e);
        }
    }
}
