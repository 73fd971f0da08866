package org.vfsruntime.ros.node;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.link.ActionHandler;
import org.vfsruntime.ros.link.ActionServer;
import org.vfsruntime.ros.link.ActionServerOptions;
import org.vfsruntime.ros.link.ReceivedGoal;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.messages.vfs_msgs.Embedding;
import org.vfsruntime.ros.messages.vfs_msgs.Event;
import org.vfsruntime.ros.messages.vfs_msgs.PursueAction;
import org.vfsruntime.ros.messages.vfs_msgs.PursueFeedback;
import org.vfsruntime.ros.messages.vfs_msgs.PursueGoal;
import org.vfsruntime.ros.messages.vfs_msgs.PursueResult;

/** Action ~pursue: sets the goal, tells what happens as feedback, and ends with the goal. */
final class PursuitServer implements ActionHandler<PursueGoal, PursueResult, PursueFeedback>, AutoCloseable {
    private final GoalKeeper goals;
    private final Map<String, Follower> followers = new ConcurrentHashMap<>();
    private final ActionServer server;

    PursuitServer(RosLink link, GoalKeeper goals) {
        this.goals = goals;
        this.server = link.actionServer("~pursue", PursueAction.TYPE, ActionServerOptions.standard(), this);
    }

    private final class Follower implements GoalFollower {
        private final ReceivedGoal<PursueGoal, PursueResult, PursueFeedback> goal;

        Follower(ReceivedGoal<PursueGoal, PursueResult, PursueFeedback> goal) {
            this.goal = goal;
        }

        @Override
        public boolean taken(String understood) {
            if (!goal.accept(understood)) {
                return false;
            }
            followers.put(goal.id(), this);
            return true;
        }

        @Override
        public void ended(PursuitEnd end) {
            followers.remove(goal.id());
            boolean stopped = end.reason() == PursueResult.CANCELLED || end.reason() == PursueResult.REPLACED;
            if (end.reached()) {
                goal.succeed(end.message(), end.detail());
            } else if (stopped) {
                goal.cancelled(end.message(), end.detail());
            } else {
                goal.abort(end.message(), end.detail());
            }
        }
    }

    @Override
    public void onGoal(ReceivedGoal<PursueGoal, PursueResult, PursueFeedback> goal) {
        PursuitEnd refused;
        try {
            GoalKeeper.Answer answer = goals.set(goal.goal().goal(), new Follower(goal));
            // One that was cancelled before it began is left to onCancel, which follows.
            if (answer.taken() || goal.isCancelRequested()) {
                return;
            }
            refused = new PursuitEnd(PursueResult.REFUSED, answer.text());
        } catch (InvalidInputException e) {
            refused = new PursuitEnd(PursueResult.REFUSED, String.valueOf(e.getMessage()));
        }
        goal.reject(refused.message(), refused.detail());
    }

    /** The motion is cancelled; the goal ends when the episode has. */
    @Override
    public void onCancel(ReceivedGoal<PursueGoal, PursueResult, PursueFeedback> goal) {
        PursuitEnd end = new PursuitEnd(PursueResult.CANCELLED, "cancelled by a client of ~pursue");
        Follower follower = followers.get(goal.id());
        if (follower == null) {
            goal.cancelled(end.message(), end.detail());
        } else {
            goals.cancel(follower, end);
        }
    }

    /** Tells the clients. */
    void feedback(Event event, Embedding embedding) {
        PursueFeedback feedback = new PursueFeedback(event, embedding);
        followers.values().forEach(follower -> follower.goal.feedback(feedback));
    }

    @Override
    public void close() {
        server.close();
    }
}
