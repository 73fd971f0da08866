package org.vfsruntime.planner.shooting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffordanceProposalsTest {
    /** Four skills that may be tried, one that is impossible, one that is done. */
    private static final float[] VALUES = {0.3f, 0.3f, 0.05f, 0.95f, 0.3f, 0.3f};

    private static int[] split(double promising, double[] gains, long path) {
        int[] counts = new int[VALUES.length];
        new AffordanceProposals(0.15f, 0.9f, promising, gains).split(path, 100, VALUES, 0, counts);
        return counts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aShareGoesOnWithWhatPromisesSomethingInProportionAndTheRestByValue(long path) {
        int[] counts = split(0.8, new double[] {0.1, 0.3, 0.5, 0.7, 0, 0}, path);
        assertThat(Arrays.stream(counts).sum()).isEqualTo(100);
        assertThat(counts[0]).isBetween(24, 26);
        assertThat(counts[1]).isBetween(64, 66);
        assertThat(counts[2]).isZero();
        assertThat(counts[3]).isZero();
        assertThat(counts[4]).isBetween(4, 6);
        assertThat(counts[5]).isBetween(4, 6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whereNothingPromisesAnythingAllGoByValue(long path) {
        int[] counts = split(0.8, new double[] {0, 0, 0.5, 0.7, 0, 0}, path);
        assertThat(counts).containsExactly(25, 25, 0, 0, 25, 25);
    }
}
