package org.vfsruntime.planner.shooting;

import org.vfsruntime.planner.imagination.PathRandom;
import org.vfsruntime.planner.imagination.Proposals;

/**
 * Skills in proportion to their predicted value, without those that are impossible or done.
 *
 * <p>Where skills are many, a share of the candidates goes on with those that promise something: that would bring the
 * goal nearer from where the robot is now. What they promise was looked at once, at the root of the tree.
 *
 * <p>The candidates at a node are shared out by systematic resampling (Kitagawa, 1996): a skill that is due
 * 3.4 candidates gets 3 or 4, never none. So a branch is missed only where candidates run out, which independent
 * draws would miss by chance.
 */
final class AffordanceProposals implements Proposals {
    private final float applicable;
    private final float done;
    private final double promising;
    private final double[] gains; // [k], ≥ 0

    AffordanceProposals(float applicable, float done, double promising, double[] gains) {
        this.applicable = applicable;
        this.done = done;
        this.promising = promising;
        this.gains = gains;
    }

    @Override
    public void split(long path, int candidates, float[] embeddings, int row, int[] counts) {
        int k = counts.length;
        double values = 0;
        double promises = 0;
        int last = -1;
        for (int skill = 0; skill < k; skill++) {
            float value = embeddings[row * k + skill];
            if (isTried(value)) {
                values += value;
                promises += gains[skill];
                last = skill;
            }
        }
        double share = promises > 0 ? promising : 0;
        double offset = PathRandom.uniform(path, 0);
        double valuesSoFar = 0;
        double promisesSoFar = 0;
        int given = 0;
        for (int skill = 0; skill <= last; skill++) {
            float value = embeddings[row * k + skill];
            if (isTried(value)) {
                valuesSoFar += value;
                promisesSoFar += gains[skill];
                double promised = share > 0 ? share * (promisesSoFar / promises) : 0;
                double part = (1 - share) * (valuesSoFar / values) + promised;
                // The last one takes the rest, so that rounding loses nobody.
                int due = (int) (candidates * part + offset);
                int upTo = skill == last ? candidates : Math.min(due, candidates);
                counts[skill] = upTo - given;
                given = upTo;
            }
        }
    }

    private boolean isTried(float value) {
        return value >= applicable && value < done;
    }
}
