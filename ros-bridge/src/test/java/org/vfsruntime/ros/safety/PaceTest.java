package org.vfsruntime.ros.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.manipulation.DeskArm;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.manipulation.kinematics.KinematicChain;
import org.vfsruntime.ros.config.RobotFile;
import org.vfsruntime.ros.config.SafetyConfig;

/** How fast a real arm is commanded when its file says nothing about it. */
class PaceTest {
    private static final KinematicChain CHAIN = DeskArm.chain();
    private static final SafetyConfig CAREFUL =
            RobotFile.read(Path.of("config", "panda.yaml")).safety();
    private static final double TICK = 0.05;

    /** Turns one joint far in a second. */
    private static List<double[]> turn(int joint, double angle) {
        List<double[]> points = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            double[] q = DeskArm.ready();
            q[joint] += angle * i / 20;
            points.add(q);
        }
        return points;
    }

    @Test
    void noJointIsFasterThanATenthOfItsLimit() {
        PacedPath path = new Pace(CHAIN, CAREFUL).slow(DeskArm.ready(), turn(6, 1), TICK);
        double speed = 1.0 / 20 / path.secondsPerPoint();
        assertThat(speed).isCloseTo(0.1 * CHAIN.velocityLimits()[6], within(1e-6));
    }

    @Test
    void theToolIsNotFasterThanAQuarterOfAMetreASecond() {
        SafetyConfig fullSpeed = new SafetyConfig(
                true,
                1,
                SafetyConfig.CAREFUL_SPEED,
                CAREFUL.workspace(),
                List.of(),
                CAREFUL.observationAge(),
                CAREFUL.seenWithin(),
                CAREFUL.settleSeconds(),
                CAREFUL.skillDeadline(),
                CAREFUL.cancelConfirm(),
                CAREFUL.planAge(),
                CAREFUL.confirm(),
                CAREFUL.lowConfidence(),
                CAREFUL.confirmSeconds(),
                CAREFUL.hooks());
        PacedPath path = new Pace(CHAIN, fullSpeed).slow(DeskArm.ready(), turn(0, 1.5), TICK);
        Vec3 last = CHAIN.forward(path.start()).position();
        double fastest = 0;
        for (double[] q : path.points()) {
            Vec3 tool = CHAIN.forward(q).position();
            fastest = Math.max(fastest, tool.distanceTo(last) / path.secondsPerPoint());
            last = tool;
        }
        assertThat(fastest).isCloseTo(SafetyConfig.CAREFUL_SPEED, within(1e-6));
    }

    @Test
    void aSlowMotionIsNotMadeFaster() {
        PacedPath path = new Pace(CHAIN, CAREFUL).slow(DeskArm.ready(), turn(6, 0.001), TICK);
        assertThat(path.secondsPerPoint()).isEqualTo(TICK);
    }
}
