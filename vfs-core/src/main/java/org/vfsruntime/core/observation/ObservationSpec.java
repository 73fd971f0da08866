package org.vfsruntime.core.observation;

import java.util.HashSet;
import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;

/**
 * What an observation is made of: named channels laid out one after the other.
 *
 * @param channels in order, names unique, at least one
 */
public record ObservationSpec(List<Channel> channels) {
    /** Checks and copies the channels. */
    public ObservationSpec {
        channels = List.copyOf(channels);
        List<String> names = channels.stream().map(Channel::name).toList();
        new Faults()
                .require(!channels.isEmpty(), "observation channels", "empty", "hold at least one channel")
                .require(
                        new HashSet<>(names).size() == names.size(), "observation channels", names, "not repeat a name")
                .throwIfAny();
    }

    /** @return the total number of components d */
    public int size() {
        return channels.stream().mapToInt(Channel::size).sum();
    }

    /**
     * @param name of a channel
     * @return the index of its first component
     * @throws InvalidInputException when there is no such channel
     */
    public int offset(String name) {
        int offset = 0;
        for (Channel channel : channels) {
            if (channel.name().equals(name)) {
                return offset;
            }
            offset += channel.size();
        }
        throw unknown(name);
    }

    /**
     * @param name of a channel
     * @return the channel
     * @throws InvalidInputException when there is no such channel
     */
    public Channel channel(String name) {
        return channels.stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    /**
     * @param component index in [0, d)
     * @return a name for messages, such as {@code blue_cube[2]}
     */
    public String componentName(int component) {
        int rest = component;
        for (Channel channel : channels) {
            if (rest < channel.size()) {
                return channel.name() + "[" + rest + "]";
            }
            rest -= channel.size();
        }
        throw new IndexOutOfBoundsException(component);
    }

    private InvalidInputException unknown(String name) {
        return new InvalidInputException("unknown observation channel '" + name + "': must be one of "
                + String.join(", ", channels.stream().map(Channel::name).toList()));
    }
}
