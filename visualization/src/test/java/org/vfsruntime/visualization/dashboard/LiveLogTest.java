package org.vfsruntime.visualization.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;

class LiveLogTest {
    @Test
    void whoComesLateHearsEverythingAndWhoComesBackWhatWasMissed() throws InterruptedException {
        LiveLog log = new LiveLog(1000);
        log.tell("dropped, since no episode has begun");
        log.begin("one");
        log.tell("two");
        log.tell("three");
        assertThat(log.after(0, 1)).isEqualTo(new LiveLog.Heard(3, List.of("one", "two", "three")));
        assertThat(log.after(2, 1)).isEqualTo(new LiveLog.Heard(3, List.of("three")));
        assertThat(log.after(3, 1)).isEqualTo(new LiveLog.Heard(3, List.of()));
        assertThat(log.canGoOnAfter(3)).isTrue();
        assertThat(log.canGoOnAfter(4)).isFalse();
    }

    @Test
    void theOldestEpisodesAreForgottenWhenThereIsTooMuch() throws InterruptedException {
        LiveLog log = new LiveLog(10);
        log.begin("12345");
        log.tell("67890");
        log.begin("abc");
        assertThat(log.after(0, 1)).isEqualTo(new LiveLog.Heard(3, List.of("abc")));
        assertThat(log.canGoOnAfter(1)).isFalse();
        assertThat(log.canGoOnAfter(2)).isTrue();
        log.tell("more than ten characters");
        assertThat(log.after(0, 1).messages()).hasSize(2);
    }

    @Test
    void manyMessagesComeInPortionsThatFollowEachOther() throws InterruptedException {
        LiveLog log = new LiveLog(1 << 20);
        log.begin("0");
        for (int i = 1; i < 600; i++) {
            log.tell(String.valueOf(i));
        }
        long heard = 0;
        int next = 0;
        while (next < 600) {
            LiveLog.Heard some = log.after(heard, 1);
            assertThat(some.messages()).first().isEqualTo(String.valueOf(next));
            next += some.messages().size();
            heard = some.last();
        }
        assertThat(next).isEqualTo(600);
    }

    @Test
    void nobodyWaitsForAClosedLog() throws InterruptedException {
        LiveLog log = new LiveLog(10);
        log.close();
        assertThat(log.isClosed()).isTrue();
        assertThat(log.after(0, 600_000).messages()).isEmpty();
    }

    @Test
    void aBoundOfNothingIsRefused() {
        assertThatThrownBy(() -> new LiveLog(0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("mostCharacters was 0");
    }
}
