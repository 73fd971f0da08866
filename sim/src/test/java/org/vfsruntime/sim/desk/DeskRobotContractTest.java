package org.vfsruntime.sim.desk;

import java.util.List;
import java.util.Set;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.robot.RobotContract;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

class DeskRobotContractTest extends RobotContract {
    @Override
    protected Robot robot(long seed) {
        DeskRobot robot = new DeskRobot(new JoltEngine(), DeskOptions.PLAIN, ScriptedPolicies.all());
        robot.begin(DeskTask.forGoal(seed, Set.of(DeskSkills.PLACE_BLUE_IN_DRAWER)));
        return robot;
    }

    @Override
    protected List<Skill> skillsThatWork() {
        return List.of(DeskSkills.OPEN_DRAWER, DeskSkills.PICK_BLUE, DeskSkills.PLACE_BLUE_IN_DRAWER);
    }
}
