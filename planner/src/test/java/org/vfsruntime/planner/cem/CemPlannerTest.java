package org.vfsruntime.planner.cem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
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
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.planning.SkillPlannerContract;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.planner.imagination.PlanCost;
import org.vfsruntime.planner.imagination.Workers;

class CemPlannerTest extends SkillPlannerContract {
    private static final Embedding START = SymbolicDesk.closed().embedding();
    private static final Goal LONG =
            ThresholdGoal.parse("PlaceBlueInDrawer & PlaceRedInDrawer & CloseDrawer", SymbolicDesk.SKILLS);

    @Override
    protected SkillPlanner planner(DynamicsModel model) {
        return new CemPlanner(model, CemConfig.STANDARD, Workers.inline());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsAGoalThatTakesSixSkills(long seed) {
        PlanResult result = planner(new SymbolicDeskModel()).plan(START, LONG, new Random(seed), Deadline.never());
        assertThat(((PlanResult.Planned) result).best().skills()).hasSize(6);
    }

    @Test
    void aWarmStartIsFoundAgainWhereASearchWithoutItIsTooSmall() {
        List<Skill> six = ((PlanResult.Planned)
                        planner(new SymbolicDeskModel()).plan(START, LONG, new Random(1), Deadline.never()))
                .best()
                .skills();
        CemConfig tiny =
                new CemConfig(4, 1, 1, 7, 0.3, new PlanCost(0.005, 0.02), 0.15f, ThresholdGoal.DEFAULT_THRESHOLD);
        SkillPlanner planner = new CemPlanner(new SymbolicDeskModel(), tiny, Workers.inline());
        int cold = 0;
        int warm = 0;
        for (long seed = 0; seed < 40; seed++) {
            cold += length(planner.plan(START, LONG, new Random(seed), Deadline.never())) == 6 ? 1 : 0;
            warm += length(planner.plan(START, LONG, six, new Random(seed), Deadline.never())) == 6 ? 1 : 0;
        }
        assertThat(warm).isGreaterThan(cold + 10);
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            SkillPlanner parallel = new CemPlanner(new SymbolicDeskModel(), CemConfig.STANDARD, Workers.of(pool, 4));
            for (long seed = 0; seed < 5; seed++) {
                assertThat(parallel.plan(START, LONG, new Random(seed), Deadline.never()))
                        .isEqualTo(
                                planner(new SymbolicDeskModel()).plan(START, LONG, new Random(seed), Deadline.never()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aDeadlineAfterTheFirstRoundGivesThePlanSoFarMarkedAsSuch() {
        AtomicInteger asked = new AtomicInteger();
        CemConfig many =
                new CemConfig(50, 100, 5, 7, 0.3, new PlanCost(0.005, 0.02), 0.15f, ThresholdGoal.DEFAULT_THRESHOLD);
        PlanResult result = new CemPlanner(new SymbolicDeskModel(), many, Workers.inline())
                .plan(START, LONG, new Random(1), () -> asked.incrementAndGet() > 9);
        assertThat(result).isInstanceOf(PlanResult.Planned.class);
        assertThat(((PlanResult.Planned) result).partial()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverTriesWhatIsImpossibleOrDone(long seed) {
        PlanResult.Planned planned = (PlanResult.Planned)
                planner(new SymbolicDeskModel()).plan(START, LONG, new Random(seed), Deadline.never());
        List<Candidate> all = new ArrayList<>(List.of(planned.best()));
        planned.rejected().forEach(rejected -> all.add(rejected.candidate()));
        assertThat(all).hasSizeGreaterThan(5);
        for (Candidate candidate : all) {
            Embedding before = START;
            for (int step = 0; step < candidate.skills().size(); step++) {
                assertThat(before.get(candidate.skills().get(step)))
                        .isBetween(CemConfig.STANDARD.applicable(), Math.nextDown(CemConfig.STANDARD.done()));
                before = candidate.predicted().get(step);
            }
        }
    }

    @Test
    void ofEqualScoresTheShorterPlanWinsEvenWithoutAnyCost() {
        CemConfig free = new CemConfig(250, 4, 25, 7, 0.3, new PlanCost(0, 0), 0.15f, ThresholdGoal.DEFAULT_THRESHOLD);
        PlanResult result = new CemPlanner(new SymbolicDeskModel(), free, Workers.inline())
                .plan(START, ThresholdGoal.parse("OpenDrawer", SymbolicDesk.SKILLS), new Random(1), Deadline.never());
        assertThat(((PlanResult.Planned) result).best().skills()).hasSize(1);
    }

    @Test
    void saysThatNothingIsPossible() {
        Embedding stuck = Embedding.of(SymbolicDesk.SKILLS, new float[] {0.01f, 1, 0.02f, 0.03f, 0, 0, 0.14f, 0.95f});
        PlanResult result = planner(new SymbolicDeskModel()).plan(stuck, LONG, new Random(1), Deadline.never());
        assertThat(result).isInstanceOf(PlanResult.NothingApplicable.class);
    }

    @Test
    void theConfigurationReportsEveryFaultAtOnce() {
        assertThatThrownBy(() -> new CemConfig(1, 0, 5, 0, 1, new PlanCost(0, 0), 0, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(
                        "horizon was 0",
                        "candidates was 1",
                        "rounds was 0",
                        "elites was 5",
                        "smoothing was 1.0",
                        "applicable was 0.0",
                        "done was 0.0");
    }

    private static int length(PlanResult result) {
        return result instanceof PlanResult.Planned planned
                ? planned.best().skills().size()
                : 0;
    }
}
