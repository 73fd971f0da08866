package org.vfsruntime.ros.robot;

import java.util.List;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.ros.safety.Fault;

/** Is told what the controller need not know. Must return soon. */
public interface RobotListener {
    /**
     * A skill is going to move, or would in a dry run.
     *
     * @param skill which
     * @param toolPath of the tool point in the base frame
     */
    default void onMotion(Skill skill, List<Vec3> toolPath) {}

    /**
     * A skill was kept from moving.
     *
     * @param skill which
     * @param why one line
     */
    default void onDeclined(Skill skill, String why) {}

    /** @param fault that stopped the arm for good */
    default void onFault(Fault fault) {}

    /** @return one that does not listen */
    static RobotListener none() {
        return new RobotListener() {};
    }
}
