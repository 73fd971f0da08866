package org.vfsruntime.manipulation.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.manipulation.DeskArm;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.manipulation.kinematics.DampedLeastSquares;
import org.vfsruntime.manipulation.kinematics.KinematicChain;
import org.vfsruntime.manipulation.trajectory.MotionSegment.Dwell;
import org.vfsruntime.manipulation.trajectory.MotionSegment.Grip;
import org.vfsruntime.manipulation.trajectory.MotionSegment.MoveJoints;
import org.vfsruntime.manipulation.trajectory.MotionSegment.MoveLinear;
import org.vfsruntime.manipulation.trajectory.TrajectoryResult.Planned;
import org.vfsruntime.manipulation.trajectory.TrajectoryResult.Unreachable;

class TrajectoryPlannerTest {
    private static final double TICK = 0.05;
    private final KinematicChain chain = DeskArm.chain();
    private final DampedLeastSquares inverse = new DampedLeastSquares(DeskArm.ikConfig());
    private final TrajectoryPlanner planner = new TrajectoryPlanner(inverse, TrajectoryConfig.DEFAULT);

    @Test
    void aTargetOutOfReachNamesTheSegmentAndThePlace() {
        MotionProgram program = MotionProgram.of(
                new Dwell(0.1),
                new MoveLinear(DeskArm.handDown(0.5, 0, 0.2, 0), 0.3, 1),
                new MoveLinear(DeskArm.handDown(1.2, 0, 0.2, 0), 0.3, 1));
        assertThat(plan(program)).isInstanceOfSatisfying(Unreachable.class, miss -> {
            assertThat(miss.segment()).isEqualTo(2);
            assertThat(miss.reason()).contains("cannot follow the line at (0.8", "mm and", "are left");
        });
    }

    @Test
    void aJointMoveBeyondALimitIsUnreachable() {
        double[] q = DeskArm.ready();
        q[3] = 0.2;
        assertThat(plan(MotionProgram.of(new MoveJoints(q, 1)))).isInstanceOfSatisfying(Unreachable.class, miss -> {
            assertThat(miss.segment()).isZero();
            assertThat(miss.reason()).isEqualTo("joint 'joint4' was 0.2 but must lie in [-3.0718, -0.0698]");
        });
    }

    @Test
    void aYawBeyondTheLastJointsLimitNamesTheJoint() {
        MotionProgram program = MotionProgram.of(
                new MoveLinear(DeskArm.handDown(0.3, 0.45, 0.2, -1.5), 0.3, 2),
                new MoveLinear(DeskArm.handDown(0.3, 0.45, 0.2, -3.1), 0.3, 2),
                new MoveLinear(DeskArm.handDown(0.3, 0.45, 0.2, 1.7), 0.3, 2));
        assertThat(plan(program))
                .isInstanceOfSatisfying(
                        Unreachable.class, miss -> assertThat(miss.reason()).contains("'joint7' is at its limit of "));
    }

    @Test
    void aMoveThatOutlastsTheBoundIsUnreachable() {
        assertThat(plan(MotionProgram.of(new MoveLinear(DeskArm.handDown(0.5, 0, 0.2, 0), 1e-9, 1))))
                .isInstanceOfSatisfying(
                        Unreachable.class, miss -> assertThat(miss.reason()).contains("longer than 20000 ticks"));
        assertThat(plan(MotionProgram.of(new Dwell(1e300)))).isInstanceOf(Unreachable.class);
    }

    @Test
    void aLineThroughAJumpIsUnreachableRatherThanFast() {
        // Straight through the base's own axis: joint 1 would have to turn by half a circle at once.
        MotionProgram program = MotionProgram.of(
                new MoveLinear(DeskArm.handDown(0.4, 0, 0.6, 0), 0.3, 1),
                new MoveLinear(DeskArm.handDown(-0.4, 0.001, 0.6, 0), 0.3, 1));
        assertThat(plan(program))
                .isInstanceOfSatisfying(
                        Unreachable.class, miss -> assertThat(miss.segment()).isEqualTo(1));
    }

    @Test
    void randomProgramsKeepTheLimitsAndEndWhereTheyShould() {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 40; i++) {
            Pose first = somewhere(random);
            Pose second = somewhere(random);
            double speed = random.nextDouble(0.05, 2);
            double[] start = DeskArm.ready();
            for (int j = 0; j < 7; j++) {
                start[j] += random.nextDouble(-0.25, 0.25);
            }
            MotionProgram program = MotionProgram.of(
                    new MoveLinear(first, speed, 3),
                    new MoveLinear(second, speed, 3),
                    new MoveJoints(DeskArm.ready(), 1));
            List<ArmTick> ticks = planned(planner.plan(chain, program, start, TICK));
            assertLimitsKept(start, ticks);
            assertAt(lastOf(ticks, 0), first);
            assertAt(lastOf(ticks, 1), second);
            assertThat(lastOf(ticks, 2).q()).isEqualTo(DeskArm.ready());
        }
    }

    @Test
    void theTipStaysOnTheLineAndBelowItsSpeed() {
        Vec3 from = chain.forward(DeskArm.ready()).position();
        Vec3 to = new Vec3(0.6, -0.3, 0.05);
        MotionProgram program = MotionProgram.of(new MoveLinear(DeskArm.handDown(to.x(), to.y(), to.z(), 0.4), 0.2, 1));
        Vec3 last = from;
        for (ArmTick tick : planned(plan(program))) {
            Vec3 at = chain.forward(tick.q()).position();
            Vec3 along = to.minus(from).normalised();
            assertThat(at.minus(from).cross(along).norm()).isLessThan(2e-5);
            assertThat(at.distanceTo(last)).isLessThan(0.2 * TICK + 4e-5);
            last = at;
        }
        // A line of 0.449 m at 0.2 m/s and a ramp of 0.2 s.
        assertThat(planned(plan(program))).hasSize((int) Math.ceil((to.distanceTo(from) / 0.2 + 0.2) / TICK));
    }

    @Test
    void aMoveTooFastForAJointBecomesSlower() {
        Pose target = DeskArm.handDown(0.45, 0, 0.35, 1.4);
        List<ArmTick> ticks = planned(plan(MotionProgram.of(new MoveLinear(target, 1, 100))));
        assertLimitsKept(DeskArm.ready(), ticks);
        assertThat(ticks.size() * TICK).isBetween(1.4 / 2.61, 1.2);
    }

    @Test
    void aMoveAskedForAtOnceIsDrivenAsFastAsTheJointsAllow() {
        SplittableRandom random = new SplittableRandom(15);
        for (int i = 0; i < 20; i++) {
            MotionProgram program = MotionProgram.of(new MoveLinear(somewhere(random), 1e6, 1e6));
            List<ArmTick> ticks = planned(plan(program));
            assertLimitsKept(DeskArm.ready(), ticks);
            assertThat(ticks.size() * TICK).isLessThan(2.5);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.1})
    void jointMovesUseTheirShareOfTheVelocityLimits(double tickSeconds) {
        double[] goal = {1, 0.2, -0.5, -1.5, 0.3, 2.5, -1};
        MotionProgram program = MotionProgram.of(new MoveJoints(goal, 0.5));
        List<ArmTick> ticks = planned(planner.plan(chain, program, DeskArm.ready(), tickSeconds));
        assertThat(largestSpeedShare(DeskArm.ready(), ticks, tickSeconds)).isBetween(0.4, 0.5 + 1e-9);
        assertThat(ticks.get(ticks.size() - 1).q()).isEqualTo(goal);
    }

    @Test
    void gripsAndDwellsHoldTheArmStill() {
        MotionProgram program = MotionProgram.of(new Dwell(0.12), new Grip(0.01, 35), new Dwell(0.1));
        Grip open = new Grip(0.06, 5);
        List<ArmTick> ticks = planned(planner.plan(chain, program, DeskArm.ready(), open, TICK));
        assertThat(ticks).extracting(ArmTick::segment).containsExactly(0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2);
        assertThat(ticks).allSatisfy(tick -> assertThat(tick.q()).isEqualTo(DeskArm.ready()));
        assertThat(ticks.get(2)).isEqualTo(new ArmTick(DeskArm.ready(), 0.06, 5, 0));
        assertThat(ticks.get(3)).isEqualTo(new ArmTick(DeskArm.ready(), 0.01, 35, 1));
        assertThat(ticks.get(12)).isEqualTo(new ArmTick(DeskArm.ready(), 0.01, 35, 2));
    }

    @Test
    void whereNothingMovesNothingTakesTime() {
        Pose here = chain.forward(DeskArm.ready());
        assertThat(planned(plan(MotionProgram.of(new MoveJoints(DeskArm.ready(), 1)))))
                .isEmpty();
        assertThat(planned(plan(MotionProgram.of(new MoveLinear(here, 1, 1))))).isEmpty();
        assertThat(planned(plan(new MotionProgram(List.of())))).isEmpty();
    }

    @Test
    void aStartALittleBeyondALimitIsBroughtInside() {
        double[] start = DeskArm.ready();
        start[6] = chain.upper()[6] + 0.01;
        List<ArmTick> ticks = planned(planner.plan(chain, MotionProgram.of(new Dwell(TICK)), start, TICK));
        assertThat(ticks.get(0).q()[6]).isEqualTo(chain.upper()[6]);
        start[6] = chain.upper()[6] + 0.1;
        assertThatThrownBy(() -> planner.plan(chain, MotionProgram.of(new Dwell(TICK)), start, TICK))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("start of joint 'joint7'");
    }

    @Test
    void thePlanIsTheSameOnAnyThread() {
        MotionProgram program = MotionProgram.of(new MoveLinear(DeskArm.handDown(0.6, 0.2, 0.1, 1), 0.4, 2));
        TrajectoryResult expected = plan(program);
        List<TrajectoryResult> others =
                IntStream.range(0, 16).parallel().mapToObj(i -> plan(program)).toList();
        assertThat(others).allSatisfy(result -> assertThat(result).isEqualTo(expected));
    }

    @Test
    void misuseIsRefused() {
        MotionProgram program = MotionProgram.of(new MoveJoints(new double[6], 1));
        assertThatThrownBy(() -> plan(program))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("joint move were 6 numbers but must be 7");
        assertThatThrownBy(() -> planner.plan(chain, MotionProgram.of(), DeskArm.ready(), 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("tick was 0.0");
        assertThatThrownBy(() -> planner.plan(chain, MotionProgram.of(), new double[3], TICK))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void segmentsAndConfigurationsCheckThemselves() {
        Pose pose = Pose.IDENTITY;
        List<Runnable> bad = new ArrayList<>(List.of(
                () -> new MoveLinear(pose, 0, 1),
                () -> new MoveLinear(pose, 1, Double.NaN),
                () -> new MoveJoints(new double[] {Double.NaN}, 1),
                () -> new MoveJoints(new double[1], 1.5),
                () -> new MoveJoints(new double[1], 0),
                () -> new Grip(-0.01, 1),
                () -> new Grip(0.01, Double.POSITIVE_INFINITY),
                () -> new Dwell(-1),
                () -> new Dwell(Double.NaN),
                () -> new TrajectoryConfig(-1, 0, new Grip(0, 0), 1, 0, 1),
                () -> new TrajectoryConfig(0, 0, new Grip(0, 0), Double.NaN, 0, 1),
                () -> new TrajectoryConfig(0, 0, new Grip(0, 0), 1, 0, 0)));
        for (Runnable make : bad) {
            assertThatThrownBy(make::run).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void valuesWithArraysAreCopiedAndComparedByContent() {
        double[] q = {1, 2};
        MoveJoints move = new MoveJoints(q, 0.5);
        ArmTick tick = new ArmTick(q, 0.1, 2, 3);
        q[0] = 9;
        move.q()[0] = 9;
        tick.q()[0] = 9;
        assertThat(move)
                .isEqualTo(new MoveJoints(new double[] {1, 2}, 0.5))
                .hasToString("MoveJoints[q=[1.0, 2.0], speedFraction=0.5]");
        assertThat(tick)
                .isEqualTo(new ArmTick(new double[] {1, 2}, 0.1, 2, 3))
                .hasSameHashCodeAs(new ArmTick(new double[] {1, 2}, 0.1, 2, 3))
                .isNotEqualTo(new ArmTick(new double[] {1, 2}, 0.1, 2, 4))
                .hasToString("ArmTick[q=[1.0, 2.0], gripWidth=0.1, gripForce=2.0, segment=3]");
        double[] copy = new double[2];
        tick.copyInto(copy);
        assertThat(copy).containsExactly(1, 2);
    }

    private TrajectoryResult plan(MotionProgram program) {
        return planner.plan(chain, program, DeskArm.ready(), TICK);
    }

    private static List<ArmTick> planned(TrajectoryResult result) {
        assertThat(result).isInstanceOf(Planned.class);
        return ((Planned) result).ticks();
    }

    private static Pose somewhere(SplittableRandom random) {
        return DeskArm.handDown(
                random.nextDouble(0.35, 0.65),
                random.nextDouble(-0.35, 0.35),
                random.nextDouble(0.02, 0.3),
                random.nextDouble(-1.5, 1.5));
    }

    private static ArmTick lastOf(List<ArmTick> ticks, int segment) {
        return ticks.stream()
                .filter(tick -> tick.segment() == segment)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private void assertAt(ArmTick tick, Pose target) {
        Pose tip = chain.forward(tick.q());
        assertThat(tip.position().distanceTo(target.position())).isLessThan(1e-4);
        assertThat(tip.orientation().angleTo(target.orientation())).isLessThan(1e-4);
    }

    private void assertLimitsKept(double[] start, List<ArmTick> ticks) {
        assertThat(largestSpeedShare(start, ticks, TICK)).isLessThanOrEqualTo(1 + 1e-9);
        for (ArmTick tick : ticks) {
            double[] q = tick.q();
            for (int i = 0; i < q.length; i++) {
                assertThat(q[i]).isBetween(chain.lower()[i], chain.upper()[i]);
            }
        }
    }

    private double largestSpeedShare(double[] start, List<ArmTick> ticks, double tickSeconds) {
        double[] limits = chain.velocityLimits();
        double[] last = start;
        double largest = 0;
        for (ArmTick tick : ticks) {
            double[] q = tick.q();
            for (int i = 0; i < q.length; i++) {
                largest = Math.max(largest, Math.abs(q[i] - last[i]) / tickSeconds / limits[i]);
            }
            last = q;
        }
        return largest;
    }
}
