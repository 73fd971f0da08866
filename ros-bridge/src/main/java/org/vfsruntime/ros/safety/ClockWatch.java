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

    private static final double FASTEST_SIMULATION = 2000;

    private final RosClock clock;
    private final LongSupplier nanoClock;
    private Look last;

    /** What the clock said, at some time between the two of the machine: the thread may be halted in between. */
    private record Look(RosTime time, long nanosBefore, long nanosAfter) {}

    /**
     * @param clock to watch
     * @param nanoClock monotonic, in nanoseconds
     */
    public ClockWatch(RosClock clock, LongSupplier nanoClock) {
        this.clock = clock;
        this.nanoClock = nanoClock;
        this.last = look();
    }

    private Look look() {
        long before = nanoClock.getAsLong();
        RosTime time = clock.now();
        return new Look(time, before, nanoClock.getAsLong());
    }

    /** @return how the clock jumped since the last call; empty when it did not */
    public Optional<String> jump() {
        Look before = last;
        Look now = look();
        last = now;
        double by = now.time().since(before.time()).toNanos() * 1e-9;
        double least = (now.nanosBefore() - before.nanosAfter()) * 1e-9;
        double most = (now.nanosAfter() - before.nanosBefore()) * 1e-9;
        boolean jumped = clock.isSimulated()
                ? by < 0 || by > LARGEST_SIMULATED_STEP + FASTEST_SIMULATION * most
                : by < least - LARGEST_JUMP || by > most + LARGEST_JUMP;
        return jumped
                ? Optional.of(String.format(Locale.ROOT, "the clock moved by %.2f s while %.2f s passed", by, most))
                : Optional.empty();
    }
}
