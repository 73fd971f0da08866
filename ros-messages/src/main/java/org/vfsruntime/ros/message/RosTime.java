package org.vfsruntime.ros.message;

import java.time.Duration;
import java.time.Instant;
import org.vfsruntime.core.Faults;

/**
 * A point in ROS time: since 1970, or since a simulation began.
 *
 * @param seconds whole seconds, 0 to 2³² − 1
 * @param nanoseconds past them, 0 to 2³² − 1 as peers may send; ours are below 10⁹
 */
public record RosTime(long seconds, long nanoseconds) implements Comparable<RosTime> {
    /** No time at all, as ROS uses it. */
    public static final RosTime ZERO = new RosTime(0, 0);

    private static final long LARGEST = 0xFFFF_FFFFL;
    private static final long NANOS = 1_000_000_000L;

    /** Checks the parts. */
    public RosTime {
        new Faults()
                .require(seconds >= 0 && seconds <= LARGEST, "time seconds", seconds, "be from 0 to 2^32 - 1")
                .require(
                        nanoseconds >= 0 && nanoseconds <= LARGEST,
                        "time nanoseconds",
                        nanoseconds,
                        "be from 0 to 2^32 - 1")
                .throwIfAny();
    }

    /** @return the time of a clock's instant */
    public static RosTime of(Instant instant) {
        return new RosTime(instant.getEpochSecond(), instant.getNano());
    }

    /** @return the time so many nanoseconds, ≥ 0, after zero */
    public static RosTime ofNanos(long nanos) {
        return new RosTime(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    /** @return nanoseconds since zero */
    public long toNanos() {
        return seconds * NANOS + nanoseconds;
    }

    /** @return seconds since zero */
    public double toSeconds() {
        return seconds + nanoseconds * 1e-9;
    }

    /** @return whether it is no time at all */
    public boolean isZero() {
        return seconds == 0 && nanoseconds == 0;
    }

    /** @return how much later this is than the other; negative when earlier */
    public Duration since(RosTime earlier) {
        return Duration.ofNanos(toNanos() - earlier.toNanos());
    }

    /** @return the time that much later */
    public RosTime plus(Duration duration) {
        return ofNanos(toNanos() + duration.toNanos());
    }

    @Override
    public int compareTo(RosTime other) {
        return Long.compare(toNanos(), other.toNanos());
    }
}
