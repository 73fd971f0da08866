package org.vfsruntime.ros.config;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.ObservationSpec;

/**
 * One robot as the node meets it.
 *
 * @param name for messages
 * @param kind whether something real moves
 * @param baseFrame frame in which things are observed: where the arm stands
 * @param arm and its controller
 * @param gripper and its controller
 * @param observation where each channel comes from, by channel
 * @param safety what the node keeps to
 */
public record RobotConfig(
        String name,
        Kind kind,
        String baseFrame,
        ArmConfig arm,
        GripperConfig gripper,
        Map<String, ChannelSource> observation,
        SafetyConfig safety) {
    /** Whether something real moves. */
    public enum Kind {
        /** It does. */
        REAL,
        /** It does not. */
        SIMULATED
    }

    /** Copies. */
    public RobotConfig {
        observation = Map.copyOf(new LinkedHashMap<>(observation));
    }

    /** @return the same with other rules of safety */
    public RobotConfig withSafety(SafetyConfig other) {
        return new RobotConfig(name, kind, baseFrame, arm, gripper, observation, other);
    }

    /**
     * @param spec of the observations that a bank was trained on
     * @throws InvalidInputException when a channel has no source here, or a source of another size; names all of them
     */
    public void requireFits(ObservationSpec spec) {
        Faults faults = new Faults();
        for (Channel channel : spec.channels()) {
            ChannelSource source = observation.get(channel.name());
            faults.require(
                    source != null,
                    "observation." + channel.name() + " of robot '" + name + "'",
                    "missing",
                    "say where the channel comes from: the bank was trained with it");
            if (source != null) {
                faults.require(
                        source.size() == 0 || source.size() == channel.size(),
                        "size of observation." + channel.name() + " of robot '" + name + "'",
                        source.size(),
                        "be " + channel.size() + ", as the bank was trained");
            }
        }
        for (String extra : observation.keySet()) {
            faults.require(
                    spec.channels().stream().anyMatch(channel -> channel.name().equals(extra)),
                    "observation." + extra + " of robot '" + name + "'",
                    "given",
                    "be left out: the bank knows no such channel");
        }
        faults.throwIfAny();
    }
}
