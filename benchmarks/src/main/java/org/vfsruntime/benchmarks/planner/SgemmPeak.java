package org.vfsruntime.benchmarks.planner;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * What the machine can do: the product of two square matrices by the tuned library inside PyTorch's natives, in this
 * process. Each thread multiplies matrices of its own, which is faster than one product shared by all.
 */
final class SgemmPeak {
    private static final int SIZE = 512;

    private SgemmPeak() {}

    /**
     * @param team of threads
     * @param seconds to measure for
     * @return operations a second, all threads together: the sum of each thread's fastest run
     */
    static double measure(Team team, double seconds) {
        return team.together(thread -> () -> perSecond(seconds)).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static double perSecond(double seconds) {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            NDArray a = manager.randomUniform(-1, 1, new Shape(SIZE, SIZE), DataType.FLOAT32);
            NDArray b = manager.randomUniform(-1, 1, new Shape(SIZE, SIZE), DataType.FLOAT32);
            Samples samples = Samples.of(seconds, () -> a.matMul(b).close());
            return 2.0 * SIZE * SIZE * SIZE / samples.best();
        }
    }
}
