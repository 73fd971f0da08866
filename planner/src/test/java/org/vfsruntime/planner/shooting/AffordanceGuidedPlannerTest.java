package org.vfsruntime.planner.shooting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.planning.SkillPlannerContract;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.planner.imagination.PlanCost;
import org.vfsruntime.planner.imagination.Workers;

class AffordanceGuidedPlannerTest extends SkillPlannerContract {
    private static final Goal SIX_SKILLS =
            ThresholdGoal.parse("PlaceBlueInDrawer & PlaceRedInDrawer & CloseDrawer", SymbolicDesk.SKILLS);
    private static final Embedding START = SymbolicDesk.closed().embedding();

    @Override
    protected SkillPlanner planner(DynamicsModel model) {
        return new AffordanceGuidedPlanner(model, AffordanceConfig.STANDARD, Workers.inline());
    }

    @Test
    void theConfigurationReportsEveryFaultAtOnce() {
        assertThatThrownBy(() -> new AffordanceConfig(0, 0, PlanCost.perStep(0), 1.5f, 1.2f, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("horizon was 0")
                .hasMessageContaining("candidates was 0")
                .hasMessageContaining("applicable was 1.5")
                .hasMessageContaining("done was 1.2")
                .hasMessageContaining("promising was 1.0");
    }

    @Test
    void nothingApplicableSaysWhy() {
        Embedding nothing = Embedding.of(SymbolicDesk.SKILLS, new float[] {0, 0, 0.1f, 0, 0, 1, 0, 0});
        PlanResult result = planner(new SymbolicDeskModel()).plan(nothing, SIX_SKILLS, new Random(1), Deadline.never());
        assertThat(result)
                .isEqualTo(new PlanResult.NothingApplicable(
                        "1 of 8 skills are done and the best value of the others is 0.10,"
                                + " but must be ≥ 0.15 to be tried"));
    }

    @Test
    void findsTheSixSkillsThatAreNeededInAtLeast99OfAHundredSeedsAndTheReferenceInFewer() {
        SkillPlanner reference =
                new RandomShootingPlanner(new SymbolicDeskModel(), ShootingConfig.STANDARD, Workers.inline());
        int guided = 0;
        int uniform = 0;
        for (long seed = 0; seed < 300; seed++) {
            guided += findsGoal(planner(new SymbolicDeskModel()), seed) ? 1 : 0;
            uniform += findsGoal(reference, seed) ? 1 : 0;
        }
        assertThat(guided).isGreaterThanOrEqualTo(297);
        assertThat(uniform).isLessThan(90);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverTriesWhatIsImpossibleOrDone(long seed) {
        PlanResult.Planned planned = (PlanResult.Planned)
                planner(new SymbolicDeskModel()).plan(START, SIX_SKILLS, new Random(seed), Deadline.never());
        for (RejectedCandidate rejected : planned.rejected()) {
            Candidate candidate = rejected.candidate();
            SymbolicDesk desk = SymbolicDesk.closed();
            for (int step = 0; step < candidate.skills().size(); step++) {
                int skill = SymbolicDesk.SKILLS.indexOf(candidate.skills().get(step));
                assertThat(desk.value(skill)).isEqualTo(SymbolicDesk.DOABLE);
                desk = desk.after(skill);
            }
        }
        assertThat(planned.best().skills()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void oneAndEightThreadsGiveTheSamePlan(long seed) {
        ExecutorService threads = Executors.newFixedThreadPool(7);
        try {
            SkillPlanner eight = new AffordanceGuidedPlanner(
                    new SymbolicDeskModel(), AffordanceConfig.STANDARD, Workers.of(threads, 8));
            SkillPlanner eightUniform =
                    new RandomShootingPlanner(new SymbolicDeskModel(), ShootingConfig.STANDARD, Workers.of(threads, 8));
            SkillPlanner oneUniform =
                    new RandomShootingPlanner(new SymbolicDeskModel(), ShootingConfig.STANDARD, Workers.inline());
            assertThat(plan(eight, seed)).isEqualTo(plan(planner(new SymbolicDeskModel()), seed));
            assertThat(plan(eightUniform, seed)).isEqualTo(plan(oneUniform, seed));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anotherSeedImaginesOtherCandidates() {
        AffordanceConfig few = new AffordanceConfig(10, 7, PlanCost.perStep(0.005), 0.15f, 0.9f, 0);
        SkillPlanner planner = new AffordanceGuidedPlanner(new SymbolicDeskModel(), few, Workers.inline());
        assertThat(List.of(1L, 2L, 3L, 4L, 5L).stream()
                        .map(seed -> plan(planner, seed))
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void whenTimeIsUpAfterACompleteCandidateTheBestSoFarIsPlanned() {
        // The first level ends at the goal with PickBlue, so that candidate is complete; then time is up.
        Goal pick = ThresholdGoal.parse("PickBlue", SymbolicDesk.SKILLS);
        AtomicInteger asked = new AtomicInteger();
        PlanResult result =
                planner(new SymbolicDeskModel()).plan(START, pick, new Random(1), () -> asked.incrementAndGet() > 1);
        assertThat(((PlanResult.Planned) result).best().skills()).containsExactly(SymbolicDesk.skill("PickBlue"));
        assertThat(((PlanResult.Planned) result).partial()).isTrue();
        assertThat(result.scored()).isEqualTo(3);
    }

    @Test
    void whenTimeIsUpBeforeACandidateIsCompleteThereIsNoPlan() {
        AtomicInteger asked = new AtomicInteger();
        PlanResult result = planner(new SymbolicDeskModel())
                .plan(START, SIX_SKILLS, new Random(1), () -> asked.incrementAndGet() > 3);
        assertThat(result).isInstanceOf(PlanResult.DeadlineReached.class);
        assertThat(result.scored()).isPositive();
    }

    private static boolean findsGoal(SkillPlanner planner, long seed) {
        Candidate best = ((PlanResult.Planned) plan(planner, seed)).best();
        return SIX_SKILLS.isReached(
                best.predicted().get(best.predicted().size() - 1).values(), 0);
    }

    private static PlanResult plan(SkillPlanner planner, long seed) {
        return planner.plan(START, SIX_SKILLS, new Random(seed), Deadline.never());
    }
}
