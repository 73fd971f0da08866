package org.vfsruntime.planner.shooting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.planning.SkillPlannerContract;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.planner.imagination.Workers;

class RandomShootingPlannerTest extends SkillPlannerContract {
    @Override
    protected SkillPlanner planner(DynamicsModel model) {
        return new RandomShootingPlanner(model, ShootingConfig.STANDARD, Workers.inline());
    }

    @Test
    void theConfigurationReportsEveryFaultAtOnce() {
        assertThatThrownBy(() -> new ShootingConfig(-5, 0, Double.NaN, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("horizon was 0 but must be ≥ 1; candidates was -5 but must be ≥ 1;"
                        + " stepCost was NaN but must lie in [0, 1); done was 0.0 but must lie in (0, 1]");
    }

    @Test
    void itsNameIsThatOfTheReference() {
        assertThat(planner(new SymbolicDeskModel()).name()).isEqualTo("random-shooting");
    }

    @Test
    void findsWhatTakesTwoSkills() {
        Goal goal = ThresholdGoal.parse("PlaceBlueOnCounter", SymbolicDesk.SKILLS);
        PlanResult result = planner(new SymbolicDeskModel())
                .plan(SymbolicDesk.closed().embedding(), goal, new Random(1), Deadline.never());
        assertThat(((PlanResult.Planned) result).best().skills())
                .containsExactly(SymbolicDesk.skill("PickBlue"), SymbolicDesk.skill("PlaceBlueOnCounter"));
    }

    @Test
    void neverRunsASkillThatIsExpectedToBeDone() {
        Goal goal = ThresholdGoal.parse("PlaceBlueInDrawer & CloseDrawer", SymbolicDesk.SKILLS);
        Embedding start = SymbolicDesk.closed().embedding();
        PlanResult.Planned planned = (PlanResult.Planned)
                planner(new SymbolicDeskModel()).plan(start, goal, new Random(3), Deadline.never());
        for (RejectedCandidate rejected : planned.rejected()) {
            Embedding before = start;
            for (int step = 0; step < rejected.candidate().skills().size(); step++) {
                assertThat(before.get(rejected.candidate().skills().get(step)))
                        .isLessThan(ThresholdGoal.DEFAULT_THRESHOLD);
                before = rejected.candidate().predicted().get(step);
            }
        }
    }
}
