package org.vfsruntime.manipulation.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;

class RotationsAndPosesTest {
    private static final double TINY = 1e-12;

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesComponentsThatAreNotFinite(double bad) {
        assertThatThrownBy(() -> new Vec3(0, bad, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Quaternion(0, 0, bad, 1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void refusesWhatHasNoDirection() {
        assertThatThrownBy(() -> new Quaternion(0, 0, 0, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("norm");
        assertThatThrownBy(() -> Quaternion.ofAxisAngle(Vec3.ZERO, 1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void normalisesOnConstructionAndKeepsTheBitsOfUnitQuaternions() {
        Quaternion q = new Quaternion(2, -4, 6, 8);
        assertThat(q.x() * q.x() + q.y() * q.y() + q.z() * q.z() + q.w() * q.w())
                .isCloseTo(1, within(TINY));
        assertThat(new Quaternion(q.x(), q.y(), q.z(), q.w())).isEqualTo(q);
    }

    @Test
    void aQuarterTurnAboutZTakesXToY() {
        assertClose(Quaternion.ofAxisAngle(new Vec3(0, 0, 5), Math.PI / 2).rotate(Vec3.X), Vec3.Y);
    }

    @Test
    void rollPitchYawTurnsAboutTheFixedAxesInThatOrder() {
        // Roll takes y to z, pitch then takes z to x, yaw then takes x to y.
        Quaternion q = Quaternion.ofRpy(Math.PI / 2, Math.PI / 2, Math.PI / 2);
        assertClose(q.rotate(Vec3.Y), Vec3.Y);
        assertClose(q.rotate(Vec3.X), new Vec3(0, 0, -1));
        assertClose(q.rotate(Vec3.Z), Vec3.X);
    }

    @Test
    void rotatingByAProductIsRotatingTwice() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 100; i++) {
            Quaternion a = rotation(random);
            Quaternion b = rotation(random);
            Vec3 v = vector(random);
            assertClose(a.multiply(b).rotate(v), a.rotate(b.rotate(v)));
            assertClose(a.conjugate().rotate(a.rotate(v)), v);
        }
    }

    @Test
    void theAngleBetweenRotationsIsExactEvenWhenSmallAndIgnoresTheSign() {
        for (double angle : new double[] {0, 1e-9, 1e-4, 1, 3, Math.PI}) {
            Quaternion turned = Quaternion.ofAxisAngle(new Vec3(1, 2, 3), angle);
            assertThat(Quaternion.IDENTITY.angleTo(turned)).isCloseTo(angle, within(1e-15 + 1e-12 * angle));
            assertThat(Quaternion.IDENTITY.angleTo(negated(turned))).isCloseTo(angle, within(1e-15 + 1e-12 * angle));
        }
    }

    @Test
    void slerpTurnsAtConstantSpeedAlongTheShorterWay() {
        Quaternion end = Quaternion.ofAxisAngle(new Vec3(1, -1, 2), 2.5);
        for (Quaternion to : new Quaternion[] {end, negated(end)}) {
            for (double t : new double[] {0, 0.1, 0.5, 0.9, 1}) {
                Quaternion between = Quaternion.IDENTITY.slerp(to, t);
                assertThat(Quaternion.IDENTITY.angleTo(between)).isCloseTo(2.5 * t, within(TINY));
                assertThat(between.angleTo(end)).isCloseTo(2.5 * (1 - t), within(TINY));
            }
        }
    }

    @Test
    void slerpOfNearlyEqualRotationsStaysBetweenThem() {
        Quaternion end = Quaternion.ofAxisAngle(Vec3.X, 1e-7);
        assertThat(Quaternion.IDENTITY.angleTo(Quaternion.IDENTITY.slerp(end, 0.5)))
                .isCloseTo(5e-8, within(1e-15));
    }

    @Test
    void aPoseAndItsInverseCancel() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 100; i++) {
            Pose pose = new Pose(vector(random), rotation(random));
            Vec3 v = vector(random);
            assertClose(pose.inverse().transform(pose.transform(v)), v);
            Pose nothing = pose.compose(pose.inverse());
            assertClose(nothing.position(), Vec3.ZERO);
            assertThat(nothing.orientation().angleTo(Quaternion.IDENTITY)).isCloseTo(0, within(1e-7));
        }
    }

    @Test
    void composingPosesIsTransformingTwice() {
        Pose outer = new Pose(new Vec3(1, 2, 3), Quaternion.ofAxisAngle(Vec3.Z, Math.PI / 2));
        Pose inner = new Pose(new Vec3(10, 0, 0), Quaternion.ofAxisAngle(Vec3.X, Math.PI / 2));
        assertClose(outer.compose(inner).position(), new Vec3(1, 12, 3));
        assertClose(outer.compose(inner).transform(Vec3.Y), outer.transform(inner.transform(Vec3.Y)));
    }

    @Test
    void interpolatedPosesBeginAndEndExactlyAndLieOnTheLine() {
        Pose from = new Pose(new Vec3(0.1, 0.2, 0.3), Quaternion.IDENTITY);
        Pose to = new Pose(new Vec3(0.5, -0.2, 0.7), Quaternion.ofAxisAngle(Vec3.Z, 1));
        assertThat(from.interpolate(to, 0).position()).isEqualTo(from.position());
        assertThat(from.interpolate(to, 1).position()).isEqualTo(to.position());
        Pose half = from.interpolate(to, 0.5);
        assertClose(half.position(), new Vec3(0.3, 0, 0.5));
        assertThat(half.orientation().angleTo(Quaternion.IDENTITY)).isCloseTo(0.5, within(TINY));
    }

    @Test
    void theVectorProductIsRightHanded() {
        assertThat(Vec3.X.cross(Vec3.Y)).isEqualTo(Vec3.Z);
        assertThat(new Vec3(3, 4, 0).norm()).isEqualTo(5);
        assertThat(new Vec3(1, 1, 1).distanceTo(new Vec3(1, 4, 5))).isEqualTo(5);
    }

    private static Quaternion negated(Quaternion q) {
        return new Quaternion(-q.x(), -q.y(), -q.z(), -q.w());
    }

    private static Quaternion rotation(SplittableRandom random) {
        return Quaternion.ofAxisAngle(vector(random), random.nextDouble(-3, 3));
    }

    private static Vec3 vector(SplittableRandom random) {
        return new Vec3(random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1));
    }

    private static void assertClose(Vec3 actual, Vec3 expected) {
        assertThat(actual.distanceTo(expected))
                .as("%s near %s", actual, expected)
                .isLessThan(TINY);
    }
}
