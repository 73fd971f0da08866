package org.vfsruntime.benchmarks.planner;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * What the machine can do: the product of two square matrices by the tuned library inside PyTorch's natives, in this
 * process. Each thread multiplies matrices of its own, which is faster than one product shared by all. For one thread.
 */
final class SgemmPeak implements AutoCloseable {
    private final int size;
    private final NDManager manager;
    private final NDArray a;
    private final NDArray b;

    /** @param size of the matrices */
    SgemmPeak(int size) {
        this.size = size;
        manager = NDManager.newBaseManager("PyTorch");
        a = manager.randomUniform(-1, 1, new Shape(size, size), DataType.FLOAT32);
        b = manager.randomUniform(-1, 1, new Shape(size, size), DataType.FLOAT32);
    }

    /** Multiplies once. */
    void run() {
        a.matMul(b).close();
    }

    /** @return multiplications and additions of one product */
    double operations() {
        return 2.0 * size * size * size;
    }

    @Override
    public void close() {
        manager.close();
    }
}
