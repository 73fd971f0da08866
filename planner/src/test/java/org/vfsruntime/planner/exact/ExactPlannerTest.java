package org.vfsruntime.planner.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.planning.SkillPlannerContract;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;
import org.vfsruntime.planner.imagination.Workers;

class ExactPlannerTest extends SkillPlannerContract {
    @Override
    protected SkillPlanner planner(DynamicsModel model) {
        return new ExactPlanner(model, new ExactConfig(4, 4_096, 0.005), Workers.inline());
    }

    @Test
    void moreSequencesThanTheLimitAreRejectedWithTheHorizonThatFits() {
        ExactConfig config = new ExactConfig(9, 300_000, 0.005);
        assertThatThrownBy(() -> new ExactPlanner(new SymbolicDeskModel(), config, Workers.inline()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "number of sequences was 8^9 = 1.34e+08 (skills ^ horizon) but must be ≤ the limit (300000);"
                                + " use a horizon of at most 6, raise the limit or use another planner");
    }

    @Test
    void aLimitBelowOneStepIsRejectedWithoutAHorizon() {
        ExactConfig config = new ExactConfig(100, 7, 0.005);
        assertThatThrownBy(() -> new ExactPlanner(new SymbolicDeskModel(), config, Workers.inline()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith("; raise the limit or use another planner");
    }

    @Test
    void theConfigurationReportsEveryFaultAtOnce() {
        assertThatThrownBy(() -> new ExactConfig(0, 0, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("horizon was 0 but must be ≥ 1; limit was 0 but must lie in [1, 10000000];"
                        + " stepCost was 1.0 but must lie in [0, 1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OpenDrawer",
                "PickRed",
                "PlaceBlueOnCounter",
                "OpenDrawer & PickBlue",
                "PlaceRedInDrawer",
                "PlaceBlueInDrawer & CloseDrawer",
                "PlaceBlueInDrawer & PickRed"
            })
    void theFirstPlanIsAsShortAsTheOracles(String text) {
        Goal goal = ThresholdGoal.parse(text, SymbolicDesk.SKILLS);
        assertThat(best(planner(new SymbolicDeskModel()), goal).skills()).hasSize(shortest(goal));
    }

    @Test
    void theSixSkillsThatAreNeededAreFound() {
        Goal goal = ThresholdGoal.parse("PlaceBlueInDrawer & PlaceRedInDrawer & CloseDrawer", SymbolicDesk.SKILLS);
        SkillPlanner six = new ExactPlanner(new SymbolicDeskModel(), ExactConfig.STANDARD, Workers.inline());
        assertThat(shortest(goal)).isEqualTo(6);
        assertThat(best(six, goal).skills()).hasSize(6);
        assertThat(best(six, goal).score()).isEqualTo(-6 * 0.005, within(1e-12));
    }

    @Test
    void everySequenceIsScoredWhenTheGoalIsOutOfReach() {
        Goal goal = ThresholdGoal.parse("PickBlue & PickRed", SymbolicDesk.SKILLS);
        PlanResult result = planner(new SymbolicDeskModel())
                .plan(SymbolicDesk.closed().embedding(), goal, new Random(1), Deadline.never());
        assertThat(result.scored()).isEqualTo(8 + 64 + 512 + 4_096);
    }

    private static Candidate best(SkillPlanner planner, Goal goal) {
        PlanResult result = planner.plan(SymbolicDesk.closed().embedding(), goal, new Random(1), Deadline.never());
        return ((PlanResult.Planned) result).best();
    }

    /** Breadth-first search over the true states. */
    private static int shortest(Goal goal) {
        Set<SymbolicDesk> reached = new HashSet<>(Set.of(SymbolicDesk.closed()));
        for (int depth = 0; depth < 10; depth++) {
            if (reached.stream()
                    .anyMatch(desk -> goal.isReached(desk.embedding().values(), 0))) {
                return depth;
            }
            Set<SymbolicDesk> next = new HashSet<>(reached);
            for (SymbolicDesk desk : reached) {
                for (int skill = 0; skill < SymbolicDesk.SKILLS.size(); skill++) {
                    next.add(desk.after(skill));
                }
            }
            reached = next;
        }
        throw new AssertionError("no plan of ten skills reaches " + goal.describe());
    }
}
