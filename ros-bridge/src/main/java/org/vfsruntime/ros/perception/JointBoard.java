package org.vfsruntime.ros.perception;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.message.RosTime;
import org.vfsruntime.ros.messages.sensor_msgs.JointState;

/**
 * The newest state of every joint. A robot may tell its joints in several messages, such as the arm's and the
 * fingers', so each is kept by name. Safe for several threads.
 */
public final class JointBoard {
    static final int MOST_JOINTS = 1000;

    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(double position, double effort, RosTime stamp, long arrivedNanos) {}

    /**
     * Joints at one time.
     *
     * @param positions [n] radians or metres, in the order asked for, finite
     * @param efforts [n] newton metres or newtons; 0 where the robot tells none
     * @param stamp of the oldest
     * @param arrivedNanos of the oldest
     */
    @SuppressWarnings("ArrayRecordComponent") // made here for one caller each
    public record Joints(double[] positions, double[] efforts, RosTime stamp, long arrivedNanos) {}

    /**
     * Takes a message in.
     *
     * @param message with as many positions as names
     * @param arrivedNanos when it arrived
     * @throws InvalidInputException when the message is of a wrong shape; nothing is taken from it then
     */
    public synchronized void put(JointState message, long arrivedNanos) {
        List<String> names = message.name();
        double[] efforts = message.effort();
        if (message.position().length != names.size() || (efforts.length != 0 && efforts.length != names.size())) {
            throw new InvalidInputException("joint states had " + names.size() + " names, " + message.position().length
                    + " positions and " + efforts.length + " efforts but must have as many of each (or no efforts)");
        }
        if (names.size() > MOST_JOINTS) {
            throw new InvalidInputException(
                    "joint states had " + names.size() + " joints but must have at most " + MOST_JOINTS);
        }
        for (int i = 0; i < names.size(); i++) {
            if (entries.size() >= MOST_JOINTS && !entries.containsKey(names.get(i))) {
                throw new InvalidInputException("more than " + MOST_JOINTS + " joint names were seen");
            }
            double effort = efforts.length == 0 ? 0 : efforts[i];
            entries.put(
                    names.get(i),
                    new Entry(message.position()[i], effort, message.header().stamp(), arrivedNanos));
        }
    }

    /**
     * @param names of joints
     * @return their newest states; empty when one has not been told yet
     * @throws InvalidInputException when a position or an effort is not finite
     */
    public synchronized Optional<Joints> get(List<String> names) {
        double[] positions = new double[names.size()];
        double[] efforts = new double[names.size()];
        Entry oldest = null;
        for (int i = 0; i < names.size(); i++) {
            Entry entry = entries.get(names.get(i));
            if (entry == null) {
                return Optional.empty();
            }
            if (!Double.isFinite(entry.position()) || !Double.isFinite(entry.effort())) {
                throw new InvalidInputException("joint '" + names.get(i) + "' was at " + entry.position()
                        + " with effort " + entry.effort() + " but both must be finite");
            }
            positions[i] = entry.position();
            efforts[i] = entry.effort();
            if (oldest == null || entry.arrivedNanos() - oldest.arrivedNanos() < 0) {
                oldest = entry;
            }
        }
        return oldest == null
                ? Optional.empty()
                : Optional.of(new Joints(positions, efforts, oldest.stamp(), oldest.arrivedNanos()));
    }

    /** @return those of the names that no message told */
    public synchronized List<String> missing(List<String> names) {
        List<String> missing = new ArrayList<>(names);
        missing.removeAll(entries.keySet());
        return missing;
    }
}
