package org.vfsruntime.ros.perception;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The newest reading of one sensor. Safe for several threads. */
final class Latest<T> {
    private volatile @Nullable Reading<T> reading;

    void set(Reading<T> newest) {
        reading = newest;
    }

    Optional<Reading<T>> get() {
        return Optional.ofNullable(reading);
    }
}
