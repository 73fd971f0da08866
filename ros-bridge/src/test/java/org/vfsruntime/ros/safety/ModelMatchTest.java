package org.vfsruntime.ros.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.vfsruntime.manipulation.DeskArm;
import org.vfsruntime.manipulation.urdf.Joint;
import org.vfsruntime.manipulation.urdf.JointLimits;
import org.vfsruntime.manipulation.urdf.RobotModel;

/** An arm that is not the one that robot.yaml describes is refused. */
class ModelMatchTest {
    private static final ModelMatch MATCH = new ModelMatch(DeskArm.chain());

    private static RobotModel robot(UnaryOperator<Joint> change) {
        RobotModel desk = DeskArm.load();
        return new RobotModel(
                desk.name(), desk.links(), desk.joints().stream().map(change).toList());
    }

    private static Joint limited(Joint joint, JointLimits limits) {
        return new Joint(
                joint.name(), joint.type(), joint.parent(), joint.child(), joint.origin(), joint.axis(), limits);
    }

    @Test
    void theSameArmMatches() {
        assertThat(MATCH.limits(robot(joint -> joint))).isEmpty();
        assertThat(MATCH.positions(DeskArm.ready())).isEmpty();
    }

    @Test
    void otherNamesAreRefused() {
        assertThat(MATCH.names(List.of("joint1", "joint2")))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("arm.joints were [joint1, joint2] but must be"));
    }

    @Test
    void limitsThatAreWiderThanTheRobotsOwnAreRefused() {
        RobotModel stricter = robot(joint -> joint.name().equals("joint3")
                ? limited(
                        joint,
                        new JointLimits(
                                -0.5,
                                0.5,
                                joint.limits().velocity(),
                                joint.limits().effort()))
                : joint);
        assertThat(MATCH.limits(stricter))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("joint 'joint3'").contains("[-0.500, 0.500]"));
    }

    @Test
    void aSlowerRobotIsRefusedToo() {
        RobotModel slower = robot(joint -> joint.name().equals("joint1")
                ? limited(
                        joint,
                        new JointLimits(joint.limits().lower(), joint.limits().upper(), 0.1, 1))
                : joint);
        assertThat(MATCH.limits(slower))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("joint 'joint1'"));
    }

    @Test
    void aJointThatIsWhereItCannotBeIsNamed() {
        double[] q = DeskArm.ready();
        q[3] = 0.5;
        assertThat(MATCH.positions(q))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("joint 'joint4' was measured at 0.500"));
    }
}
