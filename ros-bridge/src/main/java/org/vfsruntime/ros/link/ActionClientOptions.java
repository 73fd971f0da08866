package org.vfsruntime.ros.link;

import java.time.Duration;
import org.vfsruntime.core.Faults;

/**
 * When a client takes a goal for lost. All are real time and above zero.
 *
 * @param acknowledge from sending to the first status that names the goal
 * @param status between two status messages of the server while a goal is under way
 * @param result from the status that ends the goal to its result
 */
public record ActionClientOptions(Duration acknowledge, Duration status, Duration result) {
    /** Checks the limits. */
    public ActionClientOptions {
        new Faults()
                .require(acknowledge.compareTo(Duration.ZERO) > 0, "acknowledge limit", acknowledge, "be above 0")
                .require(status.compareTo(Duration.ZERO) > 0, "status limit", status, "be above 0")
                .require(result.compareTo(Duration.ZERO) > 0, "result limit", result, "be above 0")
                .throwIfAny();
    }

    /**
     * @return 2 s, 1.5 s and 2 s: servers send their status five times a second or more, and a dead one is to be
     *     noticed within two seconds
     */
    public static ActionClientOptions standard() {
        return new ActionClientOptions(Duration.ofSeconds(2), Duration.ofMillis(1500), Duration.ofSeconds(2));
    }
}
