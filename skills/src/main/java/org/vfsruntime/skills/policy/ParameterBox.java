package org.vfsruntime.skills.policy;

import org.vfsruntime.core.Faults;
import org.vfsruntime.core.practice.ParameterSpec;

/** Scales the box of a motion primitive's parameters to [-1, 1] per parameter and back. */
public final class ParameterBox {
    private final ParameterSpec spec;
    private final float[] low;
    private final float[] high;

    /** @param spec the box, [p] */
    public ParameterBox(ParameterSpec spec) {
        this.spec = spec;
        this.low = new float[spec.size()];
        this.high = new float[spec.size()];
        for (int i = 0; i < low.length; i++) {
            low[i] = spec.low().get(i);
            high[i] = spec.high().get(i);
        }
    }

    /** @return the box */
    public ParameterSpec spec() {
        return spec;
    }

    /** @return p */
    public int size() {
        return low.length;
    }

    /**
     * @param parameters [p] in the primitive's units
     * @return [p] in [-1, 1]; 0 for a parameter whose range is a single point
     */
    public float[] scaled(float[] parameters) {
        requireSize(parameters);
        float[] scaled = new float[low.length];
        for (int i = 0; i < scaled.length; i++) {
            double width = (double) high[i] - low[i];
            double unit = width > 0 ? 2 * (parameters[i] - (double) low[i]) / width - 1 : 0;
            scaled[i] = (float) Math.max(-1, Math.min(1, unit));
        }
        return scaled;
    }

    /**
     * @param scaled [p]; what lies outside [-1, 1] is taken to the edge
     * @return [p] in the primitive's units, inside the box
     */
    public float[] unscaled(float[] scaled) {
        requireSize(scaled);
        float[] parameters = new float[low.length];
        for (int i = 0; i < parameters.length; i++) {
            double value = low[i] + (scaled[i] + 1.0) / 2 * ((double) high[i] - low[i]);
            parameters[i] = Math.max(low[i], Math.min(high[i], (float) value));
        }
        return parameters;
    }

    private void requireSize(float[] values) {
        if (values.length != low.length) {
            new Faults()
                    .require(false, "number of parameters", values.length, "be " + low.length)
                    .throwIfAny();
        }
    }
}
