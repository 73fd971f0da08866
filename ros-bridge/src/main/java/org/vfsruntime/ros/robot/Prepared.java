package org.vfsruntime.ros.robot;

import java.util.List;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.manipulation.trajectory.MotionProgram;

/** What came of looking at a skill's motion before anything moves. */
sealed interface Prepared {
    /**
     * It may be driven.
     *
     * @param program to drive
     * @param retreat for when something is met
     * @param toolPath of the tool point, for people
     */
    record Ready(MotionProgram program, MotionProgram retreat, List<Vec3> toolPath) implements Prepared {}

    /**
     * It must not, or cannot.
     *
     * @param why one line
     */
    record Declined(String why) implements Prepared {}
}
