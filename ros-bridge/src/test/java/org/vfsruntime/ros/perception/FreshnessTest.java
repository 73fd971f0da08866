package org.vfsruntime.ros.perception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vfsruntime.ros.link.RosClock;
import org.vfsruntime.ros.message.RosTime;

/** When a reading is too old to act on. Ages by stamp may be 0.5 s, silence 10 s. */
class FreshnessTest {
    private static final double AGE = 0.5;
    private static final double SILENCE = 10;

    private static Optional<String> objection(boolean simulated, double stampAge, double silence) {
        RosTime now = RosTime.ofNanos(100_000_000_000L);
        long nanos = 50_000_000_000L;
        Freshness freshness = new Freshness(new StillClock(now, simulated), () -> nanos, AGE, SILENCE);
        RosTime stamp = RosTime.ofNanos(100_000_000_000L - (long) (stampAge * 1e9));
        return freshness.objection("the reading", stamp, nanos - (long) (silence * 1e9));
    }

    private record StillClock(RosTime now, boolean isSimulated) implements RosClock {
        @Override
        public boolean awaitTime(Duration timeout) {
            return true;
        }

        @Override
        public boolean awaitUntil(RosTime time, Duration timeout) {
            return true;
        }
    }

    @Test
    void aReadingThatIsOldByItsStampIsRefused() {
        assertThat(objection(false, 0.4, 0.1)).isEmpty();
        assertThat(objection(false, 0.6, 0.1)).contains("the reading was 0.60 s old but must be at most 0.50 s old");
    }

    @Test
    void aReadingFromTheFutureIsRefused() {
        assertThat(objection(false, -0.6, 0.1))
                .hasValueSatisfying(text -> assertThat(text).contains("0.60 s ahead of the clock"));
    }

    @Test
    void inSimulatedTimeAReadingIsOldOnlyByBothClocks() {
        assertThat(objection(true, 5, 0.1)).as("ten times as fast as time").isEmpty();
        assertThat(objection(true, 5, 0.6)).isPresent();
        assertThat(objection(true, 0.1, 3)).as("slower than time").isEmpty();
    }

    @Test
    void aSensorThatIsSilentIsRefusedThoughItsClockStandsStill() {
        assertThat(objection(true, 0, 11))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("silent for 11.00 s but must come within 10.00 s"));
        assertThat(objection(false, 0, 11)).isPresent();
    }
}
