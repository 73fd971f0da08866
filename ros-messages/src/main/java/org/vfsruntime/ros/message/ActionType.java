package org.vfsruntime.ros.message;

import java.util.function.Supplier;
import org.vfsruntime.ros.messages.actionlib_msgs.GoalID;
import org.vfsruntime.ros.messages.actionlib_msgs.GoalStatus;
import org.vfsruntime.ros.messages.std_msgs.Header;

/**
 * Name, sum and messages of an action.
 *
 * @param <G> goal
 * @param <R> result
 * @param <F> feedback
 */
public final class ActionType<G extends Message, R extends Message, F extends Message> {
    private final String name;
    private final String md5;
    private final MessageType<ActionGoal<G>> goal;
    private final MessageType<ActionUpdate<R>> result;
    private final MessageType<ActionUpdate<F>> feedback;

    /**
     * One part of an action, and the message that wraps it on its topic.
     *
     * @param type of the part
     * @param wrapperName package/Name of the message on the topic
     * @param wrapperMd5 its sum
     * @param wrapperDefinition its full text
     * @param <T> the part
     */
    public record Part<T extends Message>(
            MessageType<T> type, String wrapperName, String wrapperMd5, String wrapperDefinition) {
        private <W extends Message> MessageType<W> wrapped(MessageReader.ElementReader<W> reader, Supplier<W> zero) {
            return new MessageType<>(wrapperName, wrapperMd5, wrapperDefinition, reader, zero);
        }
    }

    /**
     * @param name package/Name
     * @param md5 sum of the action as a whole
     * @param goal and its topic
     * @param result and its topic
     * @param feedback and its topic
     */
    public ActionType(String name, String md5, Part<G> goal, Part<R> result, Part<F> feedback) {
        this.name = name;
        this.md5 = md5;
        this.goal = goal.wrapped(
                in -> new ActionGoal<>(
                        Header.readFrom(in), GoalID.readFrom(in), goal.type().read(in)),
                () -> new ActionGoal<>(Header.zero(), GoalID.zero(), goal.type().zero()));
        this.result = update(result);
        this.feedback = update(feedback);
    }

    private static <T extends Message> MessageType<ActionUpdate<T>> update(Part<T> part) {
        return part.wrapped(
                in -> new ActionUpdate<>(
                        Header.readFrom(in),
                        GoalStatus.readFrom(in),
                        part.type().read(in)),
                () -> new ActionUpdate<>(
                        Header.zero(), GoalStatus.zero(), part.type().zero()));
    }

    /** @return package/Name */
    public String name() {
        return name;
    }

    /** @return sum of the action as a whole */
    public String md5() {
        return md5;
    }

    /** @return what is sent on topic goal */
    public MessageType<ActionGoal<G>> goal() {
        return goal;
    }

    /** @return what is sent on topic result */
    public MessageType<ActionUpdate<R>> result() {
        return result;
    }

    /** @return what is sent on topic feedback */
    public MessageType<ActionUpdate<F>> feedback() {
        return feedback;
    }

    @Override
    public String toString() {
        return name;
    }
}
