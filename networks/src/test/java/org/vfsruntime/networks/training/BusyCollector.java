package org.vfsruntime.networks.training;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Collects garbage all the time on another thread: memory that Java thinks nobody needs any more is gone at once. */
final class BusyCollector {
    private BusyCollector() {}

    static <T> T during(Supplier<T> work) {
        AtomicBoolean done = new AtomicBoolean();
        Thread collector = new Thread(
                () -> {
                    while (!done.get()) {
                        System.gc();
                    }
                },
                "collector");
        collector.setDaemon(true);
        collector.start();
        try {
            return work.get();
        } finally {
            done.set(true);
        }
    }
}
