package org.vfsruntime.ros.link;

import java.util.Optional;

/** What a master says to a question about a parameter. */
public sealed interface ParameterReply {
    /**
     * It is there.
     *
     * @param value of it
     */
    record Found(Object value) implements ParameterReply {}

    /** There is none of that name. */
    record Absent() implements ParameterReply {}

    /**
     * The master did not answer.
     *
     * @param why one line
     */
    record MasterSilent(String why) implements ParameterReply {}

    /** @return the value, if there is one */
    default Optional<Object> found() {
        return this instanceof Found found ? Optional.of(found.value()) : Optional.empty();
    }
}
