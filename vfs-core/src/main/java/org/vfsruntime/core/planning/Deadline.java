package org.vfsruntime.core.planning;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.vfsruntime.core.Faults;

/** When planning must give back what it has. A deadline that passes may make results differ between runs. */
@FunctionalInterface
public interface Deadline {
    /** @return whether the time is up */
    boolean hasPassed();

    /** @return a deadline that never passes */
    static Deadline never() {
        return () -> false;
    }

    /**
     * @param duration from now, positive
     * @param nanoClock monotonic, in nanoseconds
     * @return the deadline
     */
    static Deadline after(Duration duration, LongSupplier nanoClock) {
        new Faults()
                .require(!duration.isNegative() && !duration.isZero(), "deadline", duration, "be positive")
                .throwIfAny();
        long end = nanoClock.getAsLong() + duration.toNanos();
        return () -> nanoClock.getAsLong() - end >= 0;
    }
}
