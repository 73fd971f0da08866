package org.vfsruntime.cli.ros;

import java.util.SplittableRandom;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.control.EpisodeControl;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.input.Goals;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.planner.control.EpisodeResult;
import org.vfsruntime.ros.node.Mission;

/** A goal that is pursued by the same controller as everywhere. */
final class EpisodeMission implements Mission {
    private final EpisodeControl control;
    private final Robot robot;
    private final ThresholdGoal goal;
    private final int budget;
    private final SplittableRandom random;

    private EpisodeMission(
            EpisodeControl control, Robot robot, ThresholdGoal goal, int budget, SplittableRandom random) {
        this.control = control;
        this.robot = robot;
        this.goal = goal;
        this.budget = budget;
        this.random = random;
    }

    /**
     * @param session what all commands share
     * @param mind what the robot has learned
     * @param planner who chooses skills
     * @param budget the most skills of a goal
     * @param seed of the planner
     * @param robot to be controlled
     * @return makes missions, each with random numbers of its own
     */
    static Mission.Maker maker(Session session, Mind mind, PlannerRequest planner, int budget, long seed, Robot robot) {
        SplittableRandom random = new SplittableRandom(seed);
        return text -> new EpisodeMission(
                new EpisodeControl(mind, planner.planner(mind.dynamics()), planner.planDeadline(), session.nanoClock()),
                robot,
                Goals.parse(text, mind.space().catalogue()),
                budget,
                random.split());
    }

    @Override
    public String goal() {
        return goal.describe();
    }

    @Override
    public Ended run(EpisodeListener listener) {
        EpisodeResult result = control.run(robot, goal, budget, random, listener);
        return new Ended(result.reason(), result.detail());
    }

    @Override
    public void cancel() {
        control.cancel();
    }
}
