package org.vfsruntime.cli.scenario;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Which objects a world is to have, where it lets the user choose.
 *
 * @param count how many; empty: as usual
 * @param clutter share of starts on which they stand close together; empty: as usual
 * @param shapes name of the set that they come from; empty: as usual
 */
public record ObjectChoice(OptionalInt count, OptionalDouble clutter, Optional<String> shapes) {
    /** @return whether the user chose nothing */
    public boolean isUsual() {
        return count.isEmpty() && clutter.isEmpty() && shapes.isEmpty();
    }
}
