package org.vfsruntime.ros.link;

import java.time.Duration;
import org.vfsruntime.core.Faults;

/**
 * How a server tells its clients.
 *
 * @param statusPeriod real time between two status messages, above zero
 * @param remember real time for which an ended goal stays in the status, and a cancelled goal that never came is
 *     waited for
 * @param goals that are remembered at most, ≥ 1; the ones that ended first are forgotten first, and a goal beyond
 *     that number is rejected
 */
public record ActionServerOptions(Duration statusPeriod, Duration remember, int goals) {
    /** Checks the numbers. */
    public ActionServerOptions {
        new Faults()
                .require(statusPeriod.compareTo(Duration.ZERO) > 0, "status period", statusPeriod, "be above 0")
                .require(!remember.isNegative(), "time to remember goals", remember, "be ≥ 0")
                .require(goals >= 1, "remembered goals", goals, "be ≥ 1")
                .throwIfAny();
    }

    /** @return five status messages a second, 5 s, 1,000 goals */
    public static ActionServerOptions standard() {
        return new ActionServerOptions(Duration.ofMillis(200), Duration.ofSeconds(5), 1000);
    }
}
