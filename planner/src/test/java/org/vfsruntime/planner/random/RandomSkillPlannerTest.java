package org.vfsruntime.planner.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.planning.SkillPlannerContract;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;

class RandomSkillPlannerTest extends SkillPlannerContract {
    @Override
    protected SkillPlanner planner(DynamicsModel model) {
        return new RandomSkillPlanner(model);
    }

    @Test
    void everySkillIsAboutEquallyLikely() {
        SkillPlanner planner = planner(new SymbolicDeskModel());
        Random random = new Random(1);
        int[] counts = new int[8];
        for (int i = 0; i < 8_000; i++) {
            PlanResult result = planner.plan(
                    SymbolicDesk.closed().embedding(),
                    ThresholdGoal.parse("PickRed", SymbolicDesk.SKILLS),
                    random,
                    Deadline.never());
            Skill skill = ((PlanResult.Planned) result).best().skills().get(0);
            counts[SymbolicDesk.SKILLS.indexOf(skill)]++;
        }
        for (int count : counts) {
            assertThat(count).isBetween(850, 1_150);
        }
    }
}
