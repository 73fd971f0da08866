package org.vfsruntime.planner.appraisal;

import java.util.List;
import java.util.stream.IntStream;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.planner.imagination.PlanCost;

/** Whole candidates imagined by one model, side by side. */
final class Rollout {
    private final int k;
    private final List<int[]> sequences;
    private final float[][] embeddings; // [n][skills · k]
    private final double[] scores;

    private Rollout(int k, List<int[]> sequences) {
        this.k = k;
        this.sequences = sequences;
        this.embeddings = new float[sequences.size()][];
        this.scores = new double[sequences.size()];
    }

    /**
     * @param model what is imagined with
     * @param start [k] where all of them begin
     * @param sequences skills of each candidate, each at least one
     * @param goal to be reached
     * @param cost of running skills
     * @return what the model makes of them
     */
    static Rollout of(DynamicsModel model, float[] start, List<int[]> sequences, Goal goal, PlanCost cost) {
        Rollout rollout = new Rollout(model.size(), sequences);
        rollout.imagine(model, start);
        for (int i = 0; i < sequences.size(); i++) {
            rollout.scores[i] = rollout.score(i, start, goal, cost);
        }
        return rollout;
    }

    /** @return [skills · k] the embedding after each skill of a candidate */
    float[] embeddings(int candidate) {
        return embeddings[candidate];
    }

    /** @return its score; NaN when a prediction is no embedding, or the score is not finite */
    double score(int candidate) {
        return scores[candidate];
    }

    private void imagine(DynamicsModel model, float[] start) {
        for (int i = 0; i < embeddings.length; i++) {
            embeddings[i] = new float[sequences.get(i).length * k];
        }
        int longest =
                sequences.stream().mapToInt(sequence -> sequence.length).max().orElse(0);
        for (int step = 0; step < longest; step++) {
            int now = step;
            imagine(
                    model,
                    start,
                    step,
                    IntStream.range(0, embeddings.length)
                            .filter(i -> sequences.get(i).length > now)
                            .toArray());
        }
    }

    private void imagine(DynamicsModel model, float[] start, int step, int[] going) {
        float[] before = new float[going.length * k];
        float[] after = new float[going.length * k];
        int[] skills = new int[going.length];
        for (int row = 0; row < going.length; row++) {
            float[] from = step == 0 ? start : embeddings[going[row]];
            System.arraycopy(from, Math.max(0, step - 1) * k, before, row * k, k);
            skills[row] = sequences.get(going[row])[step];
        }
        model.predict(before, skills, going.length, after);
        for (int row = 0; row < going.length; row++) {
            System.arraycopy(after, row * k, embeddings[going[row]], step * k, k);
        }
    }

    private double score(int candidate, float[] start, Goal goal, PlanCost cost) {
        float[] imagined = embeddings[candidate];
        int[] skills = sequences.get(candidate);
        double costs = 0;
        for (int step = 0; step < skills.length; step++) {
            costs += cost.of(step == 0 ? start[skills[0]] : imagined[(step - 1) * k + skills[step]]);
        }
        double score = goal.score(imagined, skills.length - 1) - costs;
        return areValues(imagined) && Double.isFinite(score) ? score : Double.NaN;
    }

    private static boolean areValues(float[] numbers) {
        for (float number : numbers) {
            if (!(number >= 0 && number <= 1)) {
                return false;
            }
        }
        return true;
    }
}
