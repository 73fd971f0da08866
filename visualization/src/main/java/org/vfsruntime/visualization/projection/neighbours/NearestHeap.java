package org.vfsruntime.visualization.projection.neighbours;

import java.util.Arrays;

/** The nearest of all points that were offered, the farthest of them on top. For use by one thread. */
final class NearestHeap {
    private final double[] distances;
    private final int[] ids;
    private int size;

    NearestHeap(int capacity) {
        distances = new double[capacity];
        ids = new int[capacity];
    }

    void clear() {
        size = 0;
    }

    /** The distance that a point must not exceed to be of interest. */
    double worst() {
        return size < ids.length ? Double.POSITIVE_INFINITY : distances[0];
    }

    void offer(double distance, int id) {
        if (size < ids.length) {
            up(size++, distance, id);
        } else if (isFarther(distances[0], ids[0], distance, id)) {
            down(distance, id, size);
        }
    }

    private static boolean isFarther(double distance, int id, double than, int thanId) {
        return distance > than || (distance == than && id > thanId);
    }

    private void up(int hole, double distance, int id) {
        int at = hole;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (!isFarther(distance, id, distances[parent], ids[parent])) {
                break;
            }
            distances[at] = distances[parent];
            ids[at] = ids[parent];
            at = parent;
        }
        distances[at] = distance;
        ids[at] = id;
    }

    /** Puts something in the place of the top, in a heap of the given length. */
    private void down(double distance, int id, int length) {
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= length) {
                break;
            }
            if (child + 1 < length && isFarther(distances[child + 1], ids[child + 1], distances[child], ids[child])) {
                child++;
            }
            if (!isFarther(distances[child], ids[child], distance, id)) {
                break;
            }
            distances[at] = distances[child];
            ids[at] = ids[child];
            at = child;
        }
        distances[at] = distance;
        ids[at] = id;
    }

    /** Empties the heap, nearest first; it must be full. */
    void drain(int[] toIds, double[] toDistances, int offset) {
        for (int last = size - 1; last >= 0; last--) {
            toIds[offset + last] = ids[0];
            toDistances[offset + last] = distances[0];
            down(distances[last], ids[last], last);
        }
        size = 0;
        Arrays.fill(ids, 0);
    }
}
