package org.vfsruntime.ros.link;

import java.time.Duration;

/**
 * The parameters that a master keeps. Names are resolved as those of topics are. Values are Boolean, Integer, Double,
 * String, byte[], {@code List<Object>} or {@code Map<String, Object>} of such.
 */
public interface Parameters {
    /** How long a call waits for the master. */
    Duration TIMEOUT = Duration.ofSeconds(3);

    /** @return the value under a name */
    ParameterReply get(String name);

    /**
     * @param value of one of the types above
     * @return {@link ParameterReply.Found} with the value when it is kept
     * @throws org.vfsruntime.core.InvalidInputException when the value is of another type or not finite
     */
    ParameterReply set(String name, Object value);

    /** @return {@link ParameterReply.Found} with the full name when it was there and is not any more */
    ParameterReply delete(String name);

    /** @return {@link ParameterReply.Found} with the full name of the nearest, looking from the node's name upwards */
    ParameterReply search(String name);
}
