package org.vfsruntime.sim.desk;

import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.sim.arm.ArmMotion;
import org.vfsruntime.sim.arm.SkillRun;

/** Starts the motion of a skill from what is perceived. */
final class DeskMotion {
    private DeskMotion() {}

    static SkillRun start(
            DeskSimulation simulation, ArmMotion arm, Skill skill, Observation observation, float[] parameters) {
        DeskView view = new DeskView(observation);
        MotionPrimitive primitive = Motions.of(skill);
        String refusal = primitive.refusal(view);
        return refusal.isEmpty()
                ? new SkillRun(simulation, arm, primitive.moves(view, parameters), primitive.retreat())
                : SkillRun.refused(simulation, arm, refusal);
    }
}
