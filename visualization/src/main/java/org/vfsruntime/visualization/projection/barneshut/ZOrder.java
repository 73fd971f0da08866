package org.vfsruntime.visualization.projection.barneshut;

import java.util.Arrays;

/**
 * Points of the plane along Morton's curve (1966): the bits of x and y, interleaved, are the path down a quadtree.
 * For use by one thread.
 */
final class ZOrder {
    /** Depth of the smallest squares. */
    static final int LEVELS = 26;

    private static final int DIGIT_BITS = 13;
    private static final int DIGITS = 2 * LEVELS / DIGIT_BITS;
    private static final int BUCKETS = 1 << DIGIT_BITS;

    private long[] codes;
    private int[] order;
    private long[] spareCodes;
    private int[] spareOrder;
    private final int[] buckets = new int[BUCKETS];

    ZOrder(int n) {
        codes = new long[n];
        order = new int[n];
        spareCodes = new long[n];
        spareOrder = new int[n];
    }

    /** The codes of the points, ascending. */
    long[] codes() {
        return codes;
    }

    /** The points in the order of their codes; of equal codes the lower index first. */
    int[] order() {
        return order;
    }

    /** Takes points in: y [n, 2], finite. Returns the side of the square around all of them, positive. */
    double sort(double[] y) {
        double lowX = Double.POSITIVE_INFINITY;
        double lowY = Double.POSITIVE_INFINITY;
        double highX = Double.NEGATIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < y.length; at += 2) {
            lowX = Math.min(lowX, y[at]);
            highX = Math.max(highX, y[at]);
            lowY = Math.min(lowY, y[at + 1]);
            highY = Math.max(highY, y[at + 1]);
        }
        double extent = Math.max(highX - lowX, highY - lowY);
        double side = extent > 0 ? extent : 1;
        double cells = (1L << LEVELS) / side;
        long last = (1L << LEVELS) - 1;
        for (int i = 0; i < order.length; i++) {
            long x = Math.min(last, (long) ((y[2 * i] - lowX) * cells));
            long z = Math.min(last, (long) ((y[2 * i + 1] - lowY) * cells));
            codes[i] = spread(x) | spread(z) << 1;
            order[i] = i;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            sortBy(digit * DIGIT_BITS);
        }
        return side;
    }

    /** Puts a zero before every bit of the lower half. */
    private static long spread(long bits) {
        long x = bits & 0xFFFFFFFFL;
        x = (x | x << 16) & 0x0000FFFF0000FFFFL;
        x = (x | x << 8) & 0x00FF00FF00FF00FFL;
        x = (x | x << 4) & 0x0F0F0F0F0F0F0F0FL;
        x = (x | x << 2) & 0x3333333333333333L;
        return (x | x << 1) & 0x5555555555555555L;
    }

    /** One stable pass of a radix sort. */
    private void sortBy(int shift) {
        Arrays.fill(buckets, 0);
        for (long code : codes) {
            buckets[(int) (code >>> shift) & BUCKETS - 1]++;
        }
        int begin = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int size = buckets[bucket];
            buckets[bucket] = begin;
            begin += size;
        }
        for (int i = 0; i < codes.length; i++) {
            int to = buckets[(int) (codes[i] >>> shift) & BUCKETS - 1]++;
            spareCodes[to] = codes[i];
            spareOrder[to] = order[i];
        }
        long[] sortedCodes = spareCodes;
        spareCodes = codes;
        codes = sortedCodes;
        int[] sortedOrder = spareOrder;
        spareOrder = order;
        order = sortedOrder;
    }
}
