package org.vfsruntime.ros.message;

import org.vfsruntime.ros.messages.actionlib_msgs.GoalID;
import org.vfsruntime.ros.messages.std_msgs.Header;

/**
 * A goal as it is sent on an action's goal topic.
 *
 * @param header when it was sent
 * @param goalId its name
 * @param goal what is to be done
 * @param <G> goal
 */
public record ActionGoal<G extends Message>(Header header, GoalID goalId, G goal) implements Message {
    @Override
    public void writeTo(MessageWriter out) {
        header.writeTo(out);
        goalId.writeTo(out);
        goal.writeTo(out);
    }
}
