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
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.planning.SkillPlannerContract;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;
import org.vfsruntime.planner.imagination.Workers;

class RandomShootingPlannerTest extends SkillPlannerContract {
    @Override
    protected SkillPlanner planner(DynamicsModel model) {
        return new RandomShootingPlanner(model, ShootingConfig.STANDARD, Workers.inline());
    }

    @Test
    void theConfigurationReportsEveryFaultAtOnce() {
        assertThatThrownBy(() -> new ShootingConfig(-5, 0, Double.NaN))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("horizon was 0 but must be ≥ 1; candidates was -5 but must be ≥ 1;"
                        + " stepCost was NaN but must lie in [0, 1)");
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
}
