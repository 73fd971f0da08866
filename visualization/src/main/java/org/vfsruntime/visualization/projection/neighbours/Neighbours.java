package org.vfsruntime.visualization.projection.neighbours;

/**
 * The nearest neighbours of n points, m for each, nearest first; of equally near ones the one with the lower index
 * comes first. Immutable; safe for use by several threads.
 */
public final class Neighbours {
    private final int count;
    private final int[] ids;
    private final double[] squaredDistances;

    /** Takes the arrays [n, m] over. */
    Neighbours(int count, int[] ids, double[] squaredDistances) {
        this.count = count;
        this.ids = ids;
        this.squaredDistances = squaredDistances;
    }

    /** @return n */
    public int size() {
        return ids.length / count;
    }

    /** @return m, neighbours of each point */
    public int count() {
        return count;
    }

    /**
     * @param point in [0, n)
     * @param rank in [0, m), 0 is the nearest
     * @return which point
     */
    public int id(int point, int rank) {
        return ids[point * count + rank];
    }

    /**
     * @param point in [0, n)
     * @param rank in [0, m), 0 is the nearest
     * @return the square of the distance to it
     */
    public double squaredDistance(int point, int rank) {
        return squaredDistances[point * count + rank];
    }

    /**
     * @param point in [0, n)
     * @param other any point
     * @param ranks how many of the nearest count, in [0, m]
     * @return whether the other is among them
     */
    public boolean holds(int point, int other, int ranks) {
        for (int rank = 0; rank < ranks; rank++) {
            if (id(point, rank) == other) {
                return true;
            }
        }
        return false;
    }
}
