package org.vfsruntime.cli.ros;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.robot.RobotContract;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.sim.desk.DeskSkills;

/** What every robot must do, through a master, topics and actions. */
@Tag("real-time")
class RosRobotContractTest extends RobotContract {
    @Override
    protected Robot robot(long seed) {
        return new DeskThroughRos(seed, DeskSkills.PLACE_BLUE_IN_DRAWER.name());
    }

    @Override
    protected List<Skill> skillsThatWork() {
        return List.of(DeskSkills.OPEN_DRAWER, DeskSkills.PICK_BLUE, DeskSkills.PLACE_BLUE_IN_DRAWER);
    }

    @Override
    protected boolean isDeterministic() {
        return false;
    }
}
