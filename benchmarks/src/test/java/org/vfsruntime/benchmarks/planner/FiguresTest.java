package org.vfsruntime.benchmarks.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.kernel.Kernels;

class FiguresTest {
    @Test
    void quantilesAreOfTheSortedSamples() {
        Samples samples = Samples.of(new double[] {3, 1, 2, 10});
        assertThat(samples.best()).isEqualTo(1);
        assertThat(samples.median()).isEqualTo(2);
        assertThat(samples.quantile(0.99)).isEqualTo(10);
        assertThat(samples.worst()).isEqualTo(10);
        assertThatThrownBy(() -> Samples.of(new double[0])).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void thePeakIsThatOfTheFastestSize() {
        RawSpeed raw = new RawSpeed(
                List.of(
                        new RawSpeed.Series("small", List.of(1.0, 9.0, 2.0)),
                        new RawSpeed.Series("large", List.of(8.0, 7.0, 3.0))),
                List.of());
        assertThat(raw.peak()).isEqualTo(9);
        assertThat(raw.usualPeak()).isEqualTo(7);
    }

    @Test
    void operationsAreThoseOfTheNetworkAsItIsWritten() {
        Workload workload = new Workload(16, 100, 5);
        assertThat(workload.operationsPerPrediction()).isEqualTo(2 * (32 * 256 + 256 * 256 + 256 * 16));
        assertThat(workload.operationsOfRollouts()).isEqualTo(500.0 * workload.operationsPerPrediction());
    }

    @Test
    void plansAreMeasuredOnOneAndTwoThreads() {
        Workload workload = new Workload(4, 50, 3);
        for (int threads : new int[] {1, 2}) {
            try (Team team = new Team(threads)) {
                PlanSpeed speed = PlanSpeed.measure(Kernels.preferred(), workload, team, 0.05);
                assertThat(speed.seconds().count()).isPositive();
                assertThat(speed.predictions()).isBetween(20L, 4L + 16 + 64);
                DeadlineSpeed late = DeadlineSpeed.measure(Kernels.preferred(), workload, team, Duration.ofMinutes(5));
                assertThat(late.whole()).isEqualTo(200);
                assertThat(late.partial() + late.none()).isZero();
            }
        }
    }

    @Test
    void whatTakesTurnsIsComparedWithItsNeighbours() {
        // The machine becomes slower and slower: compared with all of ours, the other one would look slow or fast.
        double[] slowness = {1};
        DoubleSupplier ours = () -> slowness[0] *= 1.1;
        DoubleSupplier twice = () -> 2 * (slowness[0] *= 1.1);
        Samples ratio = Turns.measure(ours, List.of(twice)).get(0);
        assertThat(ratio.median()).isCloseTo(2, within(0.01));
        assertThat(ratio.quantile(0.25)).isCloseTo(ratio.quantile(0.75), within(1e-9));
    }

    @Test
    void withoutAnInterpreterPlansAreComparedWithProductsAlone() {
        try (Team team = new Team(2)) {
            Comparison comparison =
                    Comparison.measure(Kernels.preferred(), new Workload(4, 50, 3), team, 256, 0.01, null);
            assertThat(comparison.products().median()).isPositive();
            assertThat(comparison.torch()).isEmpty();
        }
    }

    @Test
    void whoWatchesTheClockSeesGaps() {
        try (Team team = new Team(2)) {
            Stalls stalls = Stalls.measure(team, 0.05);
            assertThat(stalls.seconds()).isBetween(0.0999, 60.0);
            assertThat(stalls.worst()).isBetween(1e-9, 30.0);
        }
    }
}
