package org.vfsruntime.planner.control;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;

class EpisodeConfigTest {
    @Test
    void everyFaultIsReportedAtOnce() {
        assertThatThrownBy(() -> new EpisodeConfig(
                        -1, Optional.of(Duration.ZERO), Optional.of(Duration.ofMillis(-1)), 0, 0, Double.NaN, -1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "skillBudget was -1 but must be ≥ 0; confirmations was 0 but must be ≥ 1;"
                                + " failuresBeforeDetour was 0 but must be ≥ 1; sameWithin was NaN but must lie in (0, 1);"
                                + " doubtCost was -1.0 but must lie in [0, 1);"
                                + " episodeDeadline was PT0S but must be positive; planDeadline was PT-0.001S but must be positive");
    }
}
