package org.vfsruntime.ros.node;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.episode.StopReason;
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
    private boolean closed;

    GoalKeeper(Mission.Maker maker, NodeTopics topics) {
        this.maker = maker;
        this.topics = topics;
        tell("waiting for a goal");
    }

    /** Replaces the goal. */
    synchronized String set(String wanted) {
        if (state == NodeState.FAULT) {
            return "not taken: the arm was stopped; call reset first";
        }
        Mission mission = maker.make(wanted);
        cancelRunning();
        goal = mission.goal();
        begin(mission);
        return goal;
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
        if (state != NodeState.RUNNING || next != null) {
            return;
        }
        boolean reached = how.reason() == StopReason.GOAL_REACHED;
        become(reached ? NodeState.REACHED : NodeState.STOPPED, how.detail());
    }

    synchronized void close() {
        closed = true;
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
