package org.vfsruntime.ros.client;

import java.time.Clock;
import java.time.Duration;
import org.vfsruntime.ros.link.RosClock;
import org.vfsruntime.ros.message.RosTime;

/** The machine's time until a simulation is told to give it. */
final class LinkClock implements RosClock {
    private final Clock machine;
    private boolean simulated;
    private RosTime said = RosTime.ZERO;

    /** @param machine time without a simulation */
    LinkClock(Clock machine) {
        this.machine = machine;
    }

    /** From now on time is what {@link #say} says. */
    synchronized void simulate() {
        simulated = true;
        notifyAll();
    }

    /** @param time of the simulation */
    synchronized void say(RosTime time) {
        said = time;
        notifyAll();
    }

    @Override
    public synchronized RosTime now() {
        return simulated ? said : RosTime.of(machine.instant());
    }

    @Override
    public synchronized boolean isSimulated() {
        return simulated;
    }

    @Override
    public boolean awaitTime(Duration timeout) throws InterruptedException {
        return awaitUntil(RosTime.ofNanos(1), timeout);
    }

    @Override
    public synchronized boolean awaitUntil(RosTime time, Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        Duration missing = time.since(now());
        while (missing.compareTo(Duration.ZERO) > 0) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            // A simulation wakes us; the machine's clock does not.
            long pause = simulated ? left : Math.min(left, missing.toNanos());
            wait(pause / 1_000_000, (int) (pause % 1_000_000));
            missing = time.since(now());
        }
        return true;
    }
}
