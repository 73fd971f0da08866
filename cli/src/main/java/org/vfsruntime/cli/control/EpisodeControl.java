package org.vfsruntime.cli.control;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.planner.control.Cancellation;
import org.vfsruntime.planner.control.EpisodeConfig;
import org.vfsruntime.planner.control.EpisodeResult;
import org.vfsruntime.planner.control.RecedingHorizonController;

/** Episodes one after the other with the same mind and planner, until somebody cancels. For one thread. */
public final class EpisodeControl {
    private final Mind mind;
    private final SkillPlanner planner;
    private final Optional<Duration> planDeadline;
    private final LongSupplier nanoClock;
    private final Cancellation cancellation = new Cancellation();

    /**
     * @param mind what the robot has learned
     * @param planner chooses skills
     * @param planDeadline longest time for one plan; empty for any
     * @param nanoClock monotonic, in nanoseconds
     */
    public EpisodeControl(Mind mind, SkillPlanner planner, Optional<Duration> planDeadline, LongSupplier nanoClock) {
        this.planDeadline = planDeadline;
        this.mind = mind;
        this.planner = planner;
        this.nanoClock = nanoClock;
    }

    /**
     * Observes, plans and acts until the goal is reached or there is a reason to stop.
     *
     * @param robot to be controlled
     * @param goal to be reached
     * @param budget the most skills that may be run
     * @param random the only source of randomness
     * @param listener is told what happens
     * @return how it ended
     */
    public EpisodeResult run(Robot robot, Goal goal, int budget, RandomGenerator random, EpisodeListener listener) {
        EpisodeConfig unhurried = EpisodeConfig.STANDARD.withSkillBudget(budget);
        EpisodeConfig config = planDeadline.map(unhurried::withPlanDeadline).orElse(unhurried);
        return new RecedingHorizonController(mind.space(), planner, config, nanoClock)
                .run(robot, goal, random, listener, cancellation);
    }

    /** Stops this episode and all later ones. May be called from another thread. */
    public void cancel() {
        cancellation.cancel();
    }
}
