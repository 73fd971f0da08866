package org.vfsruntime.planner.greedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.planning.SkillPlannerContract;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;

class GreedyPlannerTest extends SkillPlannerContract {
    @Override
    protected SkillPlanner planner(DynamicsModel model) {
        return new GreedyPlanner(model);
    }

    @Test
    void takesTheSkillThatLeadsNearest() {
        PlanResult result = planner(new SymbolicDeskModel())
                .plan(
                        SymbolicDesk.closed().embedding(),
                        ThresholdGoal.parse("PickRed", SymbolicDesk.SKILLS),
                        new Random(1),
                        Deadline.never());
        PlanResult.Planned planned = (PlanResult.Planned) result;
        assertThat(planned.best().skills()).containsExactly(SymbolicDesk.skill("PickRed"));
        assertThat(planned.rejected()).hasSize(7);
    }
}
