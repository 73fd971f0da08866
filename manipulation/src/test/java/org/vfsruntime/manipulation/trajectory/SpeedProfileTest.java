package org.vfsruntime.manipulation.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedProfileTest {
    @ParameterizedTest
    @CsvSource({"2.0, 0.2, 0.05", "0.1, 0.2, 0.05", "0.003, 0.2, 0.05", "1.0, 0.0, 0.05", "0.7, 0.35, 0.01", "5, 4, 0.3"
    })
    void neverExceedsTheCruisingSpeedAndArrivesExactly(double cruise, double ramp, double tick) {
        SpeedProfile profile = SpeedProfile.of(cruise, ramp, tick, 10_000);
        double last = 0;
        for (int k = 1; k <= profile.ticks(); k++) {
            double share = profile.at(k);
            assertThat(share - last).isBetween(0.0, tick / cruise + 1e-12);
            last = share;
        }
        assertThat(last).isEqualTo(1);
    }

    @Test
    void cruisesForTheWayAndRampsOnTop() {
        // 2 s at the largest speed, and the two ramps of 0.2 s each lose half their time: 2.2 s.
        SpeedProfile profile = SpeedProfile.of(2, 0.2, 0.05, 10_000);
        assertThat(profile.ticks()).isEqualTo(44);
        assertThat(profile.at(22)).isCloseTo(0.5, within(1e-12));
        assertThat(profile.at(10) - profile.at(9)).isCloseTo(0.05 / 2, within(1e-12));
        assertThat(profile.at(1)).isCloseTo(0.05 * 0.05 / 2 / 0.2 / 2, within(1e-12));
    }

    @Test
    void isSymmetric() {
        SpeedProfile profile = SpeedProfile.of(0.5, 0.2, 0.05, 10_000);
        for (int k = 1; k < profile.ticks(); k++) {
            assertThat(profile.at(k) + profile.at(profile.ticks() - k)).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void noWayTakesNoTicksAndAnEndlessOneIsCut() {
        assertThat(SpeedProfile.of(0, 0.2, 0.05, 100).ticks()).isZero();
        assertThat(SpeedProfile.of(1e300, 0.2, 0.05, 100).ticks()).isEqualTo(101);
        assertThat(SpeedProfile.of(1e-12, 0.2, 0.05, 100).ticks()).isEqualTo(1);
    }
}
