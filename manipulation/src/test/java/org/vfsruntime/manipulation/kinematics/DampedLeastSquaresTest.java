package org.vfsruntime.manipulation.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.manipulation.DeskArm;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;

class DampedLeastSquaresTest {
    private final KinematicChain chain = DeskArm.chain();
    private final DampedLeastSquares solver = new DampedLeastSquares(DeskArm.ikConfig());

    @Test
    void aTargetOutOfReachIsNotReachedAndTheErrorIsTold() {
        Pose far = DeskArm.handDown(1.5, 0, 0.3, 0);
        IkResult result = solver.solve(chain, far, DeskArm.ready());
        assertThat(result).isInstanceOfSatisfying(IkResult.NotReached.class, miss -> {
            Pose tip = chain.forward(miss.q());
            assertThat(miss.positionError()).isEqualTo(tip.position().distanceTo(far.position()));
            assertThat(miss.positionError()).isBetween(0.4, 1.2);
            assertThat(Math.abs(miss.angleError() - tip.orientation().angleTo(far.orientation())))
                    .isLessThan(1e-9);
            assertInsideLimits(miss.q());
        });
    }

    @Test
    void fiveHundredRandomPosesAreReachedFromTheReadyPosture() {
        SplittableRandom random = new SplittableRandom(500);
        int solved = 0;
        for (int i = 0; i < 500; i++) {
            Pose target = chain.forward(randomPosture(random));
            IkResult result = solver.solve(chain, target, DeskArm.ready());
            assertInsideLimits(result.q());
            if (result instanceof IkResult.Solved found) {
                solved++;
                assertReached(found.q(), target);
            }
        }
        assertThat(solved).isGreaterThanOrEqualTo(498);
    }

    @Test
    void aSmallStepFromACloseSeedTakesFewIterations() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 200; i++) {
            double[] seed = DeskArm.ready();
            for (int j = 0; j < seed.length; j++) {
                seed[j] += random.nextDouble(-0.3, 0.3);
            }
            Pose start = chain.forward(seed);
            Pose target = new Pose(
                    start.position().plus(new Vec3(0.01, -0.005, 0.008)),
                    Quaternion.ofAxisAngle(Vec3.Z, 0.05).multiply(start.orientation()));
            IkResult result = solver.solve(chain, target, seed);
            assertThat(result).isInstanceOfSatisfying(IkResult.Solved.class, found -> {
                assertThat(found.iterations()).isLessThanOrEqualTo(4);
                assertReached(found.q(), target);
            });
        }
    }

    @Test
    void aTargetAlreadyReachedKeepsTheSeed() {
        IkResult result = solver.solve(chain, chain.forward(DeskArm.ready()), DeskArm.ready());
        assertThat(result.q()).isEqualTo(DeskArm.ready());
        assertThat(result)
                .isInstanceOfSatisfying(
                        IkResult.Solved.class, s -> assertThat(s.iterations()).isZero());
    }

    @Test
    void theSeedIsLeftAloneAndBroughtInsideTheLimits() {
        double[] seed = DeskArm.ready();
        seed[3] = 2;
        double[] before = seed.clone();
        IkResult result = solver.solve(chain, DeskArm.handDown(0.5, 0.1, 0.2, 0), seed);
        assertThat(seed).isEqualTo(before);
        assertThat(result).isInstanceOf(IkResult.Solved.class);
        assertInsideLimits(result.q());
    }

    @Test
    void jointsAtTheirLimitsLeaveTheirPartToTheOthers() {
        // From joint 7 close to its end, a yaw beyond that end must come from the rest of the arm.
        double[] seed = DeskArm.ready();
        seed[6] = chain.upper()[6] - 0.01;
        Pose start = chain.forward(seed);
        Pose target = new Pose(start.position(), start.orientation().multiply(Quaternion.ofAxisAngle(Vec3.Z, 0.25)));
        IkResult result = new DampedLeastSquares(IkConfig.DEFAULT).solve(chain, target, seed);
        assertThat(result).isInstanceOf(IkResult.Solved.class);
        assertInsideLimits(result.q());
        assertReached(result.q(), target);
    }

    @Test
    void spareFreedomGoesToThePosture() {
        double[] seed = {0.6, -0.3, -0.8, -2.2, 0.7, 2.0, 0.3};
        ChainSolver withPosture = solver.solverFor(chain);
        ChainSolver without = new DampedLeastSquares(IkConfig.DEFAULT).solverFor(chain);
        double[] pulled = seed.clone();
        double[] free = seed.clone();
        for (int i = 0; i <= 100; i++) {
            Pose target = DeskArm.handDown(0.45 + 0.001 * i, 0.1, 0.2, 0);
            assertThat(withPosture.reach(target, pulled)).isTrue();
            assertThat(without.reach(target, free)).isTrue();
        }
        assertThat(Math.abs(pulled[2])).isLessThan(0.1);
        assertThat(Math.abs(free[2])).isGreaterThan(0.4);
    }

    @Test
    void chainsWithSlidingAndEndlessJointsAreSolvedToo() {
        KinematicChain crane = KinematicChain.of(TestArms.crane(), "ground", "wrist");
        double[] q = {2.5, 1.7, 0.8};
        Pose target = crane.forward(q);
        IkResult result = new DampedLeastSquares(IkConfig.DEFAULT).solve(crane, target, new double[] {1, 0.2, 0});
        assertThat(result).isInstanceOf(IkResult.Solved.class);
        assertThat(crane.forward(result.q()).position().distanceTo(target.position()))
                .isLessThan(1e-4);
    }

    @Test
    void theResultDependsOnTargetAndSeedOnlyAndNotOnTheThread() {
        SplittableRandom random = new SplittableRandom(8);
        List<Pose> targets = IntStream.range(0, 64)
                .mapToObj(i -> chain.forward(randomPosture(random)))
                .toList();
        List<String> oneByOne = targets.stream().map(this::solution).toList();
        List<String> together = targets.parallelStream().map(this::solution).toList();
        assertThat(together).isEqualTo(oneByOne);
        ChainSolver reused = solver.solverFor(chain);
        double[] fresh = DeskArm.ready();
        solver.solverFor(chain).reach(targets.get(3), fresh);
        for (int i = 0; i < 4; i++) {
            double[] again = DeskArm.ready();
            reused.reach(targets.get(i), again);
            if (i == 3) {
                assertThat(again).isEqualTo(fresh);
            }
        }
    }

    @Test
    void misuseIsRefused() {
        Pose target = DeskArm.handDown(0.5, 0, 0.2, 0);
        assertThatThrownBy(() -> solver.solve(chain, target, new double[6]))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("seed");
        double[] bad = DeskArm.ready();
        bad[2] = Double.NaN;
        assertThatThrownBy(() -> solver.solve(chain, target, bad)).isInstanceOf(InvalidInputException.class);
        DampedLeastSquares other = new DampedLeastSquares(IkConfig.DEFAULT.withRestarts(List.of(List.of(1.0))));
        assertThatThrownBy(() -> other.solve(chain, target, DeskArm.ready()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("restart");
    }

    @Test
    void aConfigurationReportsAllItsFaults() {
        assertThatThrownBy(() -> new IkConfig(0, -1, Double.NaN, 0, 0, IkConfig.DEFAULT.posture(), List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("damping was 0.0")
                .hasMessageContaining("error damping was -1.0")
                .hasMessageContaining("position tolerance was NaN")
                .hasMessageContaining("angle tolerance was 0.0")
                .hasMessageContaining("max iterations was 0");
        assertThatThrownBy(() -> new PosturePull(List.of(0.0), List.of(), 2, -1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("number of posture weights was 0")
                .hasMessageContaining("posture gain was 2.0")
                .hasMessageContaining("largest posture step was -1.0");
    }

    @Test
    void spreadSeedsLieInsideTheLimitsAndDiffer() {
        List<List<Double>> seeds = SpreadSeeds.of(chain, 100);
        assertThat(seeds).hasSize(100).doesNotHaveDuplicates();
        for (List<Double> seed : seeds) {
            assertInsideLimits(seed.stream().mapToDouble(Double::doubleValue).toArray());
        }
        for (int joint = 0; joint < 7; joint++) {
            int j = joint;
            double middle = (chain.lower()[j] + chain.upper()[j]) / 2;
            assertThat(seeds.stream().filter(seed -> seed.get(j) < middle)).hasSizeBetween(40, 60);
        }
        assertThat(SpreadSeeds.of(KinematicChain.of(TestArms.crane(), "ground", "wrist"), 5))
                .allSatisfy(seed -> assertThat(seed).allMatch(Double::isFinite));
        assertThatThrownBy(() -> SpreadSeeds.of(chain, -1)).isInstanceOf(InvalidInputException.class);
    }

    private String solution(Pose target) {
        return Arrays.toString(solver.solve(chain, target, DeskArm.ready()).q());
    }

    private double[] randomPosture(SplittableRandom random) {
        double[] lower = chain.lower();
        double[] upper = chain.upper();
        double[] q = new double[chain.dof()];
        for (int i = 0; i < q.length; i++) {
            q[i] = random.nextDouble(lower[i], upper[i]);
        }
        return q;
    }

    private void assertReached(double[] q, Pose target) {
        Pose tip = chain.forward(q);
        assertThat(tip.position().distanceTo(target.position())).isLessThan(1e-4);
        assertThat(tip.orientation().angleTo(target.orientation())).isLessThan(1e-4);
    }

    private void assertInsideLimits(double[] q) {
        double[] lower = chain.lower();
        double[] upper = chain.upper();
        for (int i = 0; i < q.length; i++) {
            assertThat(q[i]).isBetween(lower[i], upper[i]);
        }
    }
}
