package org.vfsruntime.manipulation.kinematics;

/** Solves (J Jᵀ + λ² I) y = b by Cholesky decomposition; 6 × 6, positive definite for λ &gt; 0. */
final class DampedSystem {
    private static final int N = 6;
    private final double[] a = new double[N * N];

    /**
     * @param columns [dof, 6] J column by column
     * @param leftOut [dof] columns that do not count
     * @param lambdaSquared &gt; 0
     * @param b [6] the right side; receives y
     */
    void solve(double[] columns, boolean[] leftOut, double lambdaSquared, double[] b) {
        assemble(columns, leftOut, lambdaSquared);
        decompose();
        for (int i = 0; i < N; i++) {
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= a[i * N + k] * b[k];
            }
            b[i] = sum / a[i * N + i];
        }
        for (int i = N - 1; i >= 0; i--) {
            double sum = b[i];
            for (int k = i + 1; k < N; k++) {
                sum -= a[k * N + i] * b[k];
            }
            b[i] = sum / a[i * N + i];
        }
    }

    private void assemble(double[] columns, boolean[] leftOut, double lambdaSquared) {
        for (int i = 0; i < N; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = i == j ? lambdaSquared : 0;
                for (int c = 0; c < leftOut.length; c++) {
                    if (!leftOut[c]) {
                        sum += columns[c * N + i] * columns[c * N + j];
                    }
                }
                a[i * N + j] = sum;
            }
        }
    }

    /** Leaves L of A = L Lᵀ in the lower triangle. */
    private void decompose() {
        for (int j = 0; j < N; j++) {
            for (int i = j; i < N; i++) {
                double sum = a[i * N + j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i * N + k] * a[j * N + k];
                }
                a[i * N + j] = i == j ? Math.sqrt(sum) : sum / a[j * N + j];
            }
        }
    }
}
