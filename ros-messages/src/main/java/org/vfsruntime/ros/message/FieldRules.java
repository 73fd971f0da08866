package org.vfsruntime.ros.message;

import org.vfsruntime.core.Faults;

/** Rules that fields of messages keep; used by the generated records. */
public final class FieldRules {
    private FieldRules() {}

    /**
     * @param name of the field
     * @param value of an unsigned number
     * @param largest that the wire takes
     * @throws org.vfsruntime.core.InvalidInputException when the value does not fit
     */
    public static void range(String name, long value, long largest) {
        if (value < 0 || value > largest) {
            new Faults().require(false, name, value, "be from 0 to " + largest).throwIfAny();
        }
    }

    /**
     * @param name of the field
     * @param size found
     * @param fixed size by the definition
     * @throws org.vfsruntime.core.InvalidInputException when they differ
     */
    public static void size(String name, int size, int fixed) {
        if (size != fixed) {
            new Faults()
                    .require(false, "number of values of " + name, size, "be " + fixed)
                    .throwIfAny();
        }
    }
}
