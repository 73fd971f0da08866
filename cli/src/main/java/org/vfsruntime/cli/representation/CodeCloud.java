package org.vfsruntime.cli.representation;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Codes of all variants of all states: row {@code state · variants + variant}.
 *
 * @param codes [states · variants, size] row-major, standardised
 * @param size numbers of a code
 * @param variants of each state
 * @param names [states] equal ones mean the same
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record CodeCloud(float[] codes, int size, int variants, List<String> names) {
    private static final int PAIRS = 100_000;

    /** Variants of each state that are asked for their neighbour; those of one state are much alike. */
    static final int ASKED = 2;

    int rows() {
        return names.size() * variants;
    }

    /** @return mean distance between states that mean different things over that within one state */
    double ratio(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double apart = 0;
        double within = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            int one = random.nextInt(names.size());
            int first = random.nextInt(variants);
            int second = (first + 1 + random.nextInt(variants - 1)) % variants;
            within += distance(one * variants + first, one * variants + second);
            int other = random.nextInt(names.size());
            while (names.get(other).equals(names.get(one))) {
                other = random.nextInt(names.size());
            }
            apart += distance(one * variants + first, other * variants + second);
        }
        return apart / within;
    }

    /** @return of {@link #ASKED} variants of each state, how many have a nearest neighbour that means the same */
    int rightNeighbours() {
        int right = 0;
        for (int state = 0; state < names.size(); state++) {
            for (int i = 0; i < ASKED; i++) {
                int nearest = nearestOfOthers(state * variants + i) / variants;
                right += names.get(nearest).equals(names.get(state)) ? 1 : 0;
            }
        }
        return right;
    }

    private int nearestOfOthers(int row) {
        int own = row / variants;
        int best = -1;
        float least = Float.POSITIVE_INFINITY;
        for (int other = 0; other < rows(); other++) {
            if (other / variants != own) {
                float square = square(row, other, least);
                if (square < least) {
                    least = square;
                    best = other;
                }
            }
        }
        return best;
    }

    private double distance(int a, int b) {
        return Math.sqrt(square(a, b, Float.POSITIVE_INFINITY));
    }

    /** Gives up once the sum is no longer the least. */
    private float square(int a, int b, float least) {
        float sum = 0;
        int from = a * size;
        int to = b * size;
        for (int c = 0; c < size && sum < least; c++) {
            float difference = codes[from + c] - codes[to + c];
            sum += difference * difference;
        }
        return sum;
    }
}
