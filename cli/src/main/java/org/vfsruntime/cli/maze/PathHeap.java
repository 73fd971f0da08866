package org.vfsruntime.cli.maze;

import java.util.Arrays;

/** Poses that are still to be looked at, the one of the greatest value first. Not for use by several threads. */
final class PathHeap {
    private static final float CLOSED = Float.POSITIVE_INFINITY;

    private final float[] values; // of each pose; the heap may hold old, lower entries too
    private final boolean[] isClosed;
    private float[] keys;
    private int[] poses;
    private int size;

    PathHeap(int most) {
        this.values = new float[most];
        this.isClosed = new boolean[most];
        this.keys = new float[most];
        this.poses = new int[most];
    }

    void clear() {
        Arrays.fill(values, -1);
        Arrays.fill(isClosed, false);
        size = 0;
    }

    /** The pose needs no more looking at. */
    void close(int pose) {
        isClosed[pose] = true;
        values[pose] = CLOSED;
    }

    /** @return the pose's greatest value so far */
    float value(int pose) {
        return values[pose];
    }

    /** @return whether the value is greater than the pose's so far; it is kept then */
    boolean raise(int pose, float value) {
        if (value <= values[pose]) {
            return false;
        }
        values[pose] = value;
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            poses = Arrays.copyOf(poses, 2 * size);
        }
        int at = size++;
        while (at > 0 && keys[(at - 1) / 2] < value) {
            keys[at] = keys[(at - 1) / 2];
            poses[at] = poses[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        keys[at] = value;
        poses[at] = pose;
        return true;
    }

    /** @return the pose of the greatest value, each only once; -1 when none is left */
    int removeGreatest() {
        while (size > 0) {
            int pose = poses[0];
            sink();
            if (!isClosed[pose]) {
                isClosed[pose] = true;
                return pose;
            }
        }
        return -1;
    }

    private void sink() {
        float key = keys[--size];
        int pose = poses[size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && keys[child + 1] > keys[child]) {
                child++;
            }
            if (keys[child] <= key) {
                break;
            }
            keys[at] = keys[child];
            poses[at] = poses[child];
            at = child;
        }
        keys[at] = key;
        poses[at] = pose;
    }
}
