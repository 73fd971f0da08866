package org.vfsruntime.visualization.projection;

import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;

/** n points with k coordinates each, all finite. Immutable; safe for use by several threads. */
public final class Points {
    /** Most numbers that one set of points may hold, so that they fit one array. */
    public static final int MAX_NUMBERS = 1 << 28;

    private final int size;
    private final int width;
    private final float[] rows;

    private Points(int size, int width, float[] rows) {
        this.size = size;
        this.width = width;
        this.rows = rows;
    }

    /**
     * @param rows [n, k], n ≥ 1, k ≥ 1, finite; copied
     * @return the points
     * @throws InvalidInputException when a row has another length than the first, or a number is not finite
     */
    public static Points of(float[][] rows) {
        new Faults()
                .require(rows.length >= 1, "number of points", rows.length, "be ≥ 1")
                .throwIfAny();
        int width = rows[0].length;
        requireFits(rows.length, width);
        float[] flat = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != width) {
                throw new InvalidInputException("length of row " + i + " was " + rows[i].length + " but must be "
                        + width + ", that of the first row");
            }
            System.arraycopy(rows[i], 0, flat, i * width, width);
        }
        return checked(rows.length, width, flat);
    }

    /**
     * @param size n, ≥ 1
     * @param width k, ≥ 1
     * @param rows [n, k] row-major, finite; copied
     * @return the points
     * @throws InvalidInputException when the length is not n·k, or a number is not finite
     */
    public static Points of(int size, int width, float[] rows) {
        requireFits(size, width);
        new Faults()
                .require(rows.length == size * width, "numbers", rows.length, "be " + size + " x " + width)
                .throwIfAny();
        return checked(size, width, rows.clone());
    }

    private static void requireFits(int size, int width) {
        new Faults()
                .require(size >= 1, "number of points", size, "be ≥ 1")
                .require(width >= 1, "coordinates of a point", width, "be ≥ 1")
                .require(
                        (long) size * width <= MAX_NUMBERS,
                        "number of points times coordinates",
                        (long) size * width,
                        "be ≤ " + MAX_NUMBERS)
                .throwIfAny();
    }

    private static Points checked(int size, int width, float[] rows) {
        for (int at = 0; at < rows.length; at++) {
            if (!Float.isFinite(rows[at])) {
                throw new InvalidInputException("row " + at / width + ", column " + at % width + " was " + rows[at]
                        + " but must be finite; leave that point out or mend what made it");
            }
        }
        return new Points(size, width, rows);
    }

    /** @return n */
    public int size() {
        return size;
    }

    /** @return k */
    public int width() {
        return width;
    }

    /**
     * @param point in [0, n)
     * @param column in [0, k)
     * @return that coordinate
     */
    public float get(int point, int column) {
        return rows[point * width + column];
    }

    /**
     * @param point in [0, n)
     * @return [k], a copy
     */
    public float[] row(int point) {
        float[] row = new float[width];
        System.arraycopy(rows, point * width, row, 0, width);
        return row;
    }

    /** @return [n, k] row-major, a copy */
    public float[] toArray() {
        return rows.clone();
    }

    /**
     * @param which indices in [0, n), at least one
     * @return [which.length, width]: those points, in this order
     */
    public Points select(int[] which) {
        float[][] rows = new float[which.length][];
        for (int i = 0; i < which.length; i++) {
            rows[i] = row(which[i]);
        }
        return of(rows);
    }

    /** @return whether every point is the same */
    public boolean areAllEqual() {
        for (int at = width; at < rows.length; at++) {
            if (rows[at] != rows[at - width]) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param i a point, in [0, n)
     * @param j a point, in [0, n)
     * @return the square of their Euclidean distance
     */
    public double squaredDistance(int i, int j) {
        int a = i * width;
        int b = j * width;
        double sum = 0;
        for (int column = 0; column < width; column++) {
            double difference = (double) rows[a + column] - rows[b + column];
            sum += difference * difference;
        }
        return sum;
    }

    /**
     * @param i a point, in [0, n)
     * @param other [k]
     * @return the square of their Euclidean distance
     */
    public double squaredDistance(int i, float[] other) {
        int a = i * width;
        double sum = 0;
        for (int column = 0; column < width; column++) {
            double difference = (double) rows[a + column] - other[column];
            sum += difference * difference;
        }
        return sum;
    }
}
