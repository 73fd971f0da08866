package org.vfsruntime.skills.value;

import org.vfsruntime.core.value.ValueFunction;

/** A value function that a bank can keep on disk. */
public interface StoredValueFunction extends ValueFunction {
    /** @return what it is made of */
    ValueKind kind();
}
