package org.vfsruntime.cli.maze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SideBySideTest {
    @Test
    void doesEverythingAndAsManyAtATimeAsThereAreThreads() {
        CountDownLatch bothAtWork = new CountDownLatch(2);
        AtomicInteger done = new AtomicInteger();
        Runnable meet = () -> {
            bothAtWork.countDown();
            try {
                bothAtWork.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            done.incrementAndGet();
        };
        SideBySide.run(List.of(meet, meet, done::incrementAndGet), 2);
        assertThat(done).hasValue(3);
    }

    @Test
    void aFailureIsThrownAndWhatHasNotBegunIsLeftOut() {
        AtomicInteger done = new AtomicInteger();
        Runnable fail = () -> {
            throw new CancellationException("stopped");
        };
        CountDownLatch never = new CountDownLatch(1);
        Runnable waitToBeInterrupted = () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        List<Runnable> work = List.of(fail, waitToBeInterrupted, done::incrementAndGet);
        assertThatThrownBy(() -> SideBySide.run(work, 1))
                .isInstanceOf(CancellationException.class)
                .hasMessage("stopped");
        assertThat(done).hasValue(0);
    }

    @Test
    void aFailureEndsWhatIsAtWorkBesideIt() {
        AtomicInteger interrupted = new AtomicInteger();
        CountDownLatch atWork = new CountDownLatch(1);
        Runnable workUntilInterrupted = () -> {
            atWork.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
            }
        };
        Runnable fail = () -> {
            try {
                atWork.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new CancellationException("stopped");
        };
        List<Runnable> work = List.of(workUntilInterrupted, fail);
        assertThatThrownBy(() -> SideBySide.run(work, 2)).hasMessage("stopped");
        assertThat(interrupted).hasValue(1);
    }
}
