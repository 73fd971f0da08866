package org.vfsruntime.planner.imagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;

/** The order of work must not show in the result. */
class SearchTest {
    private static final int K = 6;
    private static final HashModel MODEL = new HashModel(K);
    private static final SkillCatalogue CATALOGUE = SkillCatalogue.ofNames(
            IntStream.range(0, K).mapToObj(i -> "Skill" + i).toList());
    private static final Embedding START = Embedding.of(CATALOGUE, new float[K]);
    private static final Goal GOAL = ThresholdGoal.parse("Skill0 & Skill3", CATALOGUE);
    private static final PlanCost COST = PlanCost.perStep(0.001);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void oneAndSeveralThreadsFindTheSame(long seed) {
        PlanResult alone = search(imagination(6, Workers.inline()), 3_000, seed);
        for (int workers : new int[] {2, 5}) {
            Imagination together = imagination(6, Workers.of(threads, workers));
            assertThat(search(together, 3_000, seed)).isEqualTo(alone);
            assertThat(search(together, 3_000, seed)).isEqualTo(alone);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void theBestOfAllSequencesIsFoundWhateverTheWaves(int horizon) {
        Best best = new Best();
        tryAll(START.values(), new ArrayList<>(), 0, horizon, best);
        for (Workers workers : List.of(Workers.inline(), Workers.of(threads, 3))) {
            PlanResult.Planned planned = (PlanResult.Planned)
                    imagination(horizon, workers).search(START, GOAL, Proposals.everySkill(), 1, 0, Deadline.never());
            assertThat(planned.best().score()).isEqualTo(best.score);
            assertThat(planned.best().skills()).isEqualTo(best.skills);
            assertThat(planned.scored()).isEqualTo(best.tried);
            assertThat(planned.partial()).isFalse();
        }
    }

    @Test
    void aSearchRemembersNothingOfTheOneBefore() {
        for (Workers workers : List.of(Workers.inline(), Workers.of(threads, 3))) {
            Imagination used = imagination(5, workers);
            search(used, 5_000, 1);
            used.search(START, GOAL, SearchTest::uniform, 4_000, 2, cutAfter(3));
            used.search(START, GOAL, (path, n, z, row, counts) -> {}, 4_000, 2, Deadline.never());
            assertThat(search(used, 300, 7)).isEqualTo(search(imagination(5, workers), 300, 7));
        }
    }

    @Test
    void searchesAtTheSameTimeDoNotMeet() throws Exception {
        Imagination shared = imagination(5, Workers.of(threads, 2));
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<PlanResult>> calls = new ArrayList<>();
            for (int call = 0; call < 24; call++) {
                long seed = call % 6;
                calls.add(() -> search(shared, 1_500, seed));
            }
            List<Future<PlanResult>> results = callers.invokeAll(calls);
            for (int call = 0; call < results.size(); call++) {
                assertThat(results.get(call).get())
                        .isEqualTo(search(imagination(5, Workers.inline()), 1_500, call % 6));
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void aWholeCandidateIsKnownAfterOneBatchALevel() {
        Goal never = new ThresholdGoal(CATALOGUE, Set.of(CATALOGUE.get(0)), 1);
        PlanResult cut =
                imagination(10, Workers.inline()).search(START, never, SearchTest::uniform, 100_000, 1, cutAfter(10));
        assertThat(((PlanResult.Planned) cut).partial()).isTrue();
        PlanResult tooEarly =
                imagination(10, Workers.inline()).search(START, never, SearchTest::uniform, 100_000, 1, cutAfter(9));
        assertThat(tooEarly).isInstanceOf(PlanResult.DeadlineReached.class);
        assertThat(tooEarly.scored()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 30, 80})
    void aCutPlanIsTheBestOfWhatWasLookedAt(int batches) {
        for (Workers workers : List.of(Workers.inline(), Workers.of(threads, 2))) {
            PlanResult.Planned whole = (PlanResult.Planned) search(imagination(6, workers), 20_000, 3);
            PlanResult.Planned cut = (PlanResult.Planned)
                    imagination(6, workers).search(START, GOAL, SearchTest::uniform, 20_000, 3, cutAfter(batches));
            assertThat(cut.partial()).isTrue();
            assertThat(cut.scored()).isLessThan(whole.scored());
            assertThat(cut.best().score()).isLessThanOrEqualTo(whole.best().score());
        }
    }

    @Test
    void aDeadlineIsMissedByNoMoreThanTheBatchInWork() {
        AtomicLong clock = new AtomicLong();
        DynamicsModel slow = new DynamicsModel() {
            @Override
            public int size() {
                return K;
            }

            @Override
            public void predict(float[] embeddings, int[] skills, int count, float[] next) {
                clock.addAndGet(1_000_000);
                MODEL.predict(embeddings, skills, count, next);
            }
        };
        PlanResult result = new Imagination(slow, 8, COST, Workers.inline())
                .search(
                        START,
                        GOAL,
                        SearchTest::uniform,
                        50_000,
                        1,
                        Deadline.after(Duration.ofNanos(20_500_000), clock::get));
        assertThat(((PlanResult.Planned) result).partial()).isTrue();
        assertThat(clock.get()).isEqualTo(21_000_000);
    }

    @Test
    void aModelThatThrowsSpoilsOneSearchOnly() {
        AtomicBoolean broken = new AtomicBoolean(true);
        DynamicsModel moody = new DynamicsModel() {
            @Override
            public int size() {
                return K;
            }

            @Override
            public void predict(float[] embeddings, int[] skills, int count, float[] next) {
                if (broken.get() && count > 50) {
                    throw new IllegalStateException("out of order");
                }
                MODEL.predict(embeddings, skills, count, next);
            }
        };
        Imagination imagination = new Imagination(moody, 5, COST, Workers.of(threads, 2));
        assertThatThrownBy(() -> search(imagination, 5_000, 1)).hasMessage("out of order");
        broken.set(false);
        assertThat(search(imagination, 5_000, 1)).isEqualTo(search(imagination(5, Workers.inline()), 5_000, 1));
    }

    /** All but the result and, with helpers, the handing over of work. */
    @Test
    void onceWarmImaginingAllocatesNothing() {
        Inquiry inquiry = new Inquiry();
        inquiry.ask(GOAL, SearchTest::uniform, Deadline.never());
        Dive dive = new Dive(MODEL, 6, COST, inquiry);
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long allocated;
        do {
            long before = bean.getCurrentThreadAllocatedBytes();
            for (int search = 0; search < 20; search++) {
                dive.begin();
                dive.startAt(START, 2_000, PathRandom.root(search));
                dive.expand(0, 0, 1);
            }
            allocated = bean.getCurrentThreadAllocatedBytes() - before;
        } while (allocated > 0 && System.nanoTime() - start < PATIENCE);
        assertThat(allocated).as("bytes in 20 searches").isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theNextSkillAloneIsThatOfThePlanOnAnyNumberOfThreads(long seed) {
        PlanResult.Planned planned = (PlanResult.Planned) search(imagination(6, Workers.inline()), 1_000, seed);
        int first = CATALOGUE.indexOf(planned.best().skills().get(0));
        assertThat(firstSkill(imagination(6, Workers.inline()), seed, Deadline.never()))
                .isEqualTo(first);
        assertThat(firstSkill(imagination(6, Workers.of(threads, 3)), seed, Deadline.never()))
                .isEqualTo(first);
    }

    @Test
    void thereIsNoNextSkillWhereThereIsNoPlan() {
        Imagination imagination = imagination(6, Workers.inline());
        assertThat(firstSkill(imagination, 1, () -> true)).isEqualTo(-1);
        Proposals none = (path, candidates, embeddings, row, counts) -> {};
        assertThat(imagination.firstSkill(START, GOAL, none, 10, 1, Deadline.never()))
                .isEqualTo(-1);
    }

    @Test
    void onceWarmTheNextSkillIsChosenWithoutAllocating() {
        Imagination imagination = imagination(6, Workers.inline());
        Proposals uniform = SearchTest::uniform;
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long allocated;
        do {
            long before = bean.getCurrentThreadAllocatedBytes();
            for (int search = 0; search < 20; search++) {
                imagination.firstSkill(START, GOAL, uniform, 2_000, search, Deadline.never());
            }
            allocated = bean.getCurrentThreadAllocatedBytes() - before;
        } while (allocated > 0 && System.nanoTime() - start < PATIENCE);
        assertThat(allocated).as("bytes in 20 choices").isZero();
    }

    private static int firstSkill(Imagination imagination, long seed, Deadline deadline) {
        return imagination.firstSkill(START, GOAL, SearchTest::uniform, 1_000, seed, deadline);
    }

    @Test
    void horizonAndCandidatesAreBounded() {
        for (int horizon : new int[] {0, 101}) {
            assertThatThrownBy(() -> imagination(horizon, Workers.inline()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("horizon was " + horizon + " but must lie in [1, 100]");
        }
        for (int candidates : new int[] {0, 100_001}) {
            assertThatThrownBy(() -> search(imagination(2, Workers.inline()), candidates, 1))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("candidates was " + candidates + " but must lie in [1, 100000]");
        }
        assertThat(search(imagination(100, Workers.inline()), 10, 1)).isInstanceOf(PlanResult.Planned.class);
    }

    private static Imagination imagination(int horizon, Workers workers) {
        return new Imagination(MODEL, horizon, COST, workers);
    }

    private static PlanResult search(Imagination imagination, int candidates, long seed) {
        return imagination.search(START, GOAL, SearchTest::uniform, candidates, seed, Deadline.never());
    }

    private static void uniform(long path, int candidates, float[] embeddings, int row, int[] counts) {
        for (int candidate = 0; candidate < candidates; candidate++) {
            counts[(int) (PathRandom.uniform(path, candidate) * counts.length)]++;
        }
    }

    private static Deadline cutAfter(int batches) {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.incrementAndGet() > batches;
    }

    /** The best sequence: highest score, then shortest, then first in catalogue order. */
    private static final class Best {
        private double score = Double.NEGATIVE_INFINITY;
        private @Nullable List<Skill> skills;
        private long tried;
    }

    /** In catalogue order, so that of two equal ones the first stays. */
    private static void tryAll(float[] z, List<Skill> so, double cost, int horizon, Best best) {
        for (int skill = 0; skill < K && so.size() < horizon; skill++) {
            float[] next = new float[K];
            MODEL.predict(z, new int[] {skill}, 1, next);
            List<Skill> longer = new ArrayList<>(so);
            longer.add(CATALOGUE.get(skill));
            double paid = cost + COST.of(z[skill]);
            double score = GOAL.score(next, 0) - paid;
            best.tried++;
            List<Skill> leader = best.skills;
            if (leader == null || score > best.score || (score == best.score && longer.size() < leader.size())) {
                best.score = score;
                best.skills = longer;
            }
            if (GOAL.score(next, 0) < 0) {
                tryAll(next, longer, paid, horizon, best);
            }
        }
    }
}
