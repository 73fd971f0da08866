package org.vfsruntime.planner.imagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;
import org.vfsruntime.core.value.Embedding;

class ImaginationTest {
    private static final Embedding START = SymbolicDesk.closed().embedding();
    private static final Goal GOAL = ThresholdGoal.parse("PlaceBlueInDrawer & CloseDrawer", SymbolicDesk.SKILLS);

    @Test
    void aPredictionOutsideZeroToOneIsRejectedAndCounted() {
        DynamicsModel tooLarge = model((next, from, to) -> next[from] = 1.0001f);
        PlanResult result = search(tooLarge, 2, 0.005);
        assertThat(result).isEqualTo(new PlanResult.NoFiniteCandidate(8));
    }

    @ParameterizedTest
    @ValueSource(
            floats = {
                1.0000001f,
                2,
                Float.POSITIVE_INFINITY,
                Float.NEGATIVE_INFINITY,
                Float.NaN,
                -Float.MIN_VALUE,
                -0.5f
            })
    void whatIsNoValueIsRejectedWhereverItStands(float number) {
        for (int at = 0; at < 8; at++) {
            int place = at;
            PlanResult result = search(model((next, from, to) -> next[from + place] = number), 2, 0.005);
            assertThat(result).isEqualTo(new PlanResult.NoFiniteCandidate(8));
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {-0f, 0, Float.MIN_VALUE, 1, 0.99999994f})
    void theEndsOfZeroToOneAreValuesAndSoIsMinusZero(float number) {
        PlanResult result = search(model((next, from, to) -> next[from + 3] = number), 1, 0.005);
        assertThat(result.notFinite()).isZero();
        assertThat(result.scored()).isPositive();
    }

    @Test
    void nothingIsImaginedAfterARejectedPrefix() {
        List<Integer> tried = new ArrayList<>();
        SymbolicDeskModel truth = new SymbolicDeskModel();
        DynamicsModel onlyOpen = new DynamicsModel() {
            @Override
            public int size() {
                return 8;
            }

            @Override
            public void predict(float[] embeddings, int[] skills, int count, float[] next) {
                truth.predict(embeddings, skills, count, next);
                tried.add(count);
                for (int row = 0; row < count; row++) {
                    if (skills[row] != 0) {
                        next[row * 8] = Float.NaN;
                    }
                }
            }
        };
        PlanResult result = search(onlyOpen, 3, 0.005);
        assertThat(tried).containsExactly(8, 8, 8);
        assertThat(result.scored()).isEqualTo(3);
        assertThat(result.notFinite()).isEqualTo(21);
    }

    @Test
    void aPrefixThatManyCandidatesShareIsPredictedOnce() {
        Set<String> rows = new HashSet<>();
        List<String> all = new ArrayList<>();
        DynamicsModel counting = new DynamicsModel() {
            @Override
            public int size() {
                return 8;
            }

            @Override
            public void predict(float[] embeddings, int[] skills, int count, float[] next) {
                for (int row = 0; row < count; row++) {
                    // A model that never forgets: each prefix has an embedding of its own.
                    for (int i = 0; i < 8; i++) {
                        next[row * 8 + i] = (embeddings[row * 8 + i] * 7 + (i + 1) * (skills[row] + 1) * 0.01f) % 1f;
                    }
                    String key = Arrays.toString(Arrays.copyOfRange(embeddings, row * 8, row * 8 + 8)) + skills[row];
                    rows.add(key);
                    all.add(key);
                }
            }
        };
        Proposals firstTwo = (path, candidates, z, row, counts) -> {
            counts[0] = candidates / 2;
            counts[1] = candidates - candidates / 2;
        };
        new Imagination(counting, 4, PlanCost.perStep(0), Workers.inline())
                .search(START, GOAL, firstTwo, 1_000, 1, Deadline.never());
        assertThat(all).hasSize(2 + 4 + 8 + 16).hasSameSizeAs(rows);
    }

    @Test
    void ofEqualScoresTheShorterPlanWinsEvenWithoutAStepCost() {
        PlanResult.Planned planned = (PlanResult.Planned) search(new SymbolicDeskModel(), 4, 0);
        assertThat(planned.best().skills()).hasSize(4);
        Goal open = ThresholdGoal.parse("OpenDrawer", SymbolicDesk.SKILLS);
        PlanResult one = new Imagination(new SymbolicDeskModel(), 3, PlanCost.perStep(0), Workers.inline())
                .search(START, open, Proposals.everySkill(), 1, 0, Deadline.never());
        assertThat(((PlanResult.Planned) one).best().skills()).hasSize(1);
    }

    @Test
    void aPlanMayStopBeforeTheHorizon() {
        Goal half = ThresholdGoal.parse("PickBlue & PickRed", SymbolicDesk.SKILLS);
        PlanResult.Planned planned = (PlanResult.Planned)
                new Imagination(new SymbolicDeskModel(), 3, PlanCost.perStep(0.005), Workers.inline())
                        .search(START, half, Proposals.everySkill(), 1, 0, Deadline.never());
        assertThat(planned.best().skills()).hasSize(1);
    }

    @Test
    void costsOutOfRangeAreRejectedTogether() {
        assertThatThrownBy(() -> new PlanCost(-1, Double.NaN, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("stepCost was -1.0 but must lie in [0, 1); affordanceCost was NaN but must lie in [0, 1);"
                        + " sureValue was 0.0 but must lie in (0, 1]");
    }

    @Test
    void aSkillThatIsSureCostsAStepHoweverLongItTakes() {
        PlanCost cost = new PlanCost(0.002, 0.03, 0.3);
        assertThat(cost.of(0.3f)).isEqualTo(0.002);
        assertThat(cost.of(0.9f)).isEqualTo(0.002);
        assertThat(cost.of(0.15f)).isCloseTo(0.002 + 0.03 * Math.log(2), within(1e-6));
        assertThat(cost.of(0)).isInfinite();
    }

    @Test
    void aPlanOfSkillsThatAreLikelyToWorkIsPreferred() {
        // Both lead straight to the goal, but one of them hardly ever works.
        SkillCatalogue three = SkillCatalogue.ofNames(List.of("Throw", "Carry", "Delivered"));
        Embedding start = Embedding.of(three, new float[] {0.1f, 0.7f, 0.5f});
        DynamicsModel delivers = new DynamicsModel() {
            @Override
            public int size() {
                return 3;
            }

            @Override
            public void predict(float[] embeddings, int[] skills, int count, float[] next) {
                Arrays.fill(next, 0, count * 3, 1f);
            }
        };
        Goal goal = ThresholdGoal.parse("Delivered", three);
        PlanResult careless = new Imagination(delivers, 2, PlanCost.perStep(0.005), Workers.inline())
                .search(start, goal, Proposals.everySkill(), 1, 0, Deadline.never());
        PlanResult careful = new Imagination(delivers, 2, new PlanCost(0.005, 0.02), Workers.inline())
                .search(start, goal, Proposals.everySkill(), 1, 0, Deadline.never());
        assertThat(((PlanResult.Planned) careless).best().skills()).containsExactly(three.get(0));
        assertThat(((PlanResult.Planned) careful).best().skills()).containsExactly(three.get(1));
        assertThat(((PlanResult.Planned) careful).best().score())
                .isEqualTo(-0.005 + 0.02 * Math.log(0.7f), within(1e-9));
    }

    @Test
    void randomNumbersOfAPathAreUniformAndItsOwn() {
        double sum = 0;
        Set<Double> seen = new HashSet<>();
        for (int skill = 0; skill < 100; skill++) {
            long path = PathRandom.child(PathRandom.root(7), skill);
            for (int draw = 0; draw < 100; draw++) {
                double number = PathRandom.uniform(path, draw);
                assertThat(number).isGreaterThanOrEqualTo(0).isLessThan(1);
                sum += number;
                seen.add(number);
            }
        }
        assertThat(seen).hasSize(10_000);
        assertThat(sum / 10_000).isBetween(0.49, 0.51);
    }

    private static PlanResult search(DynamicsModel model, int horizon, double stepCost) {
        return new Imagination(model, horizon, PlanCost.perStep(stepCost), Workers.inline())
                .search(START, GOAL, Proposals.everySkill(), 1, 0, Deadline.never());
    }

    /** Spoils the rows of the true model. */
    private interface Spoiler {
        void spoil(float[] next, int from, int to);
    }

    private static DynamicsModel model(Spoiler spoiler) {
        SymbolicDeskModel truth = new SymbolicDeskModel();
        return new DynamicsModel() {
            @Override
            public int size() {
                return truth.size();
            }

            @Override
            public void predict(float[] embeddings, int[] skills, int count, float[] next) {
                truth.predict(embeddings, skills, count, next);
                for (int row = 0; row < count; row++) {
                    spoiler.spoil(next, row * 8, (row + 1) * 8);
                }
            }
        };
    }
}
