package org.vfsruntime.cli.ros;

import java.util.SplittableRandom;
import java.util.function.Function;
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
    private final Watcher watcher;

    /** Looks on from the moment a goal begins to be pursued. */
    interface Watcher extends Function<ThresholdGoal, EpisodeListener> {}

    private EpisodeMission(
            EpisodeControl control,
            Robot robot,
            ThresholdGoal goal,
            int budget,
            SplittableRandom random,
            Watcher watcher) {
        this.watcher = watcher;
        this.control = control;
        this.robot = robot;
        this.goal = goal;
        this.budget = budget;
        this.random = random;
    }

    /**
     * @param session what all commands share
     * @param mind what the robot has learned
     * @param request with planner, budget and seed
     * @param robot to be controlled
     * @param watcher looks on
     * @return makes missions, each with random numbers of its own
     */
    static Mission.Maker maker(Session session, Mind mind, NodeRequest request, Robot robot, Watcher watcher) {
        SplittableRandom random = new SplittableRandom(request.seed());
        PlannerRequest planner = request.planner();
        return text -> new EpisodeMission(
                new EpisodeControl(mind, planner.planner(mind.dynamics()), planner.planDeadline(), session.nanoClock()),
                robot,
                Goals.parse(text, mind.space().catalogue()),
                request.budget(),
                random.split(),
                watcher);
    }

    @Override
    public String goal() {
        return goal.describe();
    }

    @Override
    public Ended run(EpisodeListener listener) {
        EpisodeResult result =
                control.run(robot, goal, budget, random, EpisodeListener.all(listener, watcher.apply(goal)));
        return new Ended(result.reason(), result.detail());
    }

    @Override
    public void cancel() {
        control.cancel();
    }
}
