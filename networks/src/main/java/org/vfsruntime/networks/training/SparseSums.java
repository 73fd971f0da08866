package org.vfsruntime.networks.training;

/**
 * Sums of rows of a matrix, for factors many of which are 0. Inner loops over bare indices of arrays of their own and four
 * rows a pass, which the compiler turns into vector instructions, see {@link org.vfsruntime.networks.DenseLayer}.
 */
final class SparseSums {
    private SparseSums() {}

    /**
     * target[h] += Σ x[i] · rows[i][h].
     *
     * @param x factors
     * @param rows [as many][as long as the target]
     * @param target sums
     */
    static void add(float[] x, float[][] rows, float[] target) {
        if (target.length == 0) {
            return;
        }
        int i = next(x, 0);
        while (i < x.length) {
            int j = next(x, i + 1);
            int k = next(x, j + 1);
            int l = next(x, k + 1);
            if (l >= x.length) {
                addOne(x[i], rows[i], target);
                addIfAny(x, rows, j, target);
                addIfAny(x, rows, k, target);
                return;
            }
            addFour(rows[i], rows[j], rows[k], rows[l], x[i], x[j], x[k], x[l], target);
            i = next(x, l + 1);
        }
    }

    private static int next(float[] x, int begin) {
        int i = begin;
        while (i < x.length && x[i] == 0) {
            i++;
        }
        return i;
    }

    private static void addIfAny(float[] x, float[][] rows, int i, float[] target) {
        if (i < x.length) {
            addOne(x[i], rows[i], target);
        }
    }

    private static void addFour(
            float[] w0, float[] w1, float[] w2, float[] w3, float x0, float x1, float x2, float x3, float[] y) {
        for (int h = 0; h < y.length; h++) {
            y[h] = (((y[h] + x0 * w0[h]) + x1 * w1[h]) + x2 * w2[h]) + x3 * w3[h];
        }
    }

    private static void addOne(float x, float[] w, float[] y) {
        for (int h = 0; h < y.length; h++) {
            y[h] = y[h] + x * w[h];
        }
    }

    /** target[h] += numbers[h]. */
    static void addAll(float[] numbers, float[] target) {
        for (int h = 0; h < target.length; h++) {
            target[h] = target[h] + numbers[h];
        }
    }

    /** rows[i][h] += x[i] · y[h], the slope of such sums by the matrix. */
    static void addProducts(float[] x, float[] y, float[][] rows) {
        if (!isAny(y)) {
            return;
        }
        for (int i = 0; i < x.length; i++) {
            if (x[i] != 0) {
                addOne(x[i], y, rows[i]);
            }
        }
    }

    private static boolean isAny(float[] numbers) {
        return next(numbers, 0) < numbers.length;
    }
}
