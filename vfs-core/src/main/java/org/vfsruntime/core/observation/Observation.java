package org.vfsruntime.core.observation;

import java.util.Arrays;
import org.vfsruntime.core.InvalidInputException;

/** What the robot perceives at one moment; not the state. Every component is finite. */
public final class Observation {
    private final ObservationSpec spec;
    private final float[] values;

    private Observation(ObservationSpec spec, float[] values) {
        this.spec = spec;
        this.values = values;
    }

    /**
     * @param spec the layout
     * @param values [d], copied
     * @return the observation
     * @throws InvalidInputException when the length differs from the spec's or a component is not finite
     */
    public static Observation of(ObservationSpec spec, float[] values) {
        if (values.length != spec.size()) {
            throw new InvalidInputException("observation has " + values.length + " components but its spec has "
                    + spec.size() + ": both must be equal");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new InvalidInputException("observation component " + spec.componentName(i) + " was " + values[i]
                        + " but must be finite; check the sensor that feeds it");
            }
        }
        return new Observation(spec, values.clone());
    }

    /** @return the layout */
    public ObservationSpec spec() {
        return spec;
    }

    /** @return [d], a copy */
    public float[] values() {
        return values.clone();
    }

    /**
     * @param component index in [0, d)
     * @return that component
     */
    public float get(int component) {
        return values[component];
    }

    /**
     * @param name of a channel
     * @return a copy of its components
     */
    public float[] channel(String name) {
        int offset = spec.offset(name);
        return Arrays.copyOfRange(values, offset, offset + spec.channel(name).size());
    }

    /**
     * Copies all components into a batch.
     *
     * @param target receives d components
     * @param offset of the first one
     */
    public void copyInto(float[] target, int offset) {
        System.arraycopy(values, 0, target, offset, values.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Observation that && spec.equals(that.spec) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Observation" + Arrays.toString(values);
    }
}
