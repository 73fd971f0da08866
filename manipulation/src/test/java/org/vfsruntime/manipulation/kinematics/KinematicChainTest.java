package org.vfsruntime.manipulation.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.manipulation.DeskArm;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.manipulation.urdf.Link;

class KinematicChainTest {
    private static final Quaternion DOWN = Quaternion.ofAxisAngle(Vec3.X, Math.PI);
    private static final double QUARTER = Math.PI / 2;
    private final KinematicChain desk = DeskArm.chain();
    private final KinematicChain crane = KinematicChain.of(TestArms.crane(), "ground", "wrist");

    /**
     * By hand from the dimensions: at zero the arm stands upright, the shoulder at z = 0.333, the elbow at
     * (0.0825, 0, 0.649), the wrist at (0, 0, 1.033), the tool 0.088 out and 0.2104 below the wrist.
     */
    static Stream<Arguments> deskPoses() {
        return Stream.of(
                Arguments.of(-1, new Vec3(0.088, 0, 0.8226), Quaternion.IDENTITY),
                Arguments.of(0, new Vec3(0, 0.088, 0.8226), Quaternion.ofAxisAngle(Vec3.Z, QUARTER)),
                Arguments.of(1, new Vec3(0.4896, 0, 0.245), Quaternion.ofAxisAngle(Vec3.Y, QUARTER)),
                Arguments.of(2, new Vec3(0, 0.088, 0.8226), Quaternion.ofAxisAngle(Vec3.Z, QUARTER)),
                Arguments.of(3, new Vec3(-0.0911, 0, 0.6545), Quaternion.ofAxisAngle(Vec3.Y, -QUARTER)),
                Arguments.of(4, new Vec3(0, 0.088, 0.8226), Quaternion.ofAxisAngle(Vec3.Z, QUARTER)),
                Arguments.of(5, new Vec3(0.2104, 0, 1.121), Quaternion.ofAxisAngle(Vec3.Y, -QUARTER)),
                Arguments.of(6, new Vec3(0.088, 0, 0.8226), Quaternion.ofAxisAngle(Vec3.Z, -QUARTER)));
    }

    @ParameterizedTest(name = "a quarter turn of joint {0}")
    @MethodSource("deskPoses")
    void theDeskArmsToolIsWhereTheDimensionsPutIt(int joint, Vec3 position, Quaternion turn) {
        double[] q = new double[7];
        if (joint >= 0) {
            q[joint] = QUARTER;
        }
        assertPose(desk.forward(q), new Pose(position, turn.multiply(DOWN)));
    }

    @Test
    void slidingTurningAndFixedJointsCompose() {
        Pose pose = crane.forward(new double[] {QUARTER, 0.5, -QUARTER});
        Quaternion expected =
                Quaternion.ofAxisAngle(Vec3.Z, QUARTER).multiply(Quaternion.ofAxisAngle(Vec3.Y, -QUARTER));
        assertPose(pose, new Pose(new Vec3(0, 1.5, 1.5), expected));
    }

    @Test
    void everyLinkHasItsPoseFromBaseToTip() {
        assertThat(crane.links()).extracting(Link::name).containsExactly("ground", "column", "boom", "plate", "wrist");
        Pose[] poses = crane.linkPoses(new double[] {Math.PI, 2, 0});
        Quaternion turned = Quaternion.ofAxisAngle(Vec3.Z, Math.PI);
        assertThat(poses).hasSize(5);
        assertPose(poses[0], Pose.IDENTITY);
        assertPose(poses[1], new Pose(new Vec3(0, 0, 2), turned));
        assertPose(poses[2], new Pose(new Vec3(-3, 0, 2), turned));
        assertPose(poses[3], new Pose(new Vec3(-3, 0, 1.5), turned));
        assertPose(poses[4], new Pose(new Vec3(-3, 0, 1.5), turned));
    }

    @Test
    void aChainInTheMiddleOfTheRobotIsSeenFromItsOwnBase() {
        KinematicChain part = KinematicChain.of(TestArms.crane(), "column", "plate");
        assertThat(part.dof()).isEqualTo(1);
        assertPose(part.forward(new double[] {0.25}), new Pose(new Vec3(1.25, 0, -0.5), Quaternion.IDENTITY));
    }

    @Test
    void theJacobianAgreesWithNumericDifferences() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 50; i++) {
            assertJacobian(desk, random);
            assertJacobian(crane, random);
        }
    }

    @Test
    void limitsAreThoseOfTheMovingJointsAndCopies() {
        assertThat(crane.lower()).containsExactly(Double.NEGATIVE_INFINITY, 0, -1);
        assertThat(crane.upper()).containsExactly(Double.POSITIVE_INFINITY, 3, 1);
        assertThat(crane.velocityLimits()).containsExactly(Double.POSITIVE_INFINITY, 0.5, 2);
        crane.lower()[1] = 7;
        assertThat(crane.lower()[1]).isZero();
    }

    @Test
    void wrongJointPositionsAreRefused() {
        assertThatThrownBy(() -> crane.forward(new double[2]))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("joint positions were 2 numbers but must be 3, one per joint that moves");
        assertThatThrownBy(() -> crane.linkPoses(new double[] {0, Double.NaN, 0}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("NaN for joint 'slide'");
        assertThatThrownBy(() -> crane.jacobian(new double[] {0, 0, Double.POSITIVE_INFINITY}))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aTipThatIsNotBelowTheBaseIsRefused() {
        assertThatThrownBy(() -> KinematicChain.of(TestArms.crane(), "wrist", "ground"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must be below 'wrist'");
        assertThatThrownBy(() -> KinematicChain.of(TestArms.crane(), "boom", "plate"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("rigid");
        assertThatThrownBy(() -> KinematicChain.of(TestArms.crane(), "roof", "wrist"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'roof'");
    }

    private static void assertJacobian(KinematicChain chain, SplittableRandom random) {
        double[] q = new double[chain.dof()];
        for (int i = 0; i < q.length; i++) {
            q[i] = random.nextDouble(-2, 2);
        }
        double[][] jacobian = chain.jacobian(q);
        double h = 1e-6;
        for (int i = 0; i < q.length; i++) {
            Pose low = shifted(chain, q, i, -h);
            Pose high = shifted(chain, q, i, h);
            Vec3 velocity = high.position().minus(low.position()).times(1 / (2 * h));
            Quaternion turn = high.orientation().multiply(low.orientation().conjugate());
            Vec3 spin = new Vec3(turn.x(), turn.y(), turn.z()).times((turn.w() < 0 ? -2 : 2) / (2 * h));
            Vec3 linear = new Vec3(jacobian[0][i], jacobian[1][i], jacobian[2][i]);
            Vec3 angular = new Vec3(jacobian[3][i], jacobian[4][i], jacobian[5][i]);
            assertThat(linear.distanceTo(velocity)).isLessThan(1e-8);
            assertThat(angular.distanceTo(spin)).isLessThan(1e-8);
        }
    }

    private static Pose shifted(KinematicChain chain, double[] q, int joint, double by) {
        double[] moved = q.clone();
        moved[joint] += by;
        return chain.forward(moved);
    }

    private static void assertPose(Pose actual, Pose expected) {
        assertThat(actual.position().distanceTo(expected.position()))
                .as("%s at %s", actual, expected.position())
                .isCloseTo(0, within(1e-9));
        assertThat(actual.orientation().angleTo(expected.orientation()))
                .as("%s turned as %s", actual, expected.orientation())
                .isCloseTo(0, within(1e-9));
    }
}
