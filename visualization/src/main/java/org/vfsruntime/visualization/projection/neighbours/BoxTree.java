package org.vfsruntime.visualization.projection.neighbours;

import org.vfsruntime.visualization.projection.Points;

/**
 * Cuts points in halves across the widest side of the box around them, until few are left.
 *
 * @param order [n]: the points, so that each node's are side by side
 * @param first [nodes]: where the points of a node begin in the order; the children of v are 2v + 1 and 2v + 2
 * @param last [nodes]: behind where they end; as {@code first} for a node that does not exist
 * @param boxes [nodes, 2, k]: least and greatest coordinates of a node's points
 */
record BoxTree(int[] order, int[] first, int[] last, float[] boxes) {
    static BoxTree of(Points points, int leaf) {
        int n = points.size();
        int nodes = 1;
        for (int points2 = n; points2 > leaf; points2 = (points2 + 1) / 2) {
            nodes = 2 * nodes + 1;
        }
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        BoxTree tree = new BoxTree(order, new int[nodes], new int[nodes], new float[2 * nodes * points.width()]);
        tree.cut(points, 0, 0, n, leaf);
        return tree;
    }

    private void cut(Points points, int node, int from, int to, int leaf) {
        first[node] = from;
        last[node] = to;
        int side = box(points, node, from, to);
        if (to - from > leaf && 2 * node + 2 < first.length) {
            int middle = (from + to) >>> 1;
            select(points, side, from, to - 1, middle);
            cut(points, 2 * node + 1, from, middle, leaf);
            cut(points, 2 * node + 2, middle, to, leaf);
        }
    }

    /** Sets the box of a node and returns its widest side. */
    private int box(Points points, int node, int from, int to) {
        int width = points.width();
        int widest = 0;
        float most = -1;
        for (int column = 0; column < width; column++) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int at = from; at < to; at++) {
                float value = points.get(order[at], column);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            boxes[2 * node * width + column] = low;
            boxes[(2 * node + 1) * width + column] = high;
            if (high - low > most) {
                most = high - low;
                widest = column;
            }
        }
        return widest;
    }

    /** Puts in place what a sort by (coordinate, index) would put there, lesser ones before it (quickselect). */
    private void select(Points points, int column, int from, int to, int place) {
        int low = from;
        int high = to;
        while (low < high) {
            int pivot = order[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (isLess(points, column, order[i], pivot)) {
                    i++;
                }
                while (isLess(points, column, pivot, order[j])) {
                    j--;
                }
                if (i <= j) {
                    int swapped = order[i];
                    order[i++] = order[j];
                    order[j--] = swapped;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static boolean isLess(Points points, int column, int a, int b) {
        float valueA = points.get(a, column);
        float valueB = points.get(b, column);
        return valueA < valueB || (valueA == valueB && a < b);
    }
}
