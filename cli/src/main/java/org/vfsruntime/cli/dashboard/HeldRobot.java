package org.vfsruntime.cli.dashboard;

import java.util.OptionalDouble;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.robot.SkillExecution;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/** A robot that begins no skill while it is paused. */
record HeldRobot(Robot robot, Pace pace) implements Robot {
    @Override
    public SkillCatalogue catalogue() {
        return robot.catalogue();
    }

    @Override
    public ObservationSpec observationSpec() {
        return robot.observationSpec();
    }

    @Override
    public Observation observe() {
        return robot.observe();
    }

    @Override
    public OptionalDouble expectation(Skill skill, Observation observation) {
        return robot.expectation(skill, observation);
    }

    @Override
    public SkillExecution start(Skill skill) {
        pace.hold();
        return robot.start(skill);
    }

    @Override
    public void close() {
        robot.close();
    }
}
