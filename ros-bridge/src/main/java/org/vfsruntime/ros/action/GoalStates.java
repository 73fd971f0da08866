package org.vfsruntime.ros.action;

import org.vfsruntime.ros.link.GoalEnd;
import org.vfsruntime.ros.link.GoalPhase;
import org.vfsruntime.ros.messages.actionlib_msgs.GoalStatus;

/** What the numbers of actionlib_msgs/GoalStatus mean. */
final class GoalStates {
    private GoalStates() {}

    /** @return whether a goal with that status has ended */
    static boolean hasEnded(int status) {
        return switch (status) {
            case GoalStatus.PENDING, GoalStatus.ACTIVE, GoalStatus.PREEMPTING, GoalStatus.RECALLING -> false;
            default -> true;
        };
    }

    /** @return how a goal with that status ended; a number that is none counts as lost */
    static GoalEnd.Status end(int status) {
        return switch (status) {
            case GoalStatus.SUCCEEDED -> GoalEnd.Status.SUCCEEDED;
            case GoalStatus.PREEMPTED -> GoalEnd.Status.PREEMPTED;
            case GoalStatus.ABORTED -> GoalEnd.Status.ABORTED;
            case GoalStatus.REJECTED -> GoalEnd.Status.REJECTED;
            case GoalStatus.RECALLED -> GoalEnd.Status.RECALLED;
            default -> GoalEnd.Status.LOST;
        };
    }

    /** @return how far a goal with that status is */
    static GoalPhase phase(int status) {
        return switch (status) {
            case GoalStatus.PENDING -> GoalPhase.PENDING;
            case GoalStatus.ACTIVE -> GoalPhase.ACTIVE;
            case GoalStatus.PREEMPTING, GoalStatus.RECALLING -> GoalPhase.CANCELLING;
            default -> GoalPhase.AWAITING_RESULT;
        };
    }
}
