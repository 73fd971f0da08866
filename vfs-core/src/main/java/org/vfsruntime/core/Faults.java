package org.vfsruntime.core;

import java.util.ArrayList;
import java.util.List;

/** Collects every fault of a configuration, so that a user mends all of them in one go. */
public final class Faults {
    private final List<String> messages = new ArrayList<>();

    /**
     * Notes a fault when the rule does not hold.
     *
     * @param holds whether the rule holds
     * @param name what is configured, as the user wrote it
     * @param value the value found
     * @param rule the rule, to be read after "must"
     * @return this
     */
    public Faults require(boolean holds, String name, Object value, String rule) {
        if (!holds) {
            messages.add(name + " was " + value + " but must " + rule);
        }
        return this;
    }

    /** @throws InvalidInputException with all faults in one line, when there are any */
    public void throwIfAny() {
        if (!messages.isEmpty()) {
            throw new InvalidInputException(String.join("; ", messages));
        }
    }
}
