package org.vfsruntime.sim.rearrange;

import java.util.List;
import org.vfsruntime.core.Faults;

/**
 * What kind of tables are drawn.
 *
 * @param objects numbers of objects to draw from, each in [3, 9]
 * @param shapes which objects
 * @param clutter share of tables on which objects stand close together, in [0, 1]
 * @param lying share of tables on which one object has fallen over, where there is room, in [0, 1]
 * @param missing share of tables from which one object is falling, beside them, in [0, 1]
 * @param underway share of tables that are in the middle of a task of one to eight relations, in [0, 1]
 */
public record TableOptions(
        List<Integer> objects, ShapeSet shapes, double clutter, double lying, double missing, double underway) {
    /**
     * Tables as tasks start from: everything stands, and nothing has been done yet.
     *
     * @param objects numbers of objects to draw from, each in [3, 9]
     * @param shapes which objects
     * @param clutter share of tables on which objects stand close together, in [0, 1]
     */
    public TableOptions(List<Integer> objects, ShapeSet shapes, double clutter) {
        this(objects, shapes, clutter, 0, 0, 0);
    }

    /** Checks the parts. */
    public TableOptions {
        objects = List.copyOf(objects);
        Faults faults = new Faults()
                .require(!objects.isEmpty(), "numbers of objects", "empty", "hold at least one")
                .require(clutter >= 0 && clutter <= 1, "clutter", clutter, "lie in [0, 1]")
                .require(lying >= 0 && lying <= 1, "lying", lying, "lie in [0, 1]")
                .require(missing >= 0 && missing <= 1, "missing", missing, "lie in [0, 1]")
                .require(underway >= 0 && underway <= 1, "underway", underway, "lie in [0, 1]");
        faults.throwIfAny();
        objects.forEach(RearrangeSkills::names);
    }
}
