package org.vfsruntime.planner.shooting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
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
import org.vfsruntime.core.skill.SkillCatalogue;
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

    @Test
    void allSkillsThatAreNotDoneAreDrawnEquallyOften() {
        SkillCatalogue eight = SkillCatalogue.ofNames(
                IntStream.range(0, 8).mapToObj(i -> "Skill" + i).toList());
        // Three of the eight are done now; whatever is run, it says so in the first component.
        Embedding start = Embedding.of(eight, new float[] {0, 1, 0.5f, 1, 0.2f, 0.95f, 0.3f, 0});
        int[] drawn = new int[8];
        DynamicsModel counting = new DynamicsModel() {
            @Override
            public int size() {
                return 8;
            }

            @Override
            public void predict(float[] embeddings, int[] skills, int count, float[] next) {
                for (int row = 0; row < count; row++) {
                    drawn[skills[row]]++;
                }
                Arrays.fill(next, 0, count * 8, 0.5f);
            }
        };
        SkillPlanner planner =
                new RandomShootingPlanner(counting, new ShootingConfig(1, 1, 0.005, 0.9f), Workers.inline());
        Goal goal = ThresholdGoal.parse("Skill0", eight);
        Random random = new Random(4);
        for (int plan = 0; plan < 5_000; plan++) {
            planner.plan(start, goal, random, Deadline.never());
        }
        for (int skill : new int[] {1, 3, 5}) {
            assertThat(drawn[skill]).isZero();
        }
        for (int skill : new int[] {0, 2, 4, 6, 7}) {
            // Five standard deviations of a share of one fifth of 5,000.
            assertThat(drawn[skill]).isBetween(1_000 - 142, 1_000 + 142);
        }
    }

    @Test
    void whereAllIsDoneNothingIsApplicable() {
        Embedding done = Embedding.of(SymbolicDesk.SKILLS, filled(SymbolicDesk.SKILLS.size(), 1));
        Goal goal = ThresholdGoal.parse("CloseDrawer", SymbolicDesk.SKILLS);
        assertThat(planner(new SymbolicDeskModel()).plan(done, goal, new Random(1), Deadline.never()))
                .isInstanceOf(PlanResult.NothingApplicable.class);
    }

    private static float[] filled(int size, float value) {
        float[] values = new float[size];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void theNextSkillAloneIsThatOfThePlan() {
        Goal goal = ThresholdGoal.parse("PlaceBlueOnCounter", SymbolicDesk.SKILLS);
        RandomShootingPlanner planner =
                new RandomShootingPlanner(new SymbolicDeskModel(), ShootingConfig.STANDARD, Workers.inline());
        assertThat(planner.firstSkill(SymbolicDesk.closed().embedding(), goal, new Random(1), Deadline.never()))
                .isEqualTo(SymbolicDesk.SKILLS.indexOf(SymbolicDesk.skill("PickBlue")));
    }
}
