package org.vfsruntime.planner.dqn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.EmbeddingGoal;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.planning.SkillPlannerContract;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

class DqnPlannerTest extends SkillPlannerContract {
    private static final int K = SymbolicDesk.SKILLS.size();

    @Override
    protected SkillPlanner planner(DynamicsModel model) {
        return new DqnPlanner(new SkillValues(network(K)), model);
    }

    /** Worth is the skill's value now, and 5 more when the goal names it. */
    private static Mlp network(int k) {
        float[] weights = new float[k * 2 * k];
        for (int skill = 0; skill < k; skill++) {
            weights[skill * 2 * k + skill] = 1;
            weights[skill * 2 * k + k + skill] = 5;
        }
        float[] ones = new float[2 * k];
        Arrays.fill(ones, 1);
        return Mlp.of(
                new MlpShape(2 * k, List.of(), k, OutputActivation.SIGMOID),
                new float[2 * k],
                ones,
                List.of(weights),
                List.of(new float[k]));
    }

    private PlanResult plan(Goal goal) {
        return planner(new SymbolicDeskModel())
                .plan(SymbolicDesk.closed().embedding(), goal, new Random(1), Deadline.never());
    }

    @Test
    void takesTheSkillOfTheGreatestValueUnderTheGoal() {
        PlanResult.Planned planned = (PlanResult.Planned) plan(ThresholdGoal.parse("PickRed", SymbolicDesk.SKILLS));
        assertThat(planned.best().skills()).containsExactly(SymbolicDesk.skill("PickRed"));
        assertThat(planned.scored()).isEqualTo(K);
        assertThat(planned.rejected()).hasSize(K - 1);
    }

    @Test
    void logOddsKeepTheOrderAndTellLittleFromNothing() {
        float[] code = SkillValues.logOdds(new float[] {0, 0.05f, 0.5f, 0.95f, 1});
        assertThat(code).isSorted();
        assertThat(code[2]).isZero();
        assertThat(code[0]).isEqualTo(-code[4]);
        assertThat(code[1] - code[0]).isGreaterThan(1);
    }

    @Test
    void refusesAGoalThatNamesNoSkills() {
        Goal goal = new EmbeddingGoal(SymbolicDesk.closed().embedding(), 0.1);
        assertThatThrownBy(() -> plan(goal))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("goals that name skills");
    }

    @Test
    void refusesANetworkOfAnotherSize() {
        assertThatThrownBy(() -> new DqnPlanner(new SkillValues(network(K + 1)), new SymbolicDeskModel()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("9 → 9")
                .hasMessageContaining("(8)");
    }
}
