package org.vfsruntime.sim.rearrange;

import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.sim.arm.ArmMotion;
import org.vfsruntime.sim.arm.SkillRun;

/** Starts the motion of MoveNear from what is perceived. */
final class MoveNearMotion {
    private MoveNearMotion() {}

    static SkillRun start(RearrangeSimulation simulation, ArmMotion arm, Observation pairView, float[] parameters) {
        PairView view = PairView.of(pairView);
        String refusal = MoveNearPrimitive.refusal(view);
        return refusal.isEmpty()
                ? new SkillRun(simulation, arm, MoveNearPrimitive.moves(view, parameters), MoveNearPrimitive.retreat())
                : SkillRun.refused(simulation, arm, refusal);
    }
}
