package org.vfsruntime.cli.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.vfsruntime.core.InvalidInputException;

/** Takes in what a user typed, part by part, and reports the faults of all parts in one line. */
public final class Inputs {
    private final List<String> faults = new ArrayList<>();

    /**
     * @param <T> a part
     * @param part makes the part; may refuse
     * @param standIn used in its place when it refuses, so that the parts after it are looked at too
     * @return the part
     */
    public <T> T take(Supplier<T> part, T standIn) {
        try {
            return part.get();
        } catch (InvalidInputException e) {
            faults.add(String.valueOf(e.getMessage()));
            return standIn;
        }
    }

    /**
     * Notes a fault when a part refuses.
     *
     * @param part checks something
     * @return this
     */
    public Inputs check(Runnable part) {
        take(
                () -> {
                    part.run();
                    return true;
                },
                false);
        return this;
    }

    /** @throws InvalidInputException with the faults of all parts in one line, when there are any */
    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new InvalidInputException(String.join("; ", faults));
        }
    }

    /**
     * @param <T> the whole
     * @param whole made of all the parts; may refuse too
     * @return the whole
     * @throws InvalidInputException with the faults of the parts and of the whole in one line
     */
    public <T> T whole(Supplier<T> whole) {
        try {
            T made = whole.get();
            throwIfAny();
            return made;
        } catch (InvalidInputException e) {
            if (!faults.contains(String.valueOf(e.getMessage()))) {
                check(() -> {
                    throw e;
                });
            }
            throw new InvalidInputException(String.join("; ", faults), e);
        }
    }
}
