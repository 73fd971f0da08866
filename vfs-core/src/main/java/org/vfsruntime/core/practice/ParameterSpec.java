package org.vfsruntime.core.practice;

import java.util.List;
import org.vfsruntime.core.Faults;

/**
 * The parameters of a skill's motion primitive: a box.
 *
 * @param names with unit, such as {@code grasp_x_m}
 * @param low [p] lower ends, finite
 * @param high [p] upper ends, finite, each ≥ its lower end
 */
public record ParameterSpec(List<String> names, List<Float> low, List<Float> high) {
    /** Checks and copies. */
    public ParameterSpec {
        names = List.copyOf(names);
        low = List.copyOf(low);
        high = List.copyOf(high);
        Faults faults = new Faults()
                .require(low.size() == names.size(), "number of lower ends", low.size(), "be " + names.size())
                .require(high.size() == names.size(), "number of upper ends", high.size(), "be " + names.size());
        faults.throwIfAny();
        for (int i = 0; i < names.size(); i++) {
            faults.require(
                    Float.isFinite(low.get(i)) && Float.isFinite(high.get(i)) && low.get(i) <= high.get(i),
                    "range of parameter '" + names.get(i) + "'",
                    "[" + low.get(i) + ", " + high.get(i) + "]",
                    "be finite and ordered");
        }
        faults.throwIfAny();
    }

    /** @return p */
    public int size() {
        return names.size();
    }
}
