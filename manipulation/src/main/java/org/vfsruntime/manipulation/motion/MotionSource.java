package org.vfsruntime.manipulation.motion;

import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/**
 * Turns a skill and an observation into a motion: asks the skill's policy for the parameters of its primitive and
 * writes the primitive as a program. Goes by what is perceived alone, so it serves a simulated arm and a real one.
 * Deterministic; for one thread at a time.
 */
public interface MotionSource {
    /** @return the skills that it knows */
    SkillCatalogue catalogue();

    /** @return what its observations are made of */
    ObservationSpec observationSpec();

    /**
     * @param skill of the catalogue
     * @param observation of the spec
     * @return the motion, or why there is none
     * @throws org.vfsruntime.core.InvalidInputException when the skill or the observation is of another robot
     */
    SkillMotion motion(Skill skill, Observation observation);
}
