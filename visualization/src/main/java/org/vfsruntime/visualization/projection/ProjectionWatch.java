package org.vfsruntime.visualization.projection;

import java.util.concurrent.CancellationException;

/** Follows a projection, and may end it. Called on the thread that asked for the map. */
@FunctionalInterface
public interface ProjectionWatch {
    /** Watches nothing. */
    ProjectionWatch NONE = (done, total) -> true;

    /**
     * @param done iterations done
     * @param total iterations in all
     * @return whether to go on
     */
    boolean at(int done, int total);

    /**
     * @param done iterations done
     * @param total iterations in all
     * @throws CancellationException when the projection is to end
     */
    default void require(int done, int total) {
        if (!at(done, total)) {
            throw new CancellationException("stopped after " + done + " of " + total + " iterations of the map");
        }
    }
}
