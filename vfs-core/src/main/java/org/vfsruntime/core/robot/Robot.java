package org.vfsruntime.core.robot;

import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/**
 * Something that observes and runs skills: simulated, scripted, or reached through ROS. The seam that makes
 * all of them the same program.
 */
public interface Robot extends AutoCloseable {
    /** @return the skills that this robot can be told to run */
    SkillCatalogue catalogue();

    /** @return what its observations are made of */
    ObservationSpec observationSpec();

    /**
     * @return what the robot perceives now
     * @throws org.vfsruntime.core.InvalidInputException when a sensor delivered something that is no observation
     * @throws RobotFaultException when the robot cannot be observed
     */
    Observation observe();

    /**
     * Starts a skill. One skill runs at a time.
     *
     * @param skill of the catalogue
     * @return the running execution
     * @throws org.vfsruntime.core.InvalidInputException when a sensor delivered something that is no observation,
     *     which the skill's policy would have gone by
     * @throws IllegalStateException when another skill is still running
     * @throws RobotFaultException when the robot cannot be commanded
     */
    SkillExecution start(Skill skill);

    /** Stops what runs and lets go of the robot. */
    @Override
    void close();
}
