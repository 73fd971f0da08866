package org.vfsruntime.sim.rearrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.robot.RobotContract;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

class RearrangeRobotTest extends RobotContract {
    private static final Skill RED_TO_BLUE = new Skill("MoveNear(red,blue)");
    private static final Skill GREEN_TO_BLUE = new Skill("MoveNear(green,blue)");

    @Override
    protected Robot robot(long seed) {
        RearrangeRobot robot = new RearrangeRobot(new JoltEngine(), 4, PairPolicies.of(4, HandPickedChoice::of));
        robot.begin(RearrangeTask.forGoal(seed, 4, Set.of(RED_TO_BLUE, GREEN_TO_BLUE), ShapeSet.TRAINED, 0));
        return robot;
    }

    @Override
    protected List<Skill> skillsThatWork() {
        return List.of(RED_TO_BLUE, GREEN_TO_BLUE);
    }

    @Test
    void skillsMakeTheirPairsNear() throws InterruptedException {
        try (RearrangeRobot robot = (RearrangeRobot) robot(5)) {
            assertThat(robot.isSatisfied(RED_TO_BLUE)).isFalse();
            robot.start(RED_TO_BLUE).await();
            robot.start(GREEN_TO_BLUE).await();
            assertThat(robot.isSatisfied(RED_TO_BLUE)).isTrue();
            assertThat(robot.isSatisfied(GREEN_TO_BLUE)).isTrue();
            assertThat(robot.isSatisfied(new Skill("MoveNear(blue,green)"))).isTrue();
        }
    }

    @Test
    void whatIsExpectedOfASkillIsSaidByItsPolicyAboutWhatWasObserved() {
        Map<Skill, SkillPolicy> policies = new HashMap<>();
        for (int index = 0; index < RearrangeSkills.catalogue(4).size(); index++) {
            policies.put(RearrangeSkills.catalogue(4).get(index), new SureOfTallOnes(index));
        }
        try (RearrangeRobot robot = new RearrangeRobot(new JoltEngine(), 4, policies)) {
            robot.begin(RearrangeTask.draw(3, 4, 1, ShapeSet.TRAINED, 0));
            Observation table = robot.observe();
            double red = new RearrangeView(table).things().get(0).height();
            for (int index = 0; index < policies.size(); index++) {
                assertThat(robot.expectation(robot.catalogue().get(index), table))
                        .hasValue(red / (1 + index));
            }
        }
    }

    /** Expects the more the taller the first object is, and the less the later its skill comes. */
    private record SureOfTallOnes(int index) implements SkillPolicy {
        @Override
        public float[] parameters(Observation table) {
            throw new AssertionError("nothing is to be run");
        }

        @Override
        public OptionalDouble expectation(Observation table) {
            return OptionalDouble.of(new RearrangeView(table).things().get(0).height() / (1 + index));
        }
    }

    @Test
    void aPairWithoutPolicyIsRejected() {
        assertThatThrownBy(() -> new RearrangeRobot(new JoltEngine(), 3, Map.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("MoveNear(red,blue)");
    }

    @Test
    void aTaskOfAnotherTableIsRejected() {
        try (RearrangeRobot robot = (RearrangeRobot) robot(1)) {
            RearrangeTask five = RearrangeTask.draw(1, 5, 1, ShapeSet.TRAINED, 0);
            assertThatThrownBy(() -> robot.begin(five))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("5 objects");
        }
    }
}
