package org.vfsruntime.skills.imports;

import java.util.Arrays;
import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.observation.Observation;

/**
 * Tries a critic on observations before a bank takes it in.
 *
 * @param observations that it was tried on
 * @param low smallest value, in [0, 1]
 * @param mean value
 * @param high largest value, in [0, 1]
 * @param outside how many values lay outside [0, 1] and were clipped
 */
public record CriticTrial(int observations, float low, double mean, float high, int outside) {
    /** Largest difference between a row alone and the same row in a batch that rounding can explain. */
    public static final float TOLERANCE = 1e-5f;

    /**
     * @param critic to try
     * @param observations of the bank, at least two
     * @return what it gave
     * @throws org.vfsruntime.core.InvalidInputException with all that is wrong in one line: NaN, values outside [0, 1],
     *     values that differ from call to call or depend on the rest of the batch, values that are all the same
     */
    public static CriticTrial of(ImportedValueFunction critic, List<Observation> observations) {
        int n = observations.size();
        float[] batch = batch(critic, observations);
        float[] together = critic.outputs(batch, 0, n);
        float[] again = critic.outputs(batch, 0, n);
        float[] alone = new float[n];
        for (int row = 0; row < n; row++) {
            alone[row] = critic.outputs(batch, row, 1)[0];
        }
        requireNumbers(critic, together);
        requireSteady(critic, together, again, alone);
        float[] values = new float[n];
        critic.evaluate(batch, n, values);
        int outside = outside(critic.spec().output(), together);
        double sum = 0;
        float low = 1;
        float high = 0;
        for (float value : values) {
            sum += value;
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new CriticTrial(n, low, sum / n, high, outside);
    }

    private static float[] batch(ImportedValueFunction critic, List<Observation> observations) {
        float[] batch = new float[observations.size() * critic.observationSize()];
        for (int row = 0; row < observations.size(); row++) {
            observations.get(row).copyInto(batch, row * critic.observationSize());
        }
        return batch;
    }

    private static void requireNumbers(ImportedValueFunction critic, float[] outputs) {
        int broken = 0;
        for (float output : outputs) {
            broken += Float.isFinite(output) ? 0 : 1;
        }
        OutputRule rule = critic.spec().output();
        int outside = outside(rule, outputs) - broken;
        float[] sorted = outputs.clone();
        Arrays.sort(sorted);
        new Faults()
                .require(
                        broken == 0,
                        "outputs that are NaN or infinite",
                        broken + " of " + outputs.length,
                        "be none; maybe the training diverged")
                .require(
                        outside == 0 || rule.clip(),
                        "values outside [0, 1]",
                        outside + " of " + outputs.length + " (outputs from " + sorted[0] + " to "
                                + sorted[sorted.length - 1] + ")",
                        "be none: maybe output.meaning is logit, or return with low and high; to set them to the nearer"
                                + " end, say output.outside: clip")
                .require(
                        sorted[0] != sorted[sorted.length - 1],
                        "output",
                        outputs[0] + " for all " + outputs.length + " observations",
                        "depend on the observation")
                .throwIfAny();
    }

    private static void requireSteady(ImportedValueFunction critic, float[] together, float[] again, float[] alone) {
        OutputRule rule = critic.spec().output();
        float worst = 0;
        for (int row = 0; row < together.length; row++) {
            worst = Math.max(worst, Math.abs(rule.value(together[row]) - rule.value(alone[row])));
        }
        new Faults()
                .require(
                        Arrays.equals(together, again),
                        "a second call with the same observations",
                        "different",
                        "give the same bits; maybe dropout is on: export after model.eval()")
                .require(
                        worst <= TOLERANCE,
                        "largest difference between a value alone and in a batch",
                        worst,
                        "be at most " + TOLERANCE + "; maybe batch normalisation is on: export after model.eval()")
                .throwIfAny();
    }

    private static int outside(OutputRule rule, float[] outputs) {
        OutputRule open = new OutputRule(rule.meaning(), rule.low(), rule.high(), false, rule.column());
        int outside = 0;
        for (float output : outputs) {
            float value = open.value(output);
            outside += value >= 0 && value <= 1 ? 0 : 1;
        }
        return outside;
    }
}
