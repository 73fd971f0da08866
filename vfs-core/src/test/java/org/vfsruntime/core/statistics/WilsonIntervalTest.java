package org.vfsruntime.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;

class WilsonIntervalTest {
    @Test
    void refusesMoreSuccessesThanTrials() {
        assertThatThrownBy(() -> WilsonInterval.of(3, 2))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("successes was 3 but must lie in [0, 2]");
    }

    @Test
    void refusesNegativeCounts() {
        assertThatThrownBy(() -> WilsonInterval.of(-1, -2)).hasMessageContaining("number of trials was -2");
    }

    @Test
    void saysNothingWithoutTrials() {
        assertThat(WilsonInterval.of(0, 0)).isEqualTo(new WilsonInterval(0, 1));
    }

    @Test
    void agreesWithPublishedValues() {
        // Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3.
        assertInterval(81, 263, 0.2553, 0.3662);
        assertInterval(15, 148, 0.0624, 0.1605);
        assertInterval(0, 20, 0.0000, 0.1611);
        assertInterval(1, 29, 0.0061, 0.1718);
    }

    @Test
    void mirrorsWhenSuccessAndFailureSwap() {
        WilsonInterval left = WilsonInterval.of(3, 50);
        WilsonInterval right = WilsonInterval.of(47, 50);
        assertThat(right.low()).isCloseTo(1 - left.high(), within(1e-12));
        assertThat(right.high()).isCloseTo(1 - left.low(), within(1e-12));
    }

    private static void assertInterval(int successes, int n, double low, double high) {
        WilsonInterval interval = WilsonInterval.of(successes, n);
        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }
}
