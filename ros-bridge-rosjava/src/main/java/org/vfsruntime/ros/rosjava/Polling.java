package org.vfsruntime.ros.rosjava;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for what ROSJava does not tell. */
final class Polling {
    private static final long LOOK_NANOS = 10_000_000;

    private Polling() {}

    /**
     * @param condition looked at again and again
     * @param timeout real time
     * @return whether it came to hold
     */
    static boolean until(BooleanSupplier condition, Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(left, LOOK_NANOS));
        }
        return true;
    }
}
