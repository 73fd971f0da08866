package org.vfsruntime.cli.command;

import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.Faults;

/** How many workers to use. */
final class Threads {
    private Threads() {}

    /**
     * @param asked what the user asks for, if anything
     * @return that, or one per processor
     */
    static int orAll(@Nullable Integer asked) {
        int threads = asked == null ? Runtime.getRuntime().availableProcessors() : asked;
        new Faults().require(threads >= 1, "--threads", threads, "be ≥ 1").throwIfAny();
        return threads;
    }
}
