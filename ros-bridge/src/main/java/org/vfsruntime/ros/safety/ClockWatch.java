package org.vfsruntime.ros.safety;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.vfsruntime.ros.link.RosClock;
import org.vfsruntime.ros.message.RosTime;

/** Notices a clock that jumps: back, or away from the machine's own sense of time. For one motion and one thread. */
public final class ClockWatch {
    private static final double LARGEST_JUMP = 0.5;
    /** A simulation runs faster than time, and its clock comes in steps. */
    private static final double LARGEST_SIMULATED_STEP = 5;

    private final RosClock clock;
    private final LongSupplier nanoClock;
    private RosTime lastTime;
    private long lastNanos;

    /**
     * @param clock to watch
     * @param nanoClock monotonic, in nanoseconds
     */
    public ClockWatch(RosClock clock, LongSupplier nanoClock) {
        this.clock = clock;
        this.nanoClock = nanoClock;
        this.lastTime = clock.now();
        this.lastNanos = nanoClock.getAsLong();
    }

    /** @return how the clock jumped since the last call; empty when it did not */
    public Optional<String> jump() {
        RosTime time = clock.now();
        long nanos = nanoClock.getAsLong();
        double by = time.since(lastTime).toNanos() * 1e-9;
        double elapsed = (nanos - lastNanos) * 1e-9;
        lastTime = time;
        lastNanos = nanos;
        boolean jumped = clock.isSimulated()
                ? by < 0 || by > LARGEST_SIMULATED_STEP + 100 * elapsed
                : Math.abs(by - elapsed) > LARGEST_JUMP;
        return jumped
                ? Optional.of(String.format(Locale.ROOT, "the clock moved by %.2f s while %.2f s passed", by, elapsed))
                : Optional.empty();
    }
}
