package org.vfsruntime.ros.node;

import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.episode.StopReason;

/** One goal that is pursued. Runs once, on one thread; may be cancelled from any. */
public interface Mission {
    /** @return the goal, in words */
    String goal();

    /**
     * Pursues the goal.
     *
     * @param listener told what happens
     * @return how it ended
     */
    Ended run(EpisodeListener listener);

    /** Asks it to end soon; returns at once. */
    void cancel();

    /**
     * How it ended.
     *
     * @param reason why
     * @param detail one line for people
     */
    record Ended(StopReason reason, String detail) {}

    /** Makes missions from goals that people write. */
    @FunctionalInterface
    interface Maker {
        /**
         * @param goal skills joined by &amp;
         * @return the mission
         * @throws org.vfsruntime.core.InvalidInputException when there is no such goal
         */
        Mission make(String goal);
    }
}
