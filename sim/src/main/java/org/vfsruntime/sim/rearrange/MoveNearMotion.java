package org.vfsruntime.sim.rearrange;

import java.util.List;
import java.util.stream.Stream;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.sim.arm.ArmMotion;
import org.vfsruntime.sim.arm.ArmMove;
import org.vfsruntime.sim.arm.SkillRun;

/** Starts the motion of MoveNear from what is perceived. */
final class MoveNearMotion {
    private MoveNearMotion() {}

    /** An arm that is watched by a camera ends every motion where it hides nothing. */
    static SkillRun start(
            RearrangeSimulation simulation,
            ArmMotion arm,
            RearrangeSight sight,
            Observation pairView,
            float[] parameters) {
        PairView view = PairView.of(pairView);
        String refusal = MoveNearPrimitive.refusal(view);
        if (!refusal.isEmpty()) {
            return SkillRun.refused(simulation, arm, refusal);
        }
        List<ArmMove> last = sight == RearrangeSight.CAMERA ? MoveNearPrimitive.aside(view) : List.of();
        return new SkillRun(
                simulation,
                arm,
                then(MoveNearPrimitive.moves(view, parameters), last),
                then(MoveNearPrimitive.retreat(), last));
    }

    private static List<ArmMove> then(List<ArmMove> moves, List<ArmMove> last) {
        return Stream.concat(moves.stream(), last.stream()).toList();
    }
}
