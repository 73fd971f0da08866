package org.vfsruntime.ros.safety;

import java.time.Duration;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.config.SafetyConfig;
import org.vfsruntime.ros.link.ActionClientOptions;

/**
 * How late messages, answers and this program itself may be before that stops the arm. All are real time. At a real arm
 * they are tight: whoever cannot see it must stop it. At a simulated arm they are wide: there nothing can be hurt, and what
 * is late is the machine that everything shares, not the robot.
 *
 * @param silence seconds without a reading
 * @param motionAge seconds that a joint state may be old while the arm moves, by the clock of the robot and by arrival
 * @param blindness seconds between two looks at an arm that moves
 * @param observing to wait for readings that are new enough
 * @param goals when a goal counts as lost
 */
public record Lateness(
        double silence, double motionAge, double blindness, Duration observing, ActionClientOptions goals) {
    /** The arm is looked at every 10 ms; a pause of the garbage collector is shorter than this. */
    private static final double LONGEST_BLINDNESS = 0.15;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** @return what suits a robot of this kind */
    public static Lateness of(RobotConfig config) {
        double age = config.safety().observationAge();
        return config.kind() == RobotConfig.Kind.REAL
                ? new Lateness(
                        age,
                        // Whoever lets things be seen seldom does not let the arm move unseen.
                        Math.min(age, SafetyConfig.CAREFUL_AGE),
                        LONGEST_BLINDNESS,
                        Duration.ofSeconds(3),
                        ActionClientOptions.standard())
                : new Lateness(
                        PATIENCE.toSeconds(),
                        Double.POSITIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        PATIENCE.multipliedBy(3),
                        new ActionClientOptions(PATIENCE, PATIENCE, PATIENCE));
    }
}
