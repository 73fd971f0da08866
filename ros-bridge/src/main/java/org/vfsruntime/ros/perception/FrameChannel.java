package org.vfsruntime.ros.perception;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.vfsruntime.ros.config.ChannelSource;
import org.vfsruntime.ros.message.RosTime;

/**
 * A channel that is read from the pose of a thing. Whether an optional thing is in sight is judged by what else was told
 * since: a message that is late must not make a thing vanish.
 */
final class FrameChannel implements ChannelReader {
    private final String name;
    private final ChannelSource.Frame source;
    private final Supplier<Optional<TransformTree.Found>> place;
    private final Supplier<RosTime> newest;
    private final Freshness freshness;
    private final Duration seenWithin;

    /**
     * @param name of the thing, for messages
     * @param source what the channel takes from the pose
     * @param place where the thing was seen last
     * @param newest time until which everything in sight has been told
     * @param freshness how old a pose may be
     * @param seenWithin how often a thing in sight is told
     */
    FrameChannel(
            String name,
            ChannelSource.Frame source,
            Supplier<Optional<TransformTree.Found>> place,
            Supplier<RosTime> newest,
            Freshness freshness,
            Duration seenWithin) {
        this.name = name;
        this.source = source;
        this.place = place;
        this.newest = newest;
        this.freshness = freshness;
        this.seenWithin = seenWithin;
    }

    @Override
    public Optional<String> read(Bounds bounds, float[] values, int offset) {
        Optional<TransformTree.Found> found = place.get();
        if (source.optional() && isOutOfSight(found, bounds)) {
            Arrays.fill(values, offset, offset + source.fields().size(), 0);
            return Optional.empty();
        }
        if (found.isEmpty()) {
            return Optional.of("'" + name + "' has not been seen yet");
        }
        fill(found.get(), values, offset);
        return objection(found.get(), bounds);
    }

    /** Not told for a while, although there was time to tell it since the arm came to rest. */
    private boolean isOutOfSight(Optional<TransformTree.Found> found, Bounds bounds) {
        RosTime told = newest.get();
        boolean timeToTell = !told.isZero() && told.compareTo(bounds.restedAt().plus(seenWithin)) >= 0;
        return timeToTell
                && found.map(there ->
                                !there.fixed() && told.since(there.stamp()).compareTo(seenWithin) > 0)
                        .orElse(true);
    }

    private Optional<String> objection(TransformTree.Found found, Bounds bounds) {
        if (found.fixed()) {
            return Optional.empty();
        }
        Optional<String> old = freshness.objection("the pose of '" + name + "'", found.stamp(), found.arrivedNanos());
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
