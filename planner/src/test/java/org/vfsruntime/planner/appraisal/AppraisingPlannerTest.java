package org.vfsruntime.planner.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.planning.Appraisal;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.planning.SkillPlannerContract;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.planner.calibration.PlanCalibration;
import org.vfsruntime.planner.calibration.SuccessModel;
import org.vfsruntime.planner.dynamics.DynamicsEnsemble;
import org.vfsruntime.planner.exact.ExactConfig;
import org.vfsruntime.planner.exact.ExactPlanner;
import org.vfsruntime.planner.imagination.PlanCost;
import org.vfsruntime.planner.imagination.Workers;
import org.vfsruntime.planner.shooting.AffordanceConfig;
import org.vfsruntime.planner.shooting.AffordanceGuidedPlanner;

class AppraisingPlannerTest extends SkillPlannerContract {
    private static final Embedding START = SymbolicDesk.closed().embedding();
    private static final Skill PICK_BLUE = SymbolicDesk.skill("PickBlue");
    private static final Skill PICK_RED = SymbolicDesk.skill("PickRed");
    private static final PlanCost COST = new PlanCost(0.005, 0.02);

    @Override
    protected SkillPlanner planner(DynamicsModel model) {
        DynamicsEnsemble three = new DynamicsEnsemble(List.of(model, model, model), Optional.empty());
        return AppraisingPlanner.of(three, COST, Caution.STANDARD, AppraisingPlannerTest::search);
    }

    private static SkillPlanner search(DynamicsModel model) {
        return new AffordanceGuidedPlanner(model, AffordanceConfig.STANDARD, Workers.inline());
    }

    @Test
    void theSecondLookOfAgreeingMembersChoosesWhatTheSearchChose() {
        Goal goal = ThresholdGoal.parse("PlaceBlueInDrawer & CloseDrawer", SymbolicDesk.SKILLS);
        DynamicsModel model = new SymbolicDeskModel();
        PlanResult.Planned searched =
                (PlanResult.Planned) search(model).plan(START, goal, new Random(1), Deadline.never());
        PlanResult.Planned planned =
                (PlanResult.Planned) planner(model).plan(START, goal, new Random(1), Deadline.never());
        assertThat(planned.best().skills()).isEqualTo(searched.best().skills());
        assertThat(planned.best().predicted()).isEqualTo(searched.best().predicted());
        assertThat(planned.best().score()).isCloseTo(searched.best().score(), within(1e-9));
        Appraisal appraisal = planned.best().appraisal().orElseThrow();
        assertThat(appraisal.spread()).isCloseTo(0, within(1e-12));
        assertThat(appraisal.success()).isEmpty();
        assertThat(appraisal.leavesData()).isFalse();
        assertThat(planned.scored()).isEqualTo(searched.scored());
    }

    @Test
    void aPlanThatTheMembersDisagreeAboutLosesAgainstOneThatTheyAgreeOn() {
        // Either hand works on average, but one member doubts that the blue cube can be held.
        Goal goal = ThresholdGoal.parse("PickBlue", SymbolicDesk.SKILLS);
        DynamicsModel sure = new Held(PICK_BLUE, 1f, 0.7f);
        DynamicsModel unsure = new Held(PICK_BLUE, 0.2f, 0.7f);
        DynamicsEnsemble both = new DynamicsEnsemble(List.of(sure, unsure), Optional.empty());
        assertThat(first(both, new Caution(0), goal)).isEqualTo(PICK_RED);
        DynamicsModel doubt = new Held(PICK_BLUE, 0.8f, 0.7f);
        DynamicsEnsemble nearly = new DynamicsEnsemble(List.of(sure, doubt), Optional.empty());
        assertThat(first(nearly, new Caution(0), goal)).isEqualTo(PICK_BLUE);
        assertThat(first(nearly, new Caution(4), goal)).isEqualTo(PICK_RED);
    }

    @Test
    void theScoreIsTheMeanMinusTheStandardDeviation() {
        Goal goal = ThresholdGoal.parse("PickBlue", SymbolicDesk.SKILLS);
        DynamicsEnsemble two = new DynamicsEnsemble(
                List.of(new Held(PICK_BLUE, 0.9f, 0), new Held(PICK_BLUE, 0.45f, 0)), Optional.empty());
        PlanResult.Planned planned =
                (PlanResult.Planned) greedy(two, Caution.STANDARD).plan(START, goal, new Random(1), Deadline.never());
        Appraisal appraisal = planned.best().appraisal().orElseThrow();
        assertThat(appraisal.expected()).isCloseTo(-0.25, within(1e-6));
        assertThat(appraisal.spread()).isCloseTo(0.25, within(1e-6));
        assertThat(planned.best().score()).isCloseTo(-0.5, within(1e-6));
        assertThat(planned.best().predicted().get(0).get(PICK_BLUE)).isCloseTo(0.675f, within(1e-6f));
    }

    @Test
    void aPlanBeyondTheDataIsMarkedAndItsSuccessIsPredicted() {
        Goal goal = ThresholdGoal.parse("PickBlue", SymbolicDesk.SKILLS);
        PlanCalibration calibration =
                new PlanCalibration(List.of(0.01), new SuccessModel(List.of(2.0, -4.0, 0.0, 0.0, 0.0)), 10);
        DynamicsEnsemble two = new DynamicsEnsemble(
                List.of(new Held(PICK_BLUE, 0.9f, 0), new Held(PICK_BLUE, 0.45f, 0)), Optional.of(calibration));
        PlanResult.Planned planned =
                (PlanResult.Planned) greedy(two, Caution.STANDARD).plan(START, goal, new Random(1), Deadline.never());
        Appraisal appraisal = planned.best().appraisal().orElseThrow();
        assertThat(appraisal.leavesDataAt()).hasValue(0);
        assertThat(appraisal.success().orElseThrow()).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-6));
    }

    @Test
    void aWarmStartIsLookedAtWhereTheSearchMissesIt() {
        Goal goal = ThresholdGoal.parse("PlaceBlueOnCounter", SymbolicDesk.SKILLS);
        List<Skill> two = List.of(PICK_BLUE, SymbolicDesk.skill("PlaceBlueOnCounter"));
        AppraisingPlanner oneAhead = AppraisingPlanner.of(
                new SymbolicDeskModel(), PlanCost.perStep(0.005), Caution.STANDARD, model -> exact(model, 1));
        PlanResult cold = oneAhead.plan(START, goal, new Random(1), Deadline.never());
        PlanResult warm = oneAhead.plan(START, goal, two, new Random(1), Deadline.never());
        assertThat(((PlanResult.Planned) cold).best().skills()).hasSize(1);
        assertThat(((PlanResult.Planned) warm).best().skills()).isEqualTo(two);
        assertThat(warm.scored()).isEqualTo(cold.scored() + 1);
    }

    @Test
    void aWarmStartWhoseFirstSkillIsDoneByNowIsNotLookedAt() {
        Goal goal = ThresholdGoal.parse("PlaceBlueOnCounter", SymbolicDesk.SKILLS);
        float[] values = START.values();
        values[SymbolicDesk.SKILLS.indexOf(PICK_BLUE)] = 0.95f;
        Embedding held = Embedding.of(SymbolicDesk.SKILLS, values);
        List<Skill> again = List.of(PICK_BLUE, SymbolicDesk.skill("PlaceBlueOnCounter"));
        AppraisingPlanner oneAhead = AppraisingPlanner.of(
                new SymbolicDeskModel(), PlanCost.perStep(0.005), Caution.STANDARD, model -> exact(model, 1));
        PlanResult cold = oneAhead.plan(held, goal, new Random(1), Deadline.never());
        PlanResult warm = oneAhead.plan(held, goal, again, new Random(1), Deadline.never());
        assertThat(warm.scored()).isEqualTo(cold.scored());
    }

    @Test
    void aWarmStartWithASkillOfAnotherCatalogueIsRejected() {
        Goal goal = ThresholdGoal.parse("PickBlue", SymbolicDesk.SKILLS);
        SkillPlanner planner = planner(new SymbolicDeskModel());
        assertThatThrownBy(() -> planner.plan(START, goal, List.of(new Skill("Wave")), new Random(1), Deadline.never()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Wave");
    }

    @Test
    void whenTimeIsUpThePlanOfTheSearchIsKept() {
        Goal goal = ThresholdGoal.parse("PickBlue", SymbolicDesk.SKILLS);
        AtomicInteger asked = new AtomicInteger();
        DynamicsEnsemble two =
                new DynamicsEnsemble(List.of(new SymbolicDeskModel(), new SymbolicDeskModel()), Optional.empty());
        PlanResult result = AppraisingPlanner.of(two, PlanCost.perStep(0), Caution.STANDARD, model -> exact(model, 1))
                .plan(START, goal, new Random(1), () -> asked.incrementAndGet() > 1);
        assertThat(((PlanResult.Planned) result).best().appraisal()).isEmpty();
        assertThat(((PlanResult.Planned) result).best().skills()).containsExactly(PICK_BLUE);
    }

    private static Skill first(DynamicsEnsemble ensemble, Caution caution, Goal goal) {
        PlanResult result = greedy(ensemble, caution).plan(START, goal, new Random(1), Deadline.never());
        return ((PlanResult.Planned) result).best().skills().get(0);
    }

    private static SkillPlanner greedy(DynamicsEnsemble ensemble, Caution caution) {
        return AppraisingPlanner.of(ensemble, PlanCost.perStep(0), caution, model -> exact(model, 1));
    }

    private static SkillPlanner exact(DynamicsModel model, int horizon) {
        return new ExactPlanner(model, new ExactConfig(horizon, 1_000, 0), Workers.inline());
    }

    /** A model in which the wanted value becomes one number after its own skill and another after any other skill. */
    private record Held(Skill wanted, float own, float other) implements DynamicsModel {
        @Override
        public int size() {
            return SymbolicDesk.SKILLS.size();
        }

        @Override
        public void predict(float[] embeddings, int[] skills, int count, float[] next) {
            int index = SymbolicDesk.SKILLS.indexOf(wanted);
            Arrays.fill(next, 0, count * size(), 0.5f);
            for (int row = 0; row < count; row++) {
                boolean red = skills[row] == SymbolicDesk.SKILLS.indexOf(PICK_RED);
                next[row * size() + index] = skills[row] == index ? own : red ? other : 0;
            }
        }
    }
}
