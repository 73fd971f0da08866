package org.vfsruntime.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;
import org.vfsruntime.core.value.Embedding;

/** What every {@link SkillPlanner} must do, good or bad at finding the best plan. */
public abstract class SkillPlannerContract {
    private static final Embedding START = SymbolicDesk.closed().embedding();
    private static final Goal GOAL = ThresholdGoal.parse("PlaceBlueInDrawer & CloseDrawer", SymbolicDesk.SKILLS);

    /**
     * @param model what the planner imagines with
     * @return the planner under test
     */
    protected abstract SkillPlanner planner(DynamicsModel model);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSameSeedGivesTheSamePlan(long seed) {
        SkillPlanner planner = planner(new SymbolicDeskModel());
        PlanResult first = planner.plan(START, GOAL, new Random(seed), Deadline.never());
        PlanResult again = planner.plan(START, GOAL, new Random(seed), Deadline.never());
        assertThat(again).isEqualTo(first);
        assertThat(planner(new SymbolicDeskModel()).plan(START, GOAL, new Random(seed), Deadline.never()))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void predictionsAreThoseOfTheModel(long seed) {
        PlanResult.Planned planned = planned(new SymbolicDeskModel(), seed);
        for (Candidate candidate : everyCandidate(planned)) {
            SymbolicDesk desk = SymbolicDesk.closed();
            for (int step = 0; step < candidate.skills().size(); step++) {
                desk = desk.after(SymbolicDesk.SKILLS.indexOf(candidate.skills().get(step)));
                assertThat(candidate.predicted().get(step)).isEqualTo(desk.embedding());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void rejectedCandidatesDifferFromEachOtherAndAreNoBetter(long seed) {
        PlanResult.Planned planned = planned(new SymbolicDeskModel(), seed);
        Set<List<Skill>> seen = new HashSet<>();
        double last = Double.POSITIVE_INFINITY;
        for (Candidate candidate : everyCandidate(planned)) {
            assertThat(seen.add(candidate.skills()))
                    .as("%s is told of once", candidate.skills())
                    .isTrue();
            assertThat(candidate.score()).isLessThanOrEqualTo(last);
            last = candidate.score();
        }
        assertThat(planned.scored()).isGreaterThanOrEqualTo(seen.size());
        assertThat(planned.notFinite()).isZero();
    }

    @Test
    void aModelThatPredictsNanGivesNoPlanAndIsCounted() {
        PlanResult result = planner(new Broken(Float.NaN, Set.of())).plan(START, GOAL, new Random(1), Deadline.never());
        assertThat(result).isInstanceOf(PlanResult.NoFiniteCandidate.class);
        assertThat(result.notFinite()).isPositive();
    }

    @Test
    void aModelThatPredictsInfinityGivesNoPlanAndIsCounted() {
        PlanResult result = planner(new Broken(Float.POSITIVE_INFINITY, Set.of()))
                .plan(START, GOAL, new Random(1), Deadline.never());
        assertThat(result).isInstanceOf(PlanResult.NoFiniteCandidate.class);
        assertThat(result.notFinite()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aSkillWhosePredictionIsNanIsNeverPartOfAPlan(long seed) {
        Set<Integer> sound = Set.of(1, 2, 3, 4, 5, 6, 7);
        PlanResult result = planner(new Broken(Float.NaN, sound)).plan(START, GOAL, new Random(seed), Deadline.never());
        if (result instanceof PlanResult.Planned planned) {
            assertThat(everyCandidate(planned))
                    .allSatisfy(candidate -> assertThat(candidate.skills()).doesNotContain(SymbolicDesk.SKILLS.get(0)));
        } else {
            assertThat(result).isInstanceOf(PlanResult.NoFiniteCandidate.class);
        }
    }

    @Test
    void aDeadlineThatHasPassedGivesNoPlan() {
        PlanResult result = planner(new SymbolicDeskModel()).plan(START, GOAL, new Random(1), () -> true);
        assertThat(result).isInstanceOf(PlanResult.DeadlineReached.class);
    }

    @Test
    void aGoalOfAnotherSizeIsRejected() {
        Goal other = ThresholdGoal.parse("Wave", SkillCatalogue.ofNames(List.of("Wave", "Bow")));
        SkillPlanner planner = planner(new SymbolicDeskModel());
        assertThatThrownBy(() -> planner.plan(START, other, new Random(1), Deadline.never()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2")
                .hasMessageContaining("8");
    }

    @Test
    void anEmbeddingOfAnotherSizeIsRejected() {
        SkillCatalogue two = SkillCatalogue.ofNames(List.of("Wave", "Bow"));
        Embedding other = Embedding.of(two, new float[] {0.6f, 0.6f});
        SkillPlanner planner = planner(new SymbolicDeskModel());
        assertThatThrownBy(() -> planner.plan(other, ThresholdGoal.parse("Wave", two), new Random(1), Deadline.never()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("2")
                .hasMessageContaining("8");
    }

    @Test
    void theNameCanBeTypedOnACommandLine() {
        assertThat(planner(new SymbolicDeskModel()).name()).matches("[a-z][a-z-]*");
    }

    private PlanResult.Planned planned(DynamicsModel model, long seed) {
        PlanResult result = planner(model).plan(START, GOAL, new Random(seed), Deadline.never());
        assertThat(result).isInstanceOf(PlanResult.Planned.class);
        return (PlanResult.Planned) result;
    }

    private static List<Candidate> everyCandidate(PlanResult.Planned planned) {
        return Stream.concat(
                        Stream.of(planned.best()), planned.rejected().stream().map(RejectedCandidate::candidate))
                .toList();
    }

    /** The true model, but for skills that predict nothing sensible. */
    private record Broken(float output, Set<Integer> sound) implements DynamicsModel {
        @Override
        public int size() {
            return SymbolicDesk.SKILLS.size();
        }

        @Override
        public void predict(float[] embeddings, int[] skills, int count, float[] next) {
            new SymbolicDeskModel().predict(embeddings, skills, count, next);
            for (int row = 0; row < count; row++) {
                if (!sound.contains(skills[row])) {
                    Arrays.fill(next, row * size(), (row + 1) * size(), output);
                }
            }
        }
    }
}
