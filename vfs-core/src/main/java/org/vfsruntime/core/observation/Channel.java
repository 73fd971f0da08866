package org.vfsruntime.core.observation;

import org.vfsruntime.core.Faults;

/**
 * One named part of an observation.
 *
 * @param name unique within the spec
 * @param size number of components, 1 to 1,000,000
 * @param unit SI unit of every component ("m", "rad", "1" for none)
 */
public record Channel(String name, int size, String unit) {
    /** Checks the parts. */
    public Channel {
        new Faults()
                .require(!name.isBlank(), "channel name", "'" + name + "'", "not be blank")
                .require(size >= 1 && size <= 1_000_000, "size of channel '" + name + "'", size, "lie in [1, 1000000]")
                .throwIfAny();
    }
}
