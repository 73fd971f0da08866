package org.vfsruntime.skills.imports;

import java.util.Locale;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.OutputActivation;

/**
 * How a critic's output becomes a value.
 *
 * @param meaning of the output
 * @param low return that stands for V = 0; 0 for other meanings
 * @param high return that stands for V = 1, > low; 1 for other meanings
 * @param clip whether what lies outside [0, 1] is set to the nearer end; else it is refused
 * @param column of the output, ≥ 0; -1 when the output has but one
 */
public record OutputRule(OutputMeaning meaning, double low, double high, boolean clip, int column) {
    /** The output has one column. */
    static final int ONLY = -1;

    /** Checks the parts. */
    public OutputRule {
        new Faults()
                .require(
                        Double.isFinite(low) && Double.isFinite(high) && low < high,
                        "output range",
                        "[" + low + ", " + high + "]",
                        "be finite with low < high")
                .require(
                        meaning == OutputMeaning.RETURN || (low == 0 && high == 1),
                        "output range",
                        "[" + low + ", " + high + "]",
                        "be left out when the meaning is " + meaning.name().toLowerCase(Locale.ROOT))
                .throwIfAny();
    }

    /**
     * @param output of the network
     * @return the value, not checked to lie in [0, 1]; NaN stays NaN
     */
    float value(float output) {
        float value = meaning == OutputMeaning.LOGIT
                ? OutputActivation.sigmoid(output)
                : (float) ((output - low) / (high - low));
        return clip ? Math.max(0f, Math.min(1f, value)) : value;
    }
}
