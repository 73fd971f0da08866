package org.vfsruntime.planner.dynamics;

import java.util.Arrays;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;

/**
 * What running skills did to the embedding. Rows that follow each other and have the same episode are taken to
 * have happened one right after the other.
 */
public final class Transitions {
    private final int k;
    private final float[] z;
    private final int[] skills;
    private final float[] next;
    private final long[] episodes;

    /**
     * @param k size of an embedding and number of skills, ≥ 1
     * @param z [n, k] embeddings before, each value in [0, 1]; copied, as all arrays
     * @param skills [n] skills that were run, each in [0, k)
     * @param next [n, k] embeddings after, each value in [0, 1]
     * @param episodes [n] the episode that a row belongs to
     * @throws InvalidInputException when a size or a value is wrong
     */
    public Transitions(int k, float[] z, int[] skills, float[] next, long[] episodes) {
        int n = skills.length;
        long values = (long) n * k;
        new Faults()
                .require(k >= 1, "embedding size", k, "be ≥ 1")
                .require(n >= 1, "number of transitions", n, "be ≥ 1")
                .require(z.length == values, "number of values before", z.length, "be n · k = " + values)
                .require(next.length == values, "number of values after", next.length, "be n · k = " + values)
                .require(episodes.length == n, "number of episode ids", episodes.length, "be n = " + n)
                .throwIfAny();
        this.k = k;
        this.z = z.clone();
        this.skills = skills.clone();
        this.next = next.clone();
        this.episodes = episodes.clone();
        requireValues("before", this.z);
        requireValues("after", this.next);
        for (int row = 0; row < n; row++) {
            if (skills[row] < 0 || skills[row] >= k) {
                throw new InvalidInputException(
                        "skill of transition " + row + " was " + skills[row] + " but must lie in [0, " + k + ")");
            }
        }
    }

    /** @return n */
    public int size() {
        return skills.length;
    }

    /** @return k */
    public int embeddingSize() {
        return k;
    }

    /**
     * @param row in [0, n)
     * @return the skill that was run
     */
    public int skill(int row) {
        return skills[row];
    }

    /**
     * @param row in [0, n)
     * @return the episode that it belongs to
     */
    public long episode(int row) {
        return episodes[row];
    }

    /** @return [n], a copy */
    public long[] episodes() {
        return episodes.clone();
    }

    /**
     * @param row in [0, n)
     * @param target receives the k values before
     * @param offset of the first one
     */
    public void copyBefore(int row, float[] target, int offset) {
        System.arraycopy(z, row * k, target, offset, k);
    }

    /**
     * @param row in [0, n)
     * @param target receives the k values after
     * @param offset of the first one
     */
    public void copyAfter(int row, float[] target, int offset) {
        System.arraycopy(next, row * k, target, offset, k);
    }

    /**
     * @param rows ascending, each in [0, n), at least one
     * @return those transitions
     */
    Transitions select(int[] rows) {
        float[] someZ = new float[rows.length * k];
        float[] someNext = new float[rows.length * k];
        for (int i = 0; i < rows.length; i++) {
            copyBefore(rows[i], someZ, i * k);
            copyAfter(rows[i], someNext, i * k);
        }
        return new Transitions(
                k,
                someZ,
                Arrays.stream(rows).map(row -> skills[row]).toArray(),
                someNext,
                Arrays.stream(rows).mapToLong(row -> episodes[row]).toArray());
    }

    private void requireValues(String when, float[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] <= 1)) {
                throw new InvalidInputException("value " + i % k + " " + when + " transition " + i / k + " was "
                        + values[i] + " but must lie in [0, 1]");
            }
        }
    }
}
