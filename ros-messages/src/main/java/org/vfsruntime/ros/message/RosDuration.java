package org.vfsruntime.ros.message;

import java.time.Duration;
import org.vfsruntime.core.Faults;

/**
 * A span of ROS time. Both parts may be negative.
 *
 * @param seconds whole seconds
 * @param nanoseconds added to them
 */
public record RosDuration(int seconds, int nanoseconds) {
    /** No time. */
    public static final RosDuration ZERO = new RosDuration(0, 0);

    /**
     * @param duration at most 2³¹ − 1 seconds long
     * @return it, with nanoseconds from 0 to 10⁹ − 1
     */
    public static RosDuration of(Duration duration) {
        long seconds = duration.getSeconds();
        new Faults()
                .require(
                        seconds >= Integer.MIN_VALUE && seconds <= Integer.MAX_VALUE,
                        "duration seconds",
                        seconds,
                        "fit into 32 bits")
                .throwIfAny();
        return new RosDuration((int) seconds, duration.getNano());
    }

    /** @return the span of so many seconds, finite */
    public static RosDuration ofSeconds(double seconds) {
        new Faults()
                .require(Double.isFinite(seconds), "duration seconds", seconds, "be finite")
                .throwIfAny();
        return of(Duration.ofNanos(Math.round(seconds * 1e9)));
    }

    /** @return the same span */
    public Duration toDuration() {
        return Duration.ofSeconds(seconds, nanoseconds);
    }

    /** @return seconds */
    public double toSeconds() {
        return seconds + nanoseconds * 1e-9;
    }
}
