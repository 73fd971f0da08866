package org.vfsruntime.planner.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.robot.ForwardingRobot;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.robot.RobotFaultException;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.symbolic.ScriptedRobot;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;
import org.vfsruntime.core.symbolic.SymbolicDeskSpace;
import org.vfsruntime.planner.PlannerKind;
import org.vfsruntime.planner.imagination.Workers;

class DoubtfulRobotTest {
    private static final Goal GOAL = ThresholdGoal.parse("PlaceBlueInDrawer & CloseDrawer", SymbolicDesk.SKILLS);
    private static final Skill OPEN = SymbolicDesk.skill("OpenDrawer");

    private final List<EpisodeEvent> events = new ArrayList<>();

    @Test
    void aSkillThatTheRobotExpectsNothingOfIsNotTheFirstToBeRun() {
        assertThat(firstSkill(skill -> 1)).isEqualTo(OPEN);
        assertThat(firstSkill(skill -> skill.equals(OPEN) ? 0.001 : 1)).isNotEqualTo(OPEN);
    }

    @Test
    void withoutSkillsToSpareTheRiskIsTaken() {
        EpisodeConfig scarce = EpisodeConfig.STANDARD.withSkillBudget(6);
        assertThat(run(skill -> skill.equals(OPEN) ? 0.001 : 1, scarce).skills().get(0))
                .isEqualTo(OPEN);
    }

    @Test
    void aRobotThatCannotBeAskedStopsTheEpisodeBeforeAnythingMoves() {
        EpisodeResult lost = run(
                skill -> {
                    throw new RobotFaultException("camera lost; check its cable");
                },
                EpisodeConfig.STANDARD);
        assertThat(lost.reason()).isEqualTo(StopReason.ROBOT_FAULT);
        assertThat(lost.detail()).isEqualTo("camera lost; check its cable");
        assertThat(lost.skills()).isEmpty();
        EpisodeResult odd = run(
                skill -> {
                    throw new InvalidInputException("observation has 3 components but the policy needs 4");
                },
                EpisodeConfig.STANDARD);
        assertThat(odd.reason()).isEqualTo(StopReason.INVALID_OBSERVATION);
        assertThat(odd.skills()).isEmpty();
    }

    private Skill firstSkill(ToDoubleFunction<Skill> expectation) {
        return run(expectation, EpisodeConfig.STANDARD).skills().get(0);
    }

    private EpisodeResult run(ToDoubleFunction<Skill> expectation, EpisodeConfig config) {
        Robot robot = new Doubtful(ScriptedRobot.perfect(SymbolicDesk.closed()), expectation);
        return new RecedingHorizonController(
                        SymbolicDeskSpace.create(),
                        PlannerKind.AFFORDANCE.create(new SymbolicDeskModel(), Workers.inline()),
                        config,
                        () -> 0)
                .run(robot, GOAL, new Random(1), events::add);
    }

    private static final class Doubtful extends ForwardingRobot {
        private final ToDoubleFunction<Skill> expectation;

        Doubtful(Robot inner, ToDoubleFunction<Skill> expectation) {
            super(inner);
            this.expectation = expectation;
        }

        @Override
        public OptionalDouble expectation(Skill skill, Observation observation) {
            return OptionalDouble.of(expectation.applyAsDouble(skill));
        }
    }
}
