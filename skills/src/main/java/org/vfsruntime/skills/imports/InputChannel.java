package org.vfsruntime.skills.imports;

import java.util.List;
import org.vfsruntime.core.Faults;

/**
 * A channel of the observation as a critic wants it: {@code x' = (x - mean) / std}.
 *
 * @param name of the channel
 * @param size number of components
 * @param unit that the critic was trained with
 * @param mean subtracted, one for all components or [size], finite
 * @param std divides, one for all components or [size], finite, not 0
 */
public record InputChannel(String name, int size, String unit, List<Float> mean, List<Float> std) {
    /** Checks and copies. */
    public InputChannel {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        new Faults()
                .require(
                        (mean.size() == 1 || mean.size() == size)
                                && mean.stream().allMatch(Float::isFinite),
                        "mean of channel '" + name + "'",
                        mean,
                        "be one finite number or " + size)
                .require(
                        (std.size() == 1 || std.size() == size)
                                && std.stream().allMatch(number -> Float.isFinite(number) && number != 0),
                        "std of channel '" + name + "'",
                        std,
                        "be one finite number other than 0, or " + size)
                .throwIfAny();
    }

    float mean(int component) {
        return mean.get(mean.size() == 1 ? 0 : component);
    }

    float std(int component) {
        return std.get(std.size() == 1 ? 0 : component);
    }
}
