package org.vfsruntime.ros.generator;

import java.util.List;

/** An action: goal, result and feedback, and the messages of its topics, which wrap them. */
record Action(String packageName, String name, Structure goal, Structure result, Structure feedback) {
    String fullName() {
        return packageName + "/" + name;
    }

    /** @return the wrappers in the order goal, result, feedback */
    List<Structure> wrappers() {
        return List.of(
                wrapper("Goal", "actionlib_msgs/GoalID goal_id\n", "goal"),
                wrapper("Result", "actionlib_msgs/GoalStatus status\n", "result"),
                wrapper("Feedback", "actionlib_msgs/GoalStatus status\n", "feedback"));
    }

    /** @return the message that stands for the action as a whole; its sum is the action's */
    Structure whole() {
        String text = String.join(
                "",
                name + "ActionGoal action_goal\n",
                name + "ActionResult action_result\n",
                name + "ActionFeedback action_feedback\n");
        return StructureParser.parse(packageName, name + "Action", text);
    }

    private Structure wrapper(String part, String middle, String field) {
        String text = "Header header\n" + middle + name + part + " " + field + "\n";
        return StructureParser.parse(packageName, name + "Action" + part, text);
    }
}
