package org.vfsruntime.ros.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.ros.messages.vfs_msgs.PursueResult;
import org.vfsruntime.ros.safety.Fault;

/**
 * Which goal there is and what is done about it. A paused goal is cancelled and begun anew on resume: the planner looks
 * and plans from there, so nothing is lost. Safe for several threads.
 */
final class GoalKeeper {
    private final Mission.Maker maker;
    private final NodeTopics topics;
    private String goal = "";
    private NodeState state = NodeState.IDLE;
    private @Nullable Mission next;
    private @Nullable Mission running;
    private @Nullable GoalFollower follower;
    /** What followers are told once the motion has ended. */
    private final List<Runnable> farewells = new ArrayList<>();

    private boolean closed;

    /**
     * To a wish for a goal.
     *
     * @param taken whether it is pursued
     * @param text the goal as it was understood, or why not
     */
    record Answer(boolean taken, String text) {}

    GoalKeeper(Mission.Maker maker, NodeTopics topics) {
        this.maker = maker;
        this.topics = topics;
        tell("waiting for a goal");
    }

    /** Replaces the goal. */
    synchronized Answer set(String wanted, GoalFollower by) {
        if (state == NodeState.FAULT) {
            return new Answer(false, "not taken: the arm was stopped; call reset first");
        }
        Mission mission = maker.make(wanted);
        if (closed || !by.taken(mission.goal())) {
            return new Answer(false, "not taken: not wanted any more");
        }
        partWhenStill(new PursuitEnd(PursueResult.REPLACED, "replaced by " + mission.goal()));
        cancelRunning();
        goal = mission.goal();
        follower = by;
        begin(mission);
        return new Answer(true, goal);
    }

    /** Gives the goal up, if it is still that follower's. */
    synchronized void cancel(GoalFollower by, PursuitEnd end) {
        if (follower != by) {
            return;
        }
        become(NodeState.STOPPED, end.detail());
        next = null;
        partWhenStill(end);
        cancelRunning();
    }

    synchronized boolean pause() {
        if (state != NodeState.RUNNING) {
            return false;
        }
        become(NodeState.PAUSED, "paused");
        next = null;
        cancelRunning();
        return true;
    }

    synchronized boolean resume() {
        if (state != NodeState.PAUSED) {
            return false;
        }
        begin(maker.make(goal));
        return true;
    }

    /** The arm was stopped for good. */
    synchronized void fault(Fault fault) {
        become(NodeState.FAULT, fault.toString());
        next = null;
        part(new PursuitEnd(PursueResult.ROBOT_FAULT, fault.toString()));
        cancelRunning();
    }

    synchronized void reset() {
        if (state == NodeState.FAULT) {
            become(goal.isEmpty() ? NodeState.IDLE : NodeState.STOPPED, "reset; set a goal to go on");
        }
    }

    private void begin(Mission mission) {
        next = mission;
        become(NodeState.RUNNING, "under way");
        notifyAll();
    }

    /** Tells the follower of the goal that it ended. */
    private void part(PursuitEnd end) {
        GoalFollower now = follower;
        follower = null;
        if (now != null) {
            now.ended(end);
        }
    }

    /** The same, but not before what is under way has ended. */
    private void partWhenStill(PursuitEnd end) {
        GoalFollower now = follower;
        if (running == null || now == null) {
            part(end);
            return;
        }
        follower = null;
        farewells.add(() -> now.ended(end));
    }

    private void cancelRunning() {
        Mission now = running;
        if (now != null) {
            now.cancel();
        }
    }

    /** @return the mission to run next; empty when the node ends */
    synchronized Optional<Mission> take() throws InterruptedException {
        while (next == null && !closed) {
            wait();
        }
        Mission mission = next;
        next = null;
        running = mission;
        return closed ? Optional.empty() : Optional.ofNullable(mission);
    }

    synchronized void ended(Mission mission, Mission.Ended how) {
        running = null;
        farewells.forEach(Runnable::run);
        farewells.clear();
        if (state != NodeState.RUNNING || next != null) {
            return;
        }
        boolean reached = how.reason() == StopReason.GOAL_REACHED;
        become(reached ? NodeState.REACHED : NodeState.STOPPED, how.detail());
        part(PursuitEnd.of(how));
    }

    synchronized void close() {
        closed = true;
        part(new PursuitEnd(PursueResult.SHUT_DOWN, "the node ends"));
        cancelRunning();
        notifyAll();
    }

    synchronized NodeState state() {
        return state;
    }

    synchronized String goal() {
        return goal;
    }

    private void become(NodeState now, String detail) {
        state = now;
        tell(detail);
    }

    private void tell(String detail) {
        topics.goalState(goal, state, detail);
    }
}
