package org.vfsruntime.ros.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.messages.diagnostic_msgs.KeyValue;
import org.vfsruntime.ros.messages.std_msgs.Empty;
import org.vfsruntime.ros.messages.std_srvs.SetBoolResponse;
import org.vfsruntime.ros.messages.std_srvs.SetBoolService;
import org.vfsruntime.ros.messages.std_srvs.TriggerResponse;
import org.vfsruntime.ros.messages.std_srvs.TriggerService;
import org.vfsruntime.ros.messages.vfs_msgs.SetGoalResponse;
import org.vfsruntime.ros.messages.vfs_msgs.SetGoalService;
import org.vfsruntime.ros.robot.Approval;
import org.vfsruntime.ros.robot.RobotListener;
import org.vfsruntime.ros.robot.RosRobot;
import org.vfsruntime.ros.safety.Fault;

/**
 * The planner as a node. Topics, all latched: ~embedding, ~plan, ~event, ~goal_state, ~markers; besides ~heartbeat and
 * /diagnostics. Action: ~pursue. Services: ~set_goal, ~pause, ~resume, ~stop, ~reset, ~confirm; a message on ~stop_now stops too.
 */
public final class PlannerNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PlannerNode.class);

    private final RosRobot robot;
    private final NodeTopics topics;
    private final Markers markers;
    private final ApprovalDesk approval;
    private final GoalKeeper goals;
    private final NodeHealth health;
    private final EpisodeListener listener;
    private final List<AutoCloseable> offered = new ArrayList<>();

    /** What a robot needs of its node. */
    public interface RobotMaker extends Function<RobotNeeds, RosRobot> {}

    /**
     * Handed to whoever makes the robot.
     *
     * @param approval asks people
     * @param listener tells the graph
     */
    public record RobotNeeds(Approval approval, RobotListener listener) {}

    /**
     * Offers everything. Nothing moves before {@link #run} and a goal.
     *
     * @param link to the graph; not closed here
     * @param config of the robot
     * @param robots makes the robot; it is closed here
     * @param missions makes a mission of a goal, given the robot
     * @param others told of the episodes' events too
     */
    public PlannerNode(
            RosLink link,
            RobotConfig config,
            RobotMaker robots,
            Function<RosRobot, Mission.Maker> missions,
            EpisodeListener others) {
        this.topics = new NodeTopics(link);
        this.markers = new Markers(link, config.baseFrame());
        this.approval = new ApprovalDesk(config.safety(), topics);
        this.robot = robots.apply(new RobotNeeds(approval, new Teller()));
        this.goals = new GoalKeeper(missions.apply(robot), topics);
        this.health = new NodeHealth(link, config.name(), robot::problems, this::facts, robot::isWatched);
        this.listener = EpisodeListener.all(approval, topics, markers, others);
        offer(link);
    }

    /** On threads of the robot, maybe before the node is complete. */
    private final class Teller implements RobotListener {
        @Override
        public void onMotion(Skill skill, List<Vec3> toolPath) {
            markers.way(toolPath);
        }

        @Override
        public void onDeclined(Skill skill, String why) {
            topics.tell("Declined", 0, skill.name(), why);
        }

        @Override
        public void onFault(Fault fault) {
            topics.tell("Fault", 0, "", fault.toString());
            goals.fault(fault);
        }
    }

    private void offer(RosLink link) {
        PursuitServer pursuits = new PursuitServer(link, goals);
        offered.add(pursuits);
        topics.follow(pursuits::feedback);
        offered.add(link.serve("~set_goal", SetGoalService.TYPE, request -> {
            try {
                GoalKeeper.Answer answer = goals.set(request.goal(), GoalFollower.none());
                return new SetGoalResponse(answer.taken(), answer.text());
            } catch (InvalidInputException e) {
                return new SetGoalResponse(false, String.valueOf(e.getMessage()));
            }
        }));
        offered.add(link.serve("~pause", TriggerService.TYPE, request -> said(goals.pause(), "nothing is under way")));
        offered.add(link.serve("~resume", TriggerService.TYPE, request -> said(goals.resume(), "nothing is paused")));
        offered.add(link.serve("~stop", TriggerService.TYPE, request -> {
            stop("service");
            return new TriggerResponse(true, "stopped; call reset to go on");
        }));
        offered.add(link.subscribe("~stop_now", Empty.TYPE, SubscriberOptions.newest(), message -> stop("topic")));
        offered.add(link.serve("~reset", TriggerService.TYPE, request -> {
            Optional<Fault> before = robot.reset();
            goals.reset();
            before.ifPresent(fault -> LOG.warn("an operator reset: {}", fault));
            return new TriggerResponse(true, before.map(Fault::toString).orElse("nothing was latched"));
        }));
        offered.add(link.serve("~confirm", SetBoolService.TYPE, request -> {
            boolean asked = approval.answer(request.data());
            return new SetBoolResponse(asked, asked ? "" : "nobody asked");
        }));
    }

    private static TriggerResponse said(boolean done, String otherwise) {
        return new TriggerResponse(done, done ? "" : otherwise);
    }

    /**
     * Holds the arm and keeps the goal, as service ~pause does.
     *
     * @return whether something was under way
     */
    public boolean pause() {
        return goals.pause();
    }

    /**
     * Looks and plans anew, as service ~resume does.
     *
     * @return whether something was paused
     */
    public boolean resume() {
        return goals.resume();
    }

    /**
     * Stops the arm until service ~reset is called, as service ~stop does.
     *
     * @param by who asked, for people
     */
    public void stop(String by) {
        robot.stopNow(new Fault(Fault.Kind.OPERATOR_STOP, "somebody asked for a stop by " + by));
    }

    private List<KeyValue> facts() {
        return List.of(
                new KeyValue("goal", goals.goal()),
                new KeyValue("state", goals.state().name()),
                new KeyValue("commands", String.valueOf(robot.commands())));
    }

    /**
     * Sets the goal, as service ~set_goal does.
     *
     * @param goal skills joined by &amp;
     * @throws InvalidInputException when there is no such goal
     */
    public void setGoal(String goal) {
        goals.set(goal, GoalFollower.none());
    }

    /** @return the state of the goal */
    public NodeState state() {
        return goals.state();
    }

    /**
     * Pursues goals on this thread, until the node is told to end.
     *
     * @param once whether to return with the first goal that has ended and is not paused
     * @return whether a goal ended; false when the node is to end
     */
    public boolean run(boolean once) throws InterruptedException {
        Optional<Mission> mission = goals.take();
        while (mission.isPresent()) {
            Mission.Ended how = pursue(mission.get());
            goals.ended(mission.get(), how);
            if (once && goals.state() != NodeState.RUNNING && goals.state() != NodeState.PAUSED) {
                return true;
            }
            mission = goals.take();
        }
        return false;
    }

    /** A planner that fails must not leave the arm to itself. */
    private Mission.Ended pursue(Mission mission) {
        try {
            return mission.run(listener);
        } catch (RuntimeException | Error e) {
            LOG.error("the planner failed", e);
            robot.stopNow(new Fault(Fault.Kind.DEFECT, "the planner failed: " + e));
            return new Mission.Ended(StopReason.ROBOT_FAULT, "the planner failed: " + e);
        }
    }

    /** Asks the node to end: cancels what is under way. Returns at once; may be called from any thread. */
    public void end() {
        goals.close();
    }

    @Override
    public void close() {
        end();
        robot.close();
        health.close();
        offered.forEach(PlannerNode::close);
        markers.close();
        topics.close();
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            LOG.warn("{} did not close: {}", one, e.toString());
        }
    }
}
