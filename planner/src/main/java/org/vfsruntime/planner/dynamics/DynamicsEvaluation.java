package org.vfsruntime.planner.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vfsruntime.core.dynamics.DynamicsModel;

/**
 * How far a model's predictions are off, as mean absolute errors of values in [0, 1].
 *
 * @param transitions how many were predicted
 * @param bySkill [k] one-step error of each component of the embedding
 * @param unchanged one-step error, over all components, of predicting that nothing changes: what any model must beat
 * @param byHorizon error after 1, 2, … skills; ends where no chain of transitions is long enough
 */
public record DynamicsEvaluation(
        int transitions, List<Double> bySkill, double unchanged, List<HorizonError> byHorizon) {
    /** Longest chain that is measured, in skills. */
    public static final int LONGEST = 6;

    /**
     * The error after some skills, each predicted from the prediction before.
     *
     * @param skills length of the chain, ≥ 1
     * @param chains how many were measured, ≥ 1
     * @param error over all components of the last embedding
     */
    public record HorizonError(int skills, int chains, double error) {}

    /** Copies the lists. */
    public DynamicsEvaluation {
        bySkill = List.copyOf(bySkill);
        byHorizon = List.copyOf(byHorizon);
    }

    /** @return the one-step error over all components */
    public double oneStep() {
        return byHorizon.get(0).error();
    }

    /**
     * Measures a model.
     *
     * @param model of the transitions' size
     * @param transitions that the model has not learned from
     * @return its errors; NaN where a prediction is not finite
     */
    public static DynamicsEvaluation of(DynamicsModel model, Transitions transitions) {
        int n = transitions.size();
        int k = transitions.embeddingSize();
        float[] imagined = new float[n * k];
        float[] truth = new float[n * k];
        for (int row = 0; row < n; row++) {
            transitions.copyBefore(row, imagined, row * k);
            transitions.copyAfter(row, truth, row * k);
        }
        double unchanged = mean(errors(imagined, truth, k));
        List<Double> bySkill = new ArrayList<>();
        List<HorizonError> byHorizon = new ArrayList<>();
        int[] starts = chainStarts(transitions, 1);
        for (int h = 1; h <= LONGEST && starts.length > 0; h++) {
            imagined = step(model, transitions, imagined, starts, h - 1);
            double[] errors = errors(imagined, truth(transitions, starts, h - 1), k);
            byHorizon.add(new HorizonError(h, starts.length, mean(errors)));
            if (h == 1) {
                for (double error : errors) {
                    bySkill.add(error);
                }
            }
            int[] longer = chainStarts(transitions, h + 1);
            imagined = keep(imagined, starts, longer, k);
            starts = longer;
        }
        return new DynamicsEvaluation(n, bySkill, unchanged, byHorizon);
    }

    /** @return the rows from which a chain of that many transitions of one episode starts, ascending */
    private static int[] chainStarts(Transitions transitions, int length) {
        return IntStream.rangeClosed(0, transitions.size() - length)
                .filter(row -> {
                    for (int i = 1; i < length; i++) {
                        if (transitions.episode(row + i) != transitions.episode(row)) {
                            return false;
                        }
                    }
                    return true;
                })
                .toArray();
    }

    private static float[] step(DynamicsModel model, Transitions transitions, float[] z, int[] starts, int offset) {
        int[] skills = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            skills[i] = transitions.skill(starts[i] + offset);
        }
        float[] next = new float[z.length];
        model.predict(z, skills, starts.length, next);
        return next;
    }

    private static float[] truth(Transitions transitions, int[] starts, int offset) {
        int k = transitions.embeddingSize();
        float[] truth = new float[starts.length * k];
        for (int i = 0; i < starts.length; i++) {
            transitions.copyAfter(starts[i] + offset, truth, i * k);
        }
        return truth;
    }

    /** Every start of a longer chain is also one of a shorter chain. */
    private static float[] keep(float[] z, int[] starts, int[] longer, int k) {
        float[] kept = new float[longer.length * k];
        int from = 0;
        for (int i = 0; i < longer.length; i++) {
            while (starts[from] != longer[i]) {
                from++;
            }
            System.arraycopy(z, from * k, kept, i * k, k);
        }
        return kept;
    }

    /** @return [k] mean absolute errors */
    private static double[] errors(float[] predicted, float[] truth, int k) {
        double[] errors = new double[k];
        for (int i = 0; i < truth.length; i++) {
            errors[i % k] += Math.abs(predicted[i] - truth[i]);
        }
        for (int i = 0; i < k; i++) {
            errors[i] /= truth.length / (double) k;
        }
        return errors;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
