package org.vfsruntime.ros.perception;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.vfsruntime.ros.config.ChannelSource;
import org.vfsruntime.ros.link.RosClock;
import org.vfsruntime.ros.message.RosTime;

/** A channel that is read from the pose of a thing. */
final class FrameChannel implements ChannelReader {
    private final String name;
    private final ChannelSource.Frame source;
    private final Supplier<Optional<TransformTree.Found>> place;
    private final Freshness freshness;
    private final Freshness sight;
    private final RosClock clock;
    private final double seenWithin;

    /**
     * @param name of the thing, for messages
     * @param source what the channel takes from the pose
     * @param place where the thing was seen last
     * @param freshness for a thing that must be seen
     * @param sight for a thing that may be out of sight
     * @param clock of the stamps
     * @param seenWithin seconds within which a thing in sight is told again
     */
    FrameChannel(
            String name,
            ChannelSource.Frame source,
            Supplier<Optional<TransformTree.Found>> place,
            Freshness freshness,
            Freshness sight,
            RosClock clock,
            double seenWithin) {
        this.name = name;
        this.source = source;
        this.place = place;
        this.freshness = freshness;
        this.sight = sight;
        this.clock = clock;
        this.seenWithin = seenWithin;
    }

    @Override
    public Optional<String> read(Bounds bounds, float[] values, int offset) {
        Optional<TransformTree.Found> found = place.get();
        Optional<String> objection = found.map(there -> objection(there, bounds))
                .orElse(Optional.of("'" + name + "' has not been seen yet"));
        if (objection.isEmpty()) {
            fill(found.orElseThrow(), values, offset);
            return Optional.empty();
        }
        if (!source.optional()) {
            return objection;
        }
        // Not told since the arm came to rest: out of sight, once there was time to tell.
        RosTime decided = bounds.restedAt().plus(java.time.Duration.ofNanos((long) (seenWithin * 1e9)));
        if (clock.now().compareTo(decided) < 0) {
            return Optional.of("whether '" + name + "' is in sight is not known yet");
        }
        Arrays.fill(values, offset, offset + source.fields().size(), 0);
        return Optional.empty();
    }

    private Optional<String> objection(TransformTree.Found found, Bounds bounds) {
        if (found.fixed()) {
            return Optional.empty();
        }
        Freshness limit = source.optional() ? sight : freshness;
        Optional<String> old = limit.objection("the pose of '" + name + "'", found.stamp(), found.arrivedNanos());
        return old.isPresent() || bounds.allow(found.stamp())
                ? old
                : Optional.of("'" + name + "' has not been seen since the last motion or observation");
    }

    private void fill(TransformTree.Found found, float[] values, int offset) {
        for (int i = 0; i < source.fields().size(); i++) {
            values[offset + i] = (float) source.fields().get(i).of(found.pose());
        }
    }
}
