package org.vfsruntime.cli.evaluation;

import java.util.List;
import java.util.Locale;
import org.vfsruntime.core.episode.StopReason;

/**
 * How one episode went.
 *
 * @param episode from 0
 * @param optimalSkills the least number of skills that would have done
 * @param skills that were run
 * @param reason why the controller stopped
 * @param isTrue whether the goal held at the end, by the simulator's truth
 * @param planNanos time of each plan, in nanoseconds
 * @param plansCut how many of them their deadline cut
 * @param plansLate how many of them came more than 5 ms after their deadline
 * @param plans those that were followed, and what came of them
 */
public record EpisodeScore(
        int episode,
        int optimalSkills,
        int skills,
        StopReason reason,
        boolean isTrue,
        List<Long> planNanos,
        int plansCut,
        int plansLate,
        List<PlanOutcome> plans) {
    /** Copies the lists. */
    public EpisodeScore {
        planNanos = List.copyOf(planNanos);
        plans = List.copyOf(plans);
    }

    /** @return whether the robot said that it was done, and was right */
    public boolean isSuccess() {
        return reason == StopReason.GOAL_REACHED && isTrue;
    }

    /** @return why it failed; the robot's mistake of believing in success has a name of its own */
    public String failure() {
        return reason == StopReason.GOAL_REACHED
                ? "goal_believed_but_not_true"
                : reason.name().toLowerCase(Locale.ROOT);
    }
}
