package org.vfsruntime.ros.perception;

import org.vfsruntime.ros.message.RosTime;

/**
 * How new readings must be, besides not being old.
 *
 * @param restedAt when the last motion had settled: what was seen before may have moved since
 * @param newerThan stamp of the observation before: looking twice must give two looks
 */
record Bounds(RosTime restedAt, RosTime newerThan) {
    static final Bounds NONE = new Bounds(RosTime.ZERO, RosTime.ZERO);

    /** @return whether a reading of this stamp will do; one without a stamp always will */
    boolean allow(RosTime stamp) {
        return stamp.isZero() || (stamp.compareTo(restedAt) >= 0 && stamp.compareTo(newerThan) > 0);
    }
}
