package org.vfsruntime.skills.statistics;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.vfsruntime.core.Faults;

/** Area under the receiver operating characteristic: how well a score tells two classes apart. */
public final class Auroc {
    private Auroc() {}

    /**
     * The Mann–Whitney statistic: {@code (R₊ - n₊(n₊+1)/2) / (n₊·n₋)}, where R₊ is the sum of the positives'
     * ranks and equal scores share their mean rank. It is the probability that a random positive scores
     * higher than a random negative, ties counted half.
     *
     * @param scores [n], higher says "positive", not NaN
     * @param positive [n]
     * @return in [0, 1]; empty when one of the classes is empty
     */
    public static OptionalDouble of(double[] scores, boolean[] positive) {
        Faults faults = new Faults()
                .require(scores.length == positive.length, "number of scores", scores.length, "be " + positive.length);
        for (double score : scores) {
            faults.require(!Double.isNaN(score), "score", score, "be a number");
        }
        faults.throwIfAny();
        int n = scores.length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted((a, b) -> Double.compare(scores[a], scores[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        long positives = 0;
        double rankSum = 0;
        for (int first = 0; first < n; ) {
            int end = first + 1;
            while (end < n && scores[order[end]] == scores[order[first]]) {
                end++;
            }
            double meanRank = (first + 1 + end) / 2.0;
            for (int i = first; i < end; i++) {
                if (positive[order[i]]) {
                    positives++;
                    rankSum += meanRank;
                }
            }
            first = end;
        }
        long negatives = n - positives;
        if (positives == 0 || negatives == 0) {
            return OptionalDouble.empty();
        }
        double wins = rankSum - positives * (positives + 1) / 2.0;
        return OptionalDouble.of(wins / ((double) positives * negatives));
    }
}
