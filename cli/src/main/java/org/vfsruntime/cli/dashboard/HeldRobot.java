package org.vfsruntime.cli.dashboard;

import org.vfsruntime.core.robot.ForwardingRobot;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.robot.SkillExecution;
import org.vfsruntime.core.skill.Skill;

/** A robot that begins no skill while it is paused. */
final class HeldRobot extends ForwardingRobot {
    private final Pace pace;

    HeldRobot(Robot robot, Pace pace) {
        super(robot);
        this.pace = pace;
    }

    @Override
    public SkillExecution start(Skill skill) {
        pace.hold();
        return super.start(skill);
    }
}
