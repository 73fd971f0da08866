package org.vfsruntime.ros.link;

import java.util.Optional;
import org.vfsruntime.ros.message.Message;

/**
 * What comes of calling a service.
 *
 * @param <S> response
 */
public sealed interface ServiceReply<S extends Message> {
    /**
     * It answered.
     *
     * @param response that it gave
     */
    record Answered<S extends Message>(S response) implements ServiceReply<S> {}

    /**
     * It got the call and has no answer, or it means another service by that name.
     *
     * @param why as the server says it
     */
    record Refused<S extends Message>(String why) implements ServiceReply<S> {}

    /**
     * Nobody offers it, or the connection failed. Whether the server acted on the request is not known.
     *
     * @param why one line
     */
    record Unavailable<S extends Message>(String why) implements ServiceReply<S> {}

    /** It did not answer in time. Whether the server acted on the request is not known. */
    record TimedOut<S extends Message>() implements ServiceReply<S> {}

    /** @return the response, if there is one */
    default Optional<S> answered() {
        return this instanceof Answered<S> answered ? Optional.of(answered.response()) : Optional.empty();
    }
}
