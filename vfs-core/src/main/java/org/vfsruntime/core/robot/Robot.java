package org.vfsruntime.core.robot;

import java.util.OptionalDouble;
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

    /**
     * @param skill of the catalogue
     * @param observation made by this robot
     * @return how likely the skill's own policy expects it to work from there, in [0, 1]; empty when the robot has no
     *     opinion. It may know more than values do: they have to tell what any policy would find
     * @throws org.vfsruntime.core.InvalidInputException when the observation is not one that the policy can go by
     * @throws RobotFaultException when the robot cannot be asked
     */
    default OptionalDouble expectation(Skill skill, Observation observation) {
        return OptionalDouble.empty();
    }

    /** Stops what runs and lets go of the robot. */
    @Override
    void close();
}
