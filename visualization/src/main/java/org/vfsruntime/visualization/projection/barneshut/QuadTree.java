package org.vfsruntime.visualization.projection.barneshut;

/**
 * Points of the plane in nested squares, each with its centre of mass. A node stands before everything in it, and
 * knows where the next node that is not in it stands, so that a walk needs no stack. Squares with a single square in
 * them are left out. Built anew for every iteration, in the same memory. For use by one thread while it is built, by
 * several while it is read.
 */
final class QuadTree {
    /** Numbers of a node: centre of mass x and y, square of its side, number of points. */
    static final int NUMBERS = 4;

    private final ZOrder zOrder;
    private double[] nodes;
    private int[] ends;
    private final int[] leafOf;
    private int count;
    private double side;

    QuadTree(int n) {
        zOrder = new ZOrder(n);
        leafOf = new int[n];
        nodes = new double[NUMBERS * (2 * n + 1)];
        ends = new int[2 * n + 1];
    }

    /** Takes points in: y [n, 2], finite. */
    void build(double[] y) {
        side = zOrder.sort(y);
        count = 0;
        node(y, 0, leafOf.length, 0);
    }

    /** The points along the curve: near ones are mostly side by side. */
    int[] order() {
        return zOrder.order();
    }

    /** Number of nodes. */
    int count() {
        return count;
    }

    /** [count, NUMBERS]. The side is 0 for a node whose points are all in one smallest square. */
    double[] nodes() {
        return nodes;
    }

    /** For each node, the first one behind it that is not in it. */
    int[] ends() {
        return ends;
    }

    /** The last and smallest node around a point. */
    int leafOf(int point) {
        return leafOf[point];
    }

    private void node(double[] y, int from, int to, int depth) {
        int node = count++;
        long[] codes = zOrder.codes();
        if (to - from == 1 || codes[from] == codes[to - 1]) {
            leaf(y, node, from, to);
            return;
        }
        // Down to the first level at which the points part.
        int level = depth;
        while (quadrant(codes[from], level) == quadrant(codes[to - 1], level)) {
            level++;
        }
        double sumX = 0;
        double sumY = 0;
        int begin = from;
        while (begin < to) {
            int end = endOfQuadrant(codes, begin, to, level);
            int child = count;
            node(y, begin, end, level + 1);
            double mass = nodes[NUMBERS * child + 3];
            sumX += nodes[NUMBERS * child] * mass;
            sumY += nodes[NUMBERS * child + 1] * mass;
            begin = end;
        }
        double width = Math.scalb(side, -level);
        set(node, sumX / (to - from), sumY / (to - from), width * width, to - from);
    }

    private void leaf(double[] y, int node, int from, int to) {
        double sumX = 0;
        double sumY = 0;
        int[] order = zOrder.order();
        for (int at = from; at < to; at++) {
            sumX += y[2 * order[at]];
            sumY += y[2 * order[at] + 1];
            leafOf[order[at]] = node;
        }
        set(node, sumX / (to - from), sumY / (to - from), 0, to - from);
    }

    private void set(int node, double x, double y, double squaredSide, int points) {
        int at = NUMBERS * node;
        nodes[at] = x;
        nodes[at + 1] = y;
        nodes[at + 2] = squaredSide;
        nodes[at + 3] = points;
        ends[node] = count;
    }

    private static int quadrant(long code, int level) {
        return (int) (code >>> (2 * (ZOrder.LEVELS - 1 - level))) & 3;
    }

    /** Points of one quadrant are side by side; bisection, because most squares are full near the root. */
    private static int endOfQuadrant(long[] codes, int begin, int to, int level) {
        int quadrant = quadrant(codes[begin], level);
        int low = begin + 1;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quadrant(codes[middle], level) == quadrant) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
