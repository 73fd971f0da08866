package org.vfsruntime.ros.link;

import java.time.Duration;
import org.vfsruntime.ros.message.RosTime;

/** The time that messages are stamped with. With /use_sim_time it is what topic /clock said last. */
public interface RosClock {
    /** @return now; zero while a simulation has not said any time yet. May jump, backwards too. */
    RosTime now();

    /** @return whether a simulation gives the time */
    boolean isSimulated();

    /**
     * Waits until the clock tells a time other than zero.
     *
     * @param timeout real time
     * @return whether it does
     */
    boolean awaitTime(Duration timeout) throws InterruptedException;

    /**
     * Waits until the clock reaches a time. A clock that jumps back makes it wait on.
     *
     * @param time of this clock
     * @param timeout real time
     * @return whether it was reached
     */
    boolean awaitUntil(RosTime time, Duration timeout) throws InterruptedException;
}
