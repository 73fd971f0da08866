package org.vfsruntime.ros.perception;

import java.util.Optional;

/** Reads one channel of an observation from what arrived. */
interface ChannelReader {
    /**
     * @param bounds how new readings must be
     * @param values of the observation; the channel's part is filled, and is undefined when there is an objection
     * @param offset of the channel
     * @return why the channel cannot be read now, in one line; empty when it is filled
     * @throws org.vfsruntime.core.InvalidInputException when a sensor delivered something that is no reading
     */
    Optional<String> read(Bounds bounds, float[] values, int offset);
}
