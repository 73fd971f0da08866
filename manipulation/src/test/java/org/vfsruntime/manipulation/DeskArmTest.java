package org.vfsruntime.manipulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.manipulation.kinematics.DampedLeastSquares;
import org.vfsruntime.manipulation.kinematics.KinematicChain;
import org.vfsruntime.manipulation.trajectory.MotionProgram;
import org.vfsruntime.manipulation.trajectory.MotionSegment.MoveLinear;
import org.vfsruntime.manipulation.trajectory.TrajectoryConfig;
import org.vfsruntime.manipulation.trajectory.TrajectoryPlanner;
import org.vfsruntime.manipulation.trajectory.TrajectoryResult;
import org.vfsruntime.manipulation.urdf.Link;
import org.vfsruntime.manipulation.urdf.RobotModel;

class DeskArmTest {
    private static final int YAWS = 4;
    private final KinematicChain chain = DeskArm.chain();
    private final TrajectoryPlanner planner =
            new TrajectoryPlanner(new DampedLeastSquares(DeskArm.ikConfig()), TrajectoryConfig.DEFAULT);

    @Test
    void loadsWithoutLeavingAnythingOut() {
        RobotModel model = DeskArm.load();
        assertThat(model.ignored()).isEmpty();
        assertThat(model.root().name()).isEqualTo(DeskArm.BASE);
        assertThat(model.links())
                .extracting(Link::name)
                .containsExactly(
                        "link0", "link1", "link2", "link3", "link4", "link5", "link6", "link7", "hand", "tool");
        assertThat(model.links().stream().filter(link -> link.collisions().isEmpty()))
                .extracting(Link::name)
                .containsExactly("tool");
        assertThat(chain.dof()).isEqualTo(7);
    }

    @Test
    void theReadyPosturePointsTheHandStraightDown() {
        Pose tool = chain.forward(DeskArm.ready());
        Pose expected = DeskArm.handDown(0.45, 0, 0.35, 0);
        assertThat(tool.position().distanceTo(expected.position())).isCloseTo(0, within(1e-12));
        assertThat(tool.orientation().angleTo(expected.orientation())).isCloseTo(0, within(1e-12));
        assertThat(tool.orientation().rotate(Vec3.Z).distanceTo(new Vec3(0, 0, -1)))
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void yawTurnsTheOpeningDirectionSeenFromAbove() {
        Vec3 opening = DeskArm.handDown(0.5, 0, 0.1, Math.PI / 6).orientation().rotate(Vec3.Y);
        assertThat(opening.distanceTo(new Vec3(0.5, -Math.cos(Math.PI / 6), 0))).isCloseTo(0, within(1e-12));
    }

    /** The tool distance from the base axis counts: 0.29 m to 0.78 m are in reach at every height. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.2, 0.3})
    void theDeskIsReachedOnStraightLinesAtAllYaws(double z) {
        for (double x = 0.30; x < 0.76; x += 0.09) {
            for (double y = -0.45; y < 0.46; y += 0.15) {
                if (Math.hypot(x, y) <= 0.78) {
                    for (int k = -YAWS; k <= YAWS; k++) {
                        assertThat(move(DeskArm.handDown(x, y, z, k * Math.PI / 2 / YAWS)))
                                .as("x %.2f, y %.2f, z %.2f, yaw %d/%d of a quarter", x, y, z, k, YAWS)
                                .isInstanceOf(TrajectoryResult.Planned.class);
                    }
                }
            }
        }
    }

    @Test
    void theFarCornersOfTheDeskAreOutOfReach() {
        assertThat(move(DeskArm.handDown(0.75, 0.45, 0.1, 0))).isInstanceOf(TrajectoryResult.Unreachable.class);
    }

    private TrajectoryResult move(Pose target) {
        MotionProgram program = MotionProgram.of(new MoveLinear(target, 0.25, 1.5));
        return planner.plan(chain, program, DeskArm.ready(), 0.05);
    }
}
