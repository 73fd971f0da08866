package org.vfsruntime.planner.shooting;

import org.vfsruntime.planner.imagination.PathRandom;
import org.vfsruntime.planner.imagination.Proposals;

/**
 * Skills in proportion to their predicted value, without those that are impossible or done.
 *
 * <p>The candidates at a node are shared out by systematic resampling (Kitagawa, 1996): a skill that is due
 * 3.4 candidates gets 3 or 4, never none. So a branch is missed only where candidates run out, which independent
 * draws would miss by chance.
 */
final class AffordanceProposals implements Proposals {
    private final float applicable;
    private final float done;

    AffordanceProposals(float applicable, float done) {
        this.applicable = applicable;
        this.done = done;
    }

    @Override
    public void split(long path, int candidates, float[] embeddings, int row, int[] counts) {
        int k = counts.length;
        double total = 0;
        int last = -1;
        for (int skill = 0; skill < k; skill++) {
            float value = embeddings[row * k + skill];
            if (isTried(value)) {
                total += value;
                last = skill;
            }
        }
        double offset = PathRandom.uniform(path, 0);
        double sum = 0;
        int given = 0;
        for (int skill = 0; skill <= last; skill++) {
            float value = embeddings[row * k + skill];
            if (isTried(value)) {
                sum += value;
                // The last one takes the rest, so that rounding loses nobody.
                int due = (int) (candidates * (sum / total) + offset);
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
