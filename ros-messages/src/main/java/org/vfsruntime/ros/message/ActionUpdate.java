package org.vfsruntime.ros.message;

import org.vfsruntime.ros.messages.actionlib_msgs.GoalStatus;
import org.vfsruntime.ros.messages.std_msgs.Header;

/**
 * A result or a feedback as it is sent on an action's topic.
 *
 * @param header when it was sent
 * @param status of the goal it is about
 * @param content the result or the feedback
 * @param <T> result or feedback
 */
public record ActionUpdate<T extends Message>(Header header, GoalStatus status, T content) implements Message {
    @Override
    public void writeTo(MessageWriter out) {
        header.writeTo(out);
        status.writeTo(out);
        content.writeTo(out);
    }
}
