package org.vfsruntime.ros.simrobot;

import org.vfsruntime.core.Faults;

/**
 * How a simulated arm runs.
 *
 * @param rate simulated seconds in a real one, 0.1 to 1,000
 * @param clock whether it gives the time of the whole graph on /clock; needed where the rate is not 1
 * @param heartbeat topic of std_msgs/UInt32 without which the arm does not go on moving; empty: none
 * @param heartbeatSeconds real time after which a missing heartbeat stops the arm
 */
public record SimRobotConfig(double rate, boolean clock, String heartbeat, double heartbeatSeconds) {
    /** Real time, the machine's clock, no heartbeat. */
    public static final SimRobotConfig STANDARD = new SimRobotConfig(1, false, "", 1);

    /** Checks the numbers. */
    public SimRobotConfig {
        new Faults()
                .require(rate >= 0.1 && rate <= 1000, "rate", rate, "lie in [0.1, 1000]")
                .require(clock || rate == 1, "rate without a clock", rate, "be 1")
                .require(
                        heartbeatSeconds > 0 && heartbeatSeconds <= 60,
                        "heartbeat limit",
                        heartbeatSeconds,
                        "lie in (0, 60] s")
                .throwIfAny();
    }
}
