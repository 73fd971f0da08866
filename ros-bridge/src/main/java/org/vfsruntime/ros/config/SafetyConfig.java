package org.vfsruntime.ros.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vfsruntime.core.Faults;

/**
 * What the node keeps to. The values that {@link RobotFile} takes when robot.yaml says nothing are the careful ones.
 *
 * @param dryRun whether the node plans and publishes, and commands nothing
 * @param speedScaling share of the joints' velocity limits that is used, in (0, 1]
 * @param toolSpeed largest speed of the tool point, m/s
 * @param workspace that the tool point must not leave; empty: anywhere
 * @param zones that skills must not enter
 * @param observationAge seconds after which a reading is too old
 * @param seenWithin seconds within which a thing must have been seen to count as in sight
 * @param settleSeconds to wait after a skill before the next observation
 * @param skillDeadline seconds that one skill may take
 * @param cancelConfirm seconds that the arm may take to confirm a cancel
 * @param planAge seconds after which a plan is too old to be started
 * @param confirm when a person is asked
 * @param lowConfidence probability or value below which the planner is not sure
 * @param confirmSeconds that the person has
 * @param hooks what is called to stop the arm
 */
public record SafetyConfig(
        boolean dryRun,
        double speedScaling,
        double toolSpeed,
        Optional<Box> workspace,
        List<Zone> zones,
        double observationAge,
        double seenWithin,
        double settleSeconds,
        double skillDeadline,
        double cancelConfirm,
        double planAge,
        Confirm confirm,
        double lowConfidence,
        double confirmSeconds,
        StopHooks hooks) {
    /** Share of the velocity limits when nobody says otherwise. */
    public static final double CAREFUL_SCALING = 0.1;
    /** Tool speed when nobody says otherwise, m/s. */
    public static final double CAREFUL_SPEED = 0.25;
    /** Age of a reading when nobody says otherwise, s. */
    public static final double CAREFUL_AGE = 0.5;
    /** Time for a skill when nobody says otherwise, s. */
    public static final double CAREFUL_DEADLINE = 120;
    /** Time to confirm a cancel when nobody says otherwise, s. */
    public static final double CAREFUL_CANCEL = 1;
    /** Age of a plan when nobody says otherwise, s. */
    public static final double CAREFUL_PLAN_AGE = 5;

    /** Checks and copies. */
    public SafetyConfig {
        zones = List.copyOf(zones);
        new Faults()
                .require(speedScaling > 0 && speedScaling <= 1, "safety.speed_scaling", speedScaling, "lie in (0, 1]")
                .require(isIn(toolSpeed, 5), "safety.tool_speed", toolSpeed, "lie in (0, 5] m/s")
                .require(isIn(observationAge, 60), "safety.observation_age", observationAge, "lie in (0, 60] s")
                .require(isIn(seenWithin, 10), "safety.seen_within", seenWithin, "lie in (0, 10] s")
                .require(settleSeconds >= 0 && settleSeconds <= 60, "safety.settle", settleSeconds, "lie in [0, 60] s")
                .require(isIn(skillDeadline, 3600), "safety.skill_deadline", skillDeadline, "lie in (0, 3600] s")
                .require(isIn(cancelConfirm, 10), "safety.cancel_confirm", cancelConfirm, "lie in (0, 10] s")
                .require(isIn(planAge, 600), "safety.plan_age", planAge, "lie in (0, 600] s")
                .require(
                        lowConfidence >= 0 && lowConfidence <= 1,
                        "safety.low_confidence",
                        lowConfidence,
                        "lie in [0, 1]")
                .require(isIn(confirmSeconds, 3600), "safety.confirm_within", confirmSeconds, "lie in (0, 3600] s")
                .throwIfAny();
    }

    private static boolean isIn(double value, double largest) {
        return value > 0 && value <= largest;
    }

    /** @return one line for each protection that this configuration does without, for the log */
    public List<String> optOuts() {
        List<String> lines = new ArrayList<>();
        if (!dryRun) {
            lines.add("dry_run is off: the arm is commanded");
        }
        if (speedScaling > CAREFUL_SCALING) {
            lines.add(String.format(Locale.ROOT, "speed_scaling is %.0f %%, above 10 %%", 100 * speedScaling));
        }
        if (toolSpeed > CAREFUL_SPEED) {
            lines.add(String.format(Locale.ROOT, "tool_speed is %.2f m/s, above 0.25 m/s", toolSpeed));
        }
        if (workspace.isEmpty()) {
            lines.add("workspace is unlimited");
        }
        addAbove(lines, "observation_age", observationAge, CAREFUL_AGE);
        addAbove(lines, "skill_deadline", skillDeadline, CAREFUL_DEADLINE);
        addAbove(lines, "cancel_confirm", cancelConfirm, CAREFUL_CANCEL);
        addAbove(lines, "plan_age", planAge, CAREFUL_PLAN_AGE);
        if (confirm == Confirm.NEVER) {
            lines.add("confirm is never: nobody is asked before a skill starts");
        }
        if (hooks.services().isEmpty() && hooks.topics().isEmpty()) {
            lines.add("no stop_services and no stop_topics: cancelling the goals is all that stops the arm");
        }
        return lines;
    }

    private static void addAbove(List<String> lines, String name, double seconds, double careful) {
        if (seconds > careful) {
            lines.add(String.format(Locale.ROOT, "%s is %.2f s, above %.1f s", name, seconds, careful));
        }
    }

    /** @return the same, dry or not */
    public SafetyConfig withDryRun(boolean dry) {
        return with(dry, confirm);
    }

    /** @return the same with people asked at other times */
    public SafetyConfig withConfirm(Confirm when) {
        return with(dryRun, when);
    }

    private SafetyConfig with(boolean dry, Confirm when) {
        return new SafetyConfig(
                dry,
                speedScaling,
                toolSpeed,
                workspace,
                zones,
                observationAge,
                seenWithin,
                settleSeconds,
                skillDeadline,
                cancelConfirm,
                planAge,
                when,
                lowConfidence,
                confirmSeconds,
                hooks);
    }
}
