package org.vfsruntime.sim.desk;

import java.util.List;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.sim.arm.ArmMove;

/** The parametrised motion that a skill's policy commands. Goes by what is perceived, never by hidden state. */
interface MotionPrimitive {
    /** @return the box of parameters */
    ParameterSpec parameters();

    /**
     * The skill's initiation condition, as a careful robot would keep it: it does not open the hand to do one
     * thing while it holds another.
     *
     * @param view what is perceived
     * @return why the motion is refused, empty when it may start
     */
    String refusal(DeskView view);

    /**
     * @param view what is perceived
     * @param parameters inside the box
     * @return the motion, in order
     */
    List<ArmMove> moves(DeskView view, float[] parameters);

    /** @return what to do after a protective stop: let go of what is not to be carried, and up */
    default List<ArmMove> retreat() {
        return List.of(new ArmMove.Fingers(0.07, 20), new ArmMove.Up(Motions.TRAVEL_HEIGHT));
    }
}
