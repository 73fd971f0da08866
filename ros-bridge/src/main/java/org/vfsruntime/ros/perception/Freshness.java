package org.vfsruntime.ros.perception;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.vfsruntime.ros.link.RosClock;
import org.vfsruntime.ros.message.RosTime;

/**
 * Whether a reading is new enough to act on: by its stamp, and by when it arrived, since a clock may stand still. A
 * simulation runs at a speed of its own, and what keeps a message is the real machine; so in simulated time a reading is
 * old only when it is old by both clocks.
 */
public final class Freshness {
    private final RosClock clock;
    private final LongSupplier nanoClock;
    private final double largestAge;
    private final double longestSilence;

    /**
     * @param clock that stamps are given by
     * @param nanoClock monotonic, in nanoseconds
     * @param largestAge by stamp, in seconds
     * @param longestSilence since it arrived, in real seconds
     */
    public Freshness(RosClock clock, LongSupplier nanoClock, double largestAge, double longestSilence) {
        this.clock = clock;
        this.nanoClock = nanoClock;
        this.largestAge = largestAge;
        this.longestSilence = longestSilence;
    }

    /**
     * @param what the reading is called in messages
     * @param stamp of the reading; zero when it has none
     * @param arrivedNanos when it arrived
     * @return why it must not be acted on; empty when it may
     */
    public Optional<String> objection(String what, RosTime stamp, long arrivedNanos) {
        double arrived = (nanoClock.getAsLong() - arrivedNanos) * 1e-9;
        if (arrived > longestSilence) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%s was silent for %.2f s but must come within %.2f s",
                    what,
                    arrived,
                    longestSilence));
        }
        if (stamp.isZero() || (clock.isSimulated() && arrived <= largestAge)) {
            return Optional.empty();
        }
        double age = clock.now().since(stamp).toNanos() * 1e-9;
        if (Math.abs(age) > largestAge) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    age > 0
                            ? "%s was %.2f s old but must be at most %.2f s old"
                            : "%s was stamped %.2f s ahead of the clock but must be within %.2f s: are the clocks set?",
                    what,
                    Math.abs(age),
                    largestAge));
        }
        return Optional.empty();
    }
}
