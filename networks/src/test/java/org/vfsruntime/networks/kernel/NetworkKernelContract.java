package org.vfsruntime.networks.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.OutputActivation;

/** What every {@link NetworkKernel} must do. */
public abstract class NetworkKernelContract {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    /** @return the kernel under test */
    protected abstract NetworkKernel kernel();

    @ParameterizedTest
    @CsvSource({
        "1, 5, 3, 1, 1",
        "7, 33, 18, 7, 2",
        "8, 64, 64, 8, 11",
        "16, 256, 256, 16, 97",
        "72, 256, 256, 72, 13",
        "3, 17, 31, 40, 96",
        "16, 50, 20, 72, 203"
    })
    void agreesWithSumsInDoublePrecision(int inputs, int first, int second, int outputs, int count) {
        for (OutputActivation output : OutputActivation.values()) {
            KernelNetwork network = RandomKernelNetworks.network(
                    inputs + count, List.of(inputs, first, second, outputs), inputs, output);
            SplittableRandom random = new SplittableRandom(count);
            float[] x = RandomKernelNetworks.numbers(random, inputs * count, 1);
            int[] choices = RandomKernelNetworks.choices(random, count, inputs);
            float[] y = new float[outputs * count];
            kernel().prepare(network).forward(x, choices, count, y);
            for (int row = 0; row < count; row++) {
                double[] expected = DoubleReference.forward(network, x, row, choices[row]);
                for (int o = 0; o < outputs; o++) {
                    assertThat((double) y[row * outputs + o]).isCloseTo(expected[o], within(1e-5));
                }
            }
        }
    }

    @Test
    void aNetworkOfOneLayerIsALine() {
        KernelNetwork line = new KernelNetwork(
                1, new float[][] {{1, 0}, {0, 5}}, List.of(new float[] {2, -3}), List.of(), OutputActivation.LINEAR);
        float[] y = new float[4];
        kernel().prepare(line).forward(new float[] {10, -10}, new int[] {0, 1}, 2, y);
        assertThat(y).containsExactly(21, -30, -20, 35);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 16, 72})
    void aRowsBitsDoNotDependOnItsBatch(int k) {
        BatchNetwork network = kernel().prepare(network(k));
        int count = 211;
        SplittableRandom random = new SplittableRandom(k);
        float[] x = RandomKernelNetworks.numbers(random, k * count, 1);
        int[] choices = RandomKernelNetworks.choices(random, count, k);
        float[] together = new float[k * count];
        network.forward(x, choices, count, together);
        for (int row = 0; row < count; row++) {
            float[] alone = new float[k];
            network.forward(Arrays.copyOfRange(x, row * k, (row + 1) * k), new int[] {choices[row]}, 1, alone);
            assertThat(alone).containsExactly(Arrays.copyOfRange(together, row * k, (row + 1) * k));
        }
    }

    @ParameterizedTest
    @EnumSource(OutputActivation.class)
    void aNanInARowReachesThatRowsOutputsAndNoOther(OutputActivation output) {
        int k = 16;
        KernelNetwork network = RandomKernelNetworks.network(4, List.of(k, 40, k), k, output);
        int count = 30;
        for (int bits : new int[] {0x7FC00000, 0x7FC00001, 0xFFC12345, 0x7F800001}) {
            float[] x = RandomKernelNetworks.numbers(new SplittableRandom(1), k * count, 1);
            x[17 * k + 3] = Float.intBitsToFloat(bits);
            float[] y = new float[k * count];
            kernel().prepare(network).forward(x, new int[count], count, y);
            for (int row = 0; row < count; row++) {
                for (int o = 0; o < k; o++) {
                    assertThat(Float.isNaN(y[row * k + o])).isEqualTo(row == 17);
                }
            }
        }
    }

    @Test
    void aNanOfAnEarlierBatchIsForgotten() {
        BatchNetwork network = kernel().prepare(network(8));
        float[] x = new float[8 * 96];
        Arrays.fill(x, Float.NaN);
        float[] y = new float[8 * 96];
        network.forward(x, new int[96], 96, y);
        network.forward(new float[8], new int[1], 1, y);
        assertThat(Arrays.copyOf(y, 8)).doesNotContain(Float.NaN);
        assertThat(y[8]).isNaN();
    }

    @Test
    void theSigmoidStaysInRangeForAnySum() {
        KernelNetwork network = new KernelNetwork(
                1, new float[][] {{0}}, List.of(new float[] {1}), List.of(), OutputActivation.SIGMOID);
        float[] x = {0, 1e30f, -1e30f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0f, 88, -88, 17, -17, 1e-30f};
        float[] y = new float[x.length];
        kernel().prepare(network).forward(x, new int[x.length], x.length, y);
        for (int i = 0; i < x.length; i++) {
            assertThat(y[i]).isBetween(0f, 1f).isCloseTo((float) (1 / (1 + Math.exp(-x[i]))), within(3e-7f));
        }
        assertThat(y[0]).isEqualTo(0.5f);
    }

    @Test
    void leavesTheRestOfTheOutputsAlone() {
        BatchNetwork network = kernel().prepare(network(7));
        float[] y = new float[7 * 3];
        Arrays.fill(y, -7);
        network.forward(new float[14], new int[2], 2, y);
        assertThat(Arrays.copyOfRange(y, 14, 21)).containsOnly(-7);
        assertThat(Arrays.copyOf(y, 14)).doesNotContain(-7);
        Arrays.fill(y, -7);
        network.forward(new float[0], new int[0], 0, y);
        assertThat(y).containsOnly(-7);
    }

    @Test
    void refusesShortArraysNamingAll() {
        BatchNetwork network = kernel().prepare(network(8));
        assertThatThrownBy(() -> network.forward(new float[15], new int[1], 2, new float[9]))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("inputs size was 15", "choices size was 1", "outputs size was 9");
        assertThatThrownBy(() -> network.forward(new float[8], new int[1], -1, new float[8]))
                .hasMessageContaining("count was -1");
    }

    @Test
    void aChoiceThatDoesNotExistIsRefused() {
        BatchNetwork network = kernel().prepare(network(8));
        for (int choice : new int[] {-1, 8}) {
            assertThatThrownBy(() -> network.forward(new float[8], new int[] {choice}, 1, new float[8]))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void severalThreadsGetTheSameBits() throws Exception {
        BatchNetwork network = kernel().prepare(network(16));
        SplittableRandom random = new SplittableRandom(3);
        float[] x = RandomKernelNetworks.numbers(random, 16 * 500, 1);
        int[] choices = RandomKernelNetworks.choices(random, 500, 16);
        Callable<float[]> run = () -> {
            float[] y = new float[16 * 500];
            network.forward(x, choices, 500, y);
            return y;
        };
        float[] expected = run.call();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<float[]>> runs = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                runs.add(run);
            }
            for (Future<float[]> result : threads.invokeAll(runs)) {
                assertThat(result.get()).containsExactly(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Vectors are objects until the compiler has done its work, so this waits for it. */
    @Test
    void onceWarmNothingIsAllocated() throws Exception {
        kernel().warmUp();
        BatchNetwork network = kernel().prepare(network(16));
        float[] x = new float[16 * 96];
        float[] y = new float[16 * 96];
        int[] choices = new int[96];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long allocated;
        do {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 50; i++) {
                network.forward(x, choices, 96, y);
            }
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        } while (allocated > 0 && System.nanoTime() - start < PATIENCE);
        assertThat(allocated).as("bytes in 50 calls").isZero();
    }

    private static KernelNetwork network(int k) {
        return RandomKernelNetworks.network(k, List.of(k, 40, 33, k), k, OutputActivation.SIGMOID);
    }
}
