package org.vfsruntime.planner.control;

import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.value.ValueFunctionSpace;

/**
 * Receding-horizon control: observe, embed, plan, run the first skill of the plan, and start over, until the
 * goal is reached or there is a reason to stop. Runs on any {@link Robot}.
 *
 * <p>Same robot, goal and random numbers give the same episode, as long as no deadline passes and nobody
 * cancels. Safe for use by several threads, each with a robot of its own.
 */
public final class RecedingHorizonController {
    private final ValueFunctionSpace space;
    private final SkillPlanner planner;
    private final EpisodeConfig config;
    private final LongSupplier nanoClock;

    /**
     * @param space embeds what the robot observes
     * @param planner chooses skills
     * @param config the rules of an episode
     * @param nanoClock monotonic, in nanoseconds; for deadlines and for the planning times in events
     */
    public RecedingHorizonController(
            ValueFunctionSpace space, SkillPlanner planner, EpisodeConfig config, LongSupplier nanoClock) {
        this.space = space;
        this.planner = planner;
        this.config = config;
        this.nanoClock = nanoClock;
    }

    /**
     * Runs an episode that nobody cancels.
     *
     * @param robot of the space's catalogue and observation spec; not closed here
     * @param goal of the space's size
     * @param random the only source of randomness
     * @param listener told everything that happens, in order, on this thread
     * @return how it ended
     * @throws InvalidInputException when robot, space and goal do not fit each other
     */
    public EpisodeResult run(Robot robot, Goal goal, RandomGenerator random, EpisodeListener listener) {
        return run(robot, goal, random, listener, new Cancellation());
    }

    /**
     * Runs an episode. When the thread is interrupted the skill is stopped, the episode ends as CANCELLED, and
     * the thread's interrupt flag stays set.
     *
     * @param robot of the space's catalogue and observation spec; not closed here
     * @param goal of the space's size
     * @param random the only source of randomness
     * @param listener told everything that happens, in order, on this thread
     * @param cancellation stops the episode from another thread
     * @return how it ended
     * @throws InvalidInputException when robot, space and goal do not fit each other
     */
    public EpisodeResult run(
            Robot robot, Goal goal, RandomGenerator random, EpisodeListener listener, Cancellation cancellation) {
        requireFit(robot, goal);
        return new Episode(robot, space, planner, goal, config, random, nanoClock, listener, cancellation).run();
    }

    private void requireFit(Robot robot, Goal goal) {
        if (!robot.catalogue().equals(space.catalogue())) {
            throw new InvalidInputException("the robot's skills " + robot.catalogue()
                    + " must equal those of the value function space " + space.catalogue()
                    + ", in order. Maybe the skill bank was trained for another robot.");
        }
        if (!robot.observationSpec().equals(space.observationSpec())) {
            throw new InvalidInputException("the robot's observation channels "
                    + robot.observationSpec().channels() + " must equal those of the value function space "
                    + space.observationSpec().channels() + ". Maybe the skill bank was trained for another robot.");
        }
        if (goal.size() != space.catalogue().size()) {
            throw new InvalidInputException("The goal's embedding size (" + goal.size()
                    + ") must equal the catalogue size (" + space.catalogue().size() + ").");
        }
    }
}
