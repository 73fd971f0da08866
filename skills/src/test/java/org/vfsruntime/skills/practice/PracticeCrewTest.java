package org.vfsruntime.skills.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.skills.toy.ToyPractice;

class PracticeCrewTest {
    @Test
    void closesWhatWasOpenWhenAPracticeFailsToOpen() {
        AtomicInteger closed = new AtomicInteger();
        AtomicInteger opened = new AtomicInteger();
        SkillPractice.Factory factory = () -> {
            if (opened.incrementAndGet() == 3) {
                throw new IllegalStateException("no more");
            }
            return counting(closed);
        };
        assertThatThrownBy(() -> new PracticeCrew(factory, 4)).hasMessage("no more");
        assertThat(closed).hasValue(2);
    }

    @Test
    void handsOnTheFailureOfAPieceOfWork() {
        try (PracticeCrew crew = new PracticeCrew(ToyPractice::new, 3)) {
            assertThatThrownBy(() -> crew.map(0, 50, (practice, i) -> {
                        if (i == 7) {
                            throw new IllegalArgumentException("piece 7");
                        }
                        return i;
                    }))
                    .hasMessage("piece 7");
            assertThat(crew.map(3, 6, (practice, i) -> 2 * i)).isEqualTo(List.of(6, 8, 10));
        }
    }

    @Test
    void stopsWhenInterrupted() {
        try (PracticeCrew crew = new PracticeCrew(ToyPractice::new, 2)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> crew.map(0, 5, (practice, i) -> i)).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void keepsTheOrderOfResults() {
        AtomicInteger closed = new AtomicInteger();
        try (PracticeCrew crew = new PracticeCrew(() -> counting(closed), 4)) {
            List<Integer> results = crew.map(10, 210, (practice, i) -> i);
            assertThat(results).isEqualTo(IntStream.range(10, 210).boxed().toList());
            assertThat(crew.map(5, 5, (practice, i) -> i)).isEmpty();
        }
        assertThat(closed).hasValue(4);
    }

    @Test
    void refusesZeroThreads() {
        assertThatThrownBy(() -> new PracticeCrew(ToyPractice::new, 0)).hasMessageContaining("threads was 0");
    }

    @Test
    void derivedSeedsDiffer() {
        Set<Long> seeds = new HashSet<>();
        for (int stage = 0; stage < 10; stage++) {
            for (int index = 0; index < 1000; index++) {
                seeds.add(Seeds.derive(1, stage, index));
                seeds.add(Seeds.derive(2, stage, index));
            }
        }
        assertThat(seeds).hasSize(20_000);
        assertThat(Seeds.derive(1, 2, 3)).isEqualTo(Seeds.derive(1, 2, 3)).isNotEqualTo(Seeds.derive(1, 3, 2));
    }

    private static SkillPractice counting(AtomicInteger closed) {
        return new ToyPractice(closed::incrementAndGet);
    }
}
