package org.vfsruntime.ros.perception;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.ros.message.RosTime;
import org.vfsruntime.ros.messages.geometry_msgs.TransformStamped;

/**
 * The newest transform of every frame to its parent, as topics /tf and /tf_static tell them. Looks up poses across the
 * tree, both ways; no interpolation in time, since the arm rests while it is observed. Safe for several threads.
 */
public final class TransformTree {
    /** Frames that are kept at most, so that a broken peer cannot fill the memory. */
    static final int MOST_FRAMES = 10_000;

    private static final int DEEPEST = 100;

    private final Map<String, Edge> edges = new HashMap<>();
    private RosTime newest = RosTime.ZERO;

    private record Edge(String parent, Pose pose, RosTime stamp, long arrivedNanos, boolean fixed) {}

    /**
     * Where a frame is.
     *
     * @param pose in the frame that was asked for
     * @param stamp of the oldest transform on the way that may change; zero when all are fixed
     * @param arrivedNanos of the same
     * @param fixed whether nothing on the way may change
     */
    public record Found(Pose pose, RosTime stamp, long arrivedNanos, boolean fixed) {
        private Found after(Edge edge) {
            Pose joined = edge.pose().compose(pose);
            boolean older = !edge.fixed() && (fixed || edge.arrivedNanos() - arrivedNanos < 0);
            return older
                    ? new Found(joined, edge.stamp(), edge.arrivedNanos(), false)
                    : new Found(joined, stamp, arrivedNanos, fixed);
        }
    }

    /**
     * Takes a transform in.
     *
     * @param transform of a child in its parent
     * @param arrivedNanos when it arrived
     * @param fixed whether it holds for ever
     * @return why it is not taken; empty when it is
     */
    public synchronized Optional<String> put(TransformStamped transform, long arrivedNanos, boolean fixed) {
        String child = plain(transform.childFrameId());
        Pose pose;
        try {
            var t = transform.transform().translation();
            var q = transform.transform().rotation();
            pose = new Pose(new Vec3(t.x(), t.y(), t.z()), new Quaternion(q.x(), q.y(), q.z(), q.w()));
        } catch (InvalidInputException e) {
            // A pose that was good a moment ago must not stand in for one that is broken.
            edges.remove(child);
            return Optional.of("transform of '" + child + "': " + e.getMessage());
        }
        if (edges.size() >= MOST_FRAMES && !edges.containsKey(child)) {
            return Optional.of("more than " + MOST_FRAMES + " frames");
        }
        Edge edge = new Edge(
                plain(transform.header().frameId()), pose, transform.header().stamp(), arrivedNanos, fixed);
        edges.put(child, edge);
        if (!fixed) {
            newest = edge.stamp();
        }
        return Optional.empty();
    }

    /** @return stamp of the transform that came last: until then everything in sight has been told */
    public synchronized RosTime newest() {
        return newest;
    }

    /**
     * @param base frame to see it from
     * @param frame that is looked for
     * @return where it is; empty when the two are not connected
     */
    public synchronized Optional<Found> find(String base, String frame) {
        Map<String, Found> fromBase = upwards(plain(base));
        Found here = new Found(Pose.IDENTITY, RosTime.ZERO, 0, true);
        String name = plain(frame);
        for (int depth = 0; depth < DEEPEST; depth++) {
            Found meeting = fromBase.get(name);
            if (meeting != null) {
                return Optional.of(joined(meeting, here));
            }
            Edge edge = edges.get(name);
            if (edge == null) {
                return Optional.empty();
            }
            here = here.after(edge);
            name = edge.parent();
        }
        return Optional.empty();
    }

    /** @return the pose of the base in each of its ancestors, and in itself */
    private Map<String, Found> upwards(String base) {
        Map<String, Found> poses = new HashMap<>();
        Found here = new Found(Pose.IDENTITY, RosTime.ZERO, 0, true);
        String name = base;
        for (int depth = 0; depth < DEEPEST && !poses.containsKey(name); depth++) {
            poses.put(name, here);
            Edge edge = edges.get(name);
            if (edge == null) {
                break;
            }
            here = here.after(edge);
            name = edge.parent();
        }
        return poses;
    }

    private static Found joined(Found base, Found frame) {
        Pose pose = base.pose().inverse().compose(frame.pose());
        boolean baseIsOlder = !base.fixed() && (frame.fixed() || base.arrivedNanos() - frame.arrivedNanos() < 0);
        Found older = baseIsOlder ? base : frame;
        return new Found(pose, older.stamp(), older.arrivedNanos(), older.fixed());
    }

    private static String plain(String frame) {
        return frame.startsWith("/") ? frame.substring(1) : frame;
    }
}
