package org.vfsruntime.ros.waiting;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits on the monitor of an object until something holds. */
public final class Waiting {
    private static final long NANOS_A_MILLI = 1_000_000;

    private Waiting() {}

    /**
     * The caller holds the monitor; whoever makes the condition true calls notifyAll on it.
     *
     * @param monitor held by the caller
     * @param timeout real time
     * @param condition checked at first, and whenever the monitor is notified
     * @return whether it held in time
     * @throws IllegalMonitorStateException when the caller does not hold the monitor
     */
    public static boolean until(Object monitor, Duration timeout, BooleanSupplier condition)
            throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            monitor.wait(left / NANOS_A_MILLI, (int) (left % NANOS_A_MILLI));
        }
        return true;
    }
}
