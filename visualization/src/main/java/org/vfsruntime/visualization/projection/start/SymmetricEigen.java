package org.vfsruntime.visualization.projection.start;

/** Eigenvectors of a small symmetric matrix by rotations (Jacobi, 1846; cyclic by rows). */
final class SymmetricEigen {
    private static final int MOST_SWEEPS = 60;

    private final double[][] a;
    private final double[][] vectors;

    /** Takes the matrix [k, k] over. */
    SymmetricEigen(double[][] matrix) {
        this.a = matrix;
        this.vectors = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal() > 1e-22 * diagonal(); sweep++) {
            for (int p = 0; p < a.length; p++) {
                for (int q = p + 1; q < a.length; q++) {
                    rotate(p, q);
                }
            }
        }
    }

    /** The place of the r-th largest eigenvalue; of equal ones the first. */
    int place(int r) {
        boolean[] taken = new boolean[a.length];
        int best = 0;
        for (int rank = 0; rank <= r; rank++) {
            best = -1;
            for (int i = 0; i < a.length; i++) {
                if (!taken[i] && (best < 0 || a[i][i] > a[best][best])) {
                    best = i;
                }
            }
            taken[best] = true;
        }
        return best;
    }

    /** The unit eigenvector [k] at a place; its largest component is positive. */
    double[] vector(int place) {
        double[] vector = new double[a.length];
        int largest = 0;
        for (int i = 0; i < a.length; i++) {
            vector[i] = vectors[i][place];
            if (Math.abs(vector[i]) > Math.abs(vector[largest])) {
                largest = i;
            }
        }
        double sign = vector[largest] < 0 ? -1 : 1;
        for (int i = 0; i < a.length; i++) {
            vector[i] *= sign;
        }
        return vector;
    }

    private double offDiagonal() {
        double sum = 0;
        for (int p = 0; p < a.length; p++) {
            for (int q = p + 1; q < a.length; q++) {
                sum += a[p][q] * a[p][q];
            }
        }
        return sum;
    }

    private double diagonal() {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][i] * a[i][i];
        }
        return sum;
    }

    private void rotate(int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int i = 0; i < a.length; i++) {
            double ip = a[i][p];
            double iq = a[i][q];
            a[i][p] = c * ip - s * iq;
            a[i][q] = s * ip + c * iq;
        }
        for (int i = 0; i < a.length; i++) {
            double pi = a[p][i];
            double qi = a[q][i];
            a[p][i] = c * pi - s * qi;
            a[q][i] = s * pi + c * qi;
            double vp = vectors[i][p];
            double vq = vectors[i][q];
            vectors[i][p] = c * vp - s * vq;
            vectors[i][q] = s * vp + c * vq;
        }
    }
}
