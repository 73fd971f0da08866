package org.vfsruntime.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;

class DeadlineTest {
    @Test
    void aDurationThatIsNotPositiveIsRejected() {
        assertThatThrownBy(() -> Deadline.after(Duration.ZERO, () -> 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("deadline was PT0S but must be positive");
        assertThatThrownBy(() -> Deadline.after(Duration.ofMillis(-1), () -> 0))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void passesAtItsEndAndNotBeforeEvenWhenTheClockOverflows() {
        AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 10);
        Deadline deadline = Deadline.after(Duration.ofNanos(100), clock::get);
        clock.addAndGet(99);
        assertThat(deadline.hasPassed()).isFalse();
        clock.addAndGet(1);
        assertThat(deadline.hasPassed()).isTrue();
    }

    @Test
    void neverNeverPasses() {
        assertThat(Deadline.never().hasPassed()).isFalse();
    }
}
