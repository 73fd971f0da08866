package org.vfsruntime.planner.imagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;

class WorkersTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void aNumberOfThreadsBelowOneIsRejected() {
        assertThatThrownBy(() -> Workers.of(threads, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("threads was 0 but must be ≥ 1");
    }

    @Test
    void aTaskThatFailsFailsTheJobAfterTheOthersHaveRun() {
        AtomicIntegerArray runs = new AtomicIntegerArray(100);
        assertThatThrownBy(() -> Workers.of(threads, 4).forEach(100, i -> {
                    runs.incrementAndGet(i);
                    if (i == 50) {
                        throw new IllegalStateException("task 50");
                    }
                }))
                .hasMessage("task 50");
        assertThat(sum(runs)).isEqualTo(100);
    }

    @Test
    void anErrorIsNotSwallowed() {
        assertThatThrownBy(() -> Workers.of(threads, 4).forEach(8, i -> {
                    throw new AssertionError("broken");
                }))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void everyTaskRunsOnce() {
        for (Workers workers : new Workers[] {Workers.inline(), Workers.of(threads, 1), Workers.of(threads, 8)}) {
            AtomicIntegerArray runs = new AtomicIntegerArray(1_000);
            workers.forEach(1_000, runs::incrementAndGet);
            for (int i = 0; i < runs.length(); i++) {
                assertThat(runs.get(i)).isEqualTo(1);
            }
        }
    }

    @Test
    void helpersThatNeverStartDoNotBlock() {
        AtomicIntegerArray runs = new AtomicIntegerArray(10);
        Workers.of(task -> {}, 4).forEach(10, runs::incrementAndGet);
        assertThat(sum(runs)).isEqualTo(10);
    }

    @Test
    void aJobThatIsUsedAgainRunsEveryTaskOnce() {
        Workers workers = Workers.of(threads, 4);
        for (int n = 1; n < 2_000; n++) {
            AtomicIntegerArray runs = new AtomicIntegerArray(n % 37 + 1);
            workers.forEach(runs.length(), runs::incrementAndGet);
            for (int i = 0; i < runs.length(); i++) {
                assertThat(runs.get(i)).isEqualTo(1);
            }
        }
    }

    @Test
    void anInterruptedCallerFinishesAndKeepsItsFlag() {
        AtomicIntegerArray runs = new AtomicIntegerArray(100);
        Thread.currentThread().interrupt();
        Workers.of(threads, 4).forEach(100, runs::incrementAndGet);
        assertThat(sum(runs)).isEqualTo(100);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static int sum(AtomicIntegerArray array) {
        int sum = 0;
        for (int i = 0; i < array.length(); i++) {
            sum += array.get(i);
        }
        return sum;
    }
}
