package org.vfsruntime.sim.rearrange;

import java.util.List;
import java.util.stream.IntStream;

/** Which objects an episode draws from. All of them exist in every scene, and wait out of sight when not drawn. */
public enum ShapeSet {
    /** The shapes that skills are learned with. */
    TRAINED(0, 14),
    /** Shapes, and frictions, that no skill was learned with. */
    UNSEEN(14, 9);

    /** Every object: the trained ones first. */
    static final List<ObjectShape> ALL = List.of(
            ObjectShape.box(0.040, 0.040, 0.040, 0.06, 0.6),
            ObjectShape.box(0.050, 0.036, 0.050, 0.07, 0.5),
            ObjectShape.box(0.065, 0.032, 0.045, 0.07, 0.7),
            ObjectShape.box(0.045, 0.045, 0.065, 0.09, 0.6),
            ObjectShape.box(0.070, 0.042, 0.040, 0.09, 0.5),
            ObjectShape.box(0.036, 0.034, 0.055, 0.05, 0.8),
            ObjectShape.box(0.058, 0.046, 0.055, 0.10, 0.6),
            ObjectShape.cylinder(0.018, 0.050, 0.05, 0.6),
            ObjectShape.cylinder(0.022, 0.040, 0.06, 0.5),
            ObjectShape.cylinder(0.025, 0.060, 0.08, 0.7),
            ObjectShape.cylinder(0.020, 0.065, 0.07, 0.8),
            ObjectShape.cylinder(0.024, 0.045, 0.07, 0.6),
            ObjectShape.cylinder(0.017, 0.042, 0.05, 0.7),
            ObjectShape.box(0.048, 0.030, 0.060, 0.06, 0.6),
            ObjectShape.box(0.055, 0.040, 0.047, 0.08, 0.45),
            ObjectShape.box(0.042, 0.038, 0.062, 0.07, 0.75),
            ObjectShape.box(0.068, 0.037, 0.052, 0.09, 0.55),
            ObjectShape.box(0.052, 0.050, 0.044, 0.09, 0.65),
            ObjectShape.box(0.060, 0.030, 0.042, 0.06, 0.6),
            ObjectShape.cylinder(0.019, 0.057, 0.06, 0.45),
            ObjectShape.cylinder(0.021, 0.046, 0.06, 0.75),
            ObjectShape.cylinder(0.026, 0.050, 0.09, 0.6),
            ObjectShape.cylinder(0.023, 0.063, 0.08, 0.55));

    private final int first;
    private final int count;

    ShapeSet(int first, int count) {
        this.first = first;
        this.count = count;
    }

    /** @return indices into {@link #ALL} */
    List<Integer> indices() {
        return IntStream.range(first, first + count).boxed().toList();
    }
}
