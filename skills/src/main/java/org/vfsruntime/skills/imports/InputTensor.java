package org.vfsruntime.skills.imports;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.outside.TensorPlan;

/**
 * A tensor that a critic takes: channels one after the other, in this order.
 *
 * @param plan its name and shape
 * @param channels whose sizes add up to the shape's
 */
public record InputTensor(TensorPlan plan, List<InputChannel> channels) {
    /** Checks and copies. */
    public InputTensor {
        channels = List.copyOf(channels);
        long size = channels.stream().mapToLong(InputChannel::size).sum();
        new Faults()
                .require(
                        size == plan.size(),
                        "sizes of the channels of input '" + plan.name() + "'",
                        size,
                        "add up to " + plan.size() + ", the size of its shape " + plan.shape())
                .throwIfAny();
    }
}
