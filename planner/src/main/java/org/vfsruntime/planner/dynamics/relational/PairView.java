package org.vfsruntime.planner.dynamics.relational;

/**
 * What the network is told about one pair (i, j) when skill (a, b) is run from Z: a fixed number of features, however
 * many objects there are, that name no object. So whatever holds for one pair is learned for all of them.
 *
 * <p>The features are Z's entries between {i, j} and {a, b}, and how each of the four objects stands to all others: the
 * mean and the largest value of its row (it is moved) and of its column (others are moved to it). Entries of an object
 * with itself are 0. A value near 1 says that a relation holds, so how many relations an object has, how many neighbours
 * two of them have in common, and how many those of a and b have in common with i or j, can be told as well: soft
 * counts of what a move may keep or break. Which of i, j is a or b is told apart as a {@link #role}. Not safe for use by several threads.
 */
final class PairView {
    /** Numbers per pair, without the role. */
    static final int FEATURES = 41;

    /** How a pair may stand to the skill. */
    static final int ROLES = 7;

    private static final double CLIP = 1e-3;
    /** Values up to here do not speak for a relation that holds; above, they do more and more. */
    private static final float NOT_DONE = 0.6f;

    private final Pairs pairs;
    private final float[] z;
    private final float[] rowMean;
    private final float[] rowMost;
    private final float[] columnMean;
    private final float[] columnMost;
    private final float[] linked; // [n, n] how surely two objects are related, whichever of them was moved
    private final float[] shared; // [n, n] neighbours in common
    private final float[] degree; // [n]
    private float[] target = {};
    private int at;

    PairView(Pairs pairs) {
        int n = pairs.objects();
        this.pairs = pairs;
        this.z = new float[pairs.size()];
        this.rowMean = new float[n];
        this.rowMost = new float[n];
        this.columnMean = new float[n];
        this.columnMost = new float[n];
        this.linked = new float[n * n];
        this.shared = new float[n * n];
        this.degree = new float[n];
    }

    /** Looks at an embedding; what is written afterwards is about it. */
    void look(float[] embeddings, int offset) {
        System.arraycopy(embeddings, offset, z, 0, z.length);
        int n = pairs.objects();
        for (int object = 0; object < n; object++) {
            float rows = 0;
            float columns = 0;
            float mostOfRow = 0;
            float mostOfColumn = 0;
            for (int other = 0; other < n; other++) {
                rows += entry(object, other);
                columns += entry(other, object);
                mostOfRow = Math.max(mostOfRow, entry(object, other));
                mostOfColumn = Math.max(mostOfColumn, entry(other, object));
            }
            rowMean[object] = rows / (n - 1);
            columnMean[object] = columns / (n - 1);
            rowMost[object] = mostOfRow;
            columnMost[object] = mostOfColumn;
        }
        link(n);
    }

    private void link(int n) {
        for (int one = 0; one < n; one++) {
            degree[one] = 0;
            for (int other = 0; other < n; other++) {
                float most = Math.max(entry(one, other), entry(other, one));
                linked[one * n + other] = Math.max(0, most - NOT_DONE) / (1 - NOT_DONE);
                degree[one] += linked[one * n + other];
            }
        }
        for (int one = 0; one < n; one++) {
            for (int other = 0; other < n; other++) {
                float sum = 0;
                for (int third = 0; third < n; third++) {
                    sum += linked[one * n + third] * linked[third * n + other];
                }
                shared[one * n + other] = sum;
            }
        }
    }

    /** @return how many neighbours all three have in common */
    private float sharedByThree(int one, int other, int third) {
        int n = pairs.objects();
        float sum = 0;
        for (int c = 0; c < n; c++) {
            sum += linked[c * n + one] * linked[c * n + other] * linked[c * n + third];
        }
        return sum;
    }

    /** @return the pair's role when the skill is run: who of i, j is who of a, b */
    int role(int pair, int skill) {
        int i = pairs.first(pair);
        int j = pairs.second(pair);
        int a = pairs.first(skill);
        int b = pairs.second(skill);
        if (i == a) {
            return j == b ? 0 : 2;
        }
        if (j == a) {
            return i == b ? 1 : 3;
        }
        if (i == b) {
            return 4;
        }
        return j == b ? 5 : 6;
    }

    /** Writes the {@value #FEATURES} features of a pair. */
    void write(int pair, int skill, float[] features, int offset) {
        int i = pairs.first(pair);
        int j = pairs.second(pair);
        int a = pairs.first(skill);
        int b = pairs.second(skill);
        target = features;
        at = offset;
        put(entry(i, j));
        put(logit(entry(i, j)));
        put(entry(j, i));
        put(entry(a, b));
        put(entry(b, a));
        both(i, a);
        both(i, b);
        both(j, a);
        both(j, b);
        standing(i);
        standing(j);
        standing(a);
        standing(b);
        count(degree[i]);
        count(degree[j]);
        count(degree[a]);
        count(degree[b]);
        int n = pairs.objects();
        count(shared[i * n + j]);
        count(shared[a * n + b]);
        count(shared[i * n + a]);
        count(shared[i * n + b]);
        count(shared[j * n + a]);
        count(shared[j * n + b]);
        count(sharedByThree(a, b, i));
        count(sharedByThree(a, b, j));
    }

    private void count(float number) {
        put(number / 4);
    }

    private void both(int one, int other) {
        put(entry(one, other));
        put(entry(other, one));
    }

    private void standing(int object) {
        put(rowMean[object]);
        put(rowMost[object]);
        put(columnMean[object]);
        put(columnMost[object]);
    }

    private void put(float feature) {
        target[at++] = feature;
    }

    private float entry(int one, int other) {
        return one == other ? 0 : z[pairs.index(one, other)];
    }

    /** In the space before the sigmoid, "nothing changes" is a straight line; scaled to about [−1, 1]. Keeps NaN. */
    private static float logit(float value) {
        double clipped = Math.min(Math.max(value, CLIP), 1 - CLIP);
        return (float) (StrictMath.log(clipped / (1 - clipped)) / 7);
    }
}
