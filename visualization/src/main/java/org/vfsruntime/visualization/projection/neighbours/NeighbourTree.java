package org.vfsruntime.visualization.projection.neighbours;

import org.vfsruntime.core.Faults;
import org.vfsruntime.visualization.projection.Points;
import org.vfsruntime.visualization.projection.parallel.Crew;

/**
 * Finds nearest neighbours by Euclidean distance: a k-d tree whose nodes know the box around their points. Exact:
 * what it finds is what comparing every pair finds. Immutable; safe for use by several threads.
 *
 * <p>A box's distance is summed in the same order as a point's, so that rounding cannot make it the larger of the two.
 */
public final class NeighbourTree {
    private static final int LEAF = 16;

    private final Points points;
    private final int width;
    /** Point at each place of the tree's order, and its coordinates [n, k] in that order. */
    private final int[] order;

    private final float[] rows;
    /** Of node v: points [first, last) of the order; the children are 2v + 1 and 2v + 2. */
    private final int[] first;

    private final int[] last;
    /** [nodes, 2, k]: least and greatest coordinates. */
    private final float[] boxes;

    private NeighbourTree(Points points, BoxTree built) {
        this.points = points;
        this.width = points.width();
        this.order = built.order();
        this.first = built.first();
        this.last = built.last();
        this.boxes = built.boxes();
        this.rows = new float[points.size() * width];
        for (int at = 0; at < order.length; at++) {
            System.arraycopy(points.row(order[at]), 0, rows, at * width, width);
        }
    }

    /**
     * @param points to search among
     * @return the tree
     */
    public static NeighbourTree of(Points points) {
        return new NeighbourTree(points, BoxTree.of(points, LEAF));
    }

    /** @return what is searched */
    public Points points() {
        return points;
    }

    /**
     * @param count m, neighbours of each point, in [1, n - 1]; a point is not its own neighbour
     * @param crew who does the work; does not change the result
     * @return the neighbours of every point
     */
    public Neighbours nearestOfEach(int count, Crew crew) {
        int n = points.size();
        requireCount(count, n - 1);
        int[] ids = new int[n * count];
        double[] distances = new double[n * count];
        crew.run(n, (from, to) -> {
            NearestHeap heap = new NearestHeap(count);
            float[] query = new float[width];
            // In the tree's order, so that one search finds in the cache what the last one touched.
            for (int at = from; at < to; at++) {
                System.arraycopy(rows, at * width, query, 0, width);
                search(0, 0, query, order[at], heap);
                heap.drain(ids, distances, order[at] * count);
            }
        });
        return new Neighbours(count, ids, distances);
    }

    /**
     * @param row [k], finite
     * @param count m, in [1, n]
     * @return its neighbours among the points: those of one point, with index 0
     */
    public Neighbours nearest(float[] row, int count) {
        requireCount(count, points.size());
        new Faults()
                .require(row.length == width, "coordinates of the point", row.length, "be " + width)
                .throwIfAny();
        NearestHeap heap = new NearestHeap(count);
        search(0, 0, row, -1, heap);
        int[] ids = new int[count];
        double[] distances = new double[count];
        heap.drain(ids, distances, 0);
        return new Neighbours(count, ids, distances);
    }

    private static void requireCount(int count, int most) {
        new Faults()
                .require(count >= 1 && count <= most, "number of neighbours", count, "lie in [1, " + most + "]")
                .throwIfAny();
    }

    private void search(int node, double distance, float[] query, int self, NearestHeap heap) {
        if (distance > heap.worst()) {
            return;
        }
        int left = 2 * node + 1;
        if (left >= first.length || first[left] == last[left]) {
            scan(node, query, self, heap);
            return;
        }
        double toLeft = boxDistance(left, query);
        double toRight = boxDistance(left + 1, query);
        if (toLeft <= toRight) {
            search(left, toLeft, query, self, heap);
            search(left + 1, toRight, query, self, heap);
        } else {
            search(left + 1, toRight, query, self, heap);
            search(left, toLeft, query, self, heap);
        }
    }

    private void scan(int node, float[] query, int self, NearestHeap heap) {
        for (int at = first[node]; at < last[node]; at++) {
            if (order[at] != self) {
                double distance = rowDistance(at * width, query);
                if (distance <= heap.worst()) {
                    heap.offer(distance, order[at]);
                }
            }
        }
    }

    private double rowDistance(int row, float[] query) {
        double sum = 0;
        for (int column = 0; column < width; column++) {
            double difference = (double) rows[row + column] - query[column];
            sum += difference * difference;
        }
        return sum;
    }

    private double boxDistance(int node, float[] query) {
        int low = 2 * node * width;
        int high = low + width;
        double sum = 0;
        for (int column = 0; column < width; column++) {
            double below = (double) boxes[low + column] - query[column];
            double above = (double) query[column] - boxes[high + column];
            double difference = Math.max(0, Math.max(below, above));
            sum += difference * difference;
        }
        return sum;
    }
}
