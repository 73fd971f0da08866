package org.vfsruntime.core.recording;

import java.util.Set;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.scene.SceneFrame;
import org.vfsruntime.core.skill.Skill;

/** One thing that a recording tells after its header, in the order in which it happened. */
public sealed interface RecordingEntry {
    /**
     * Something happened in the episode.
     *
     * @param seconds since the episode began, finite, ≥ 0; the world's own time where it is simulated
     * @param event what
     */
    record Event(double seconds, EpisodeEvent event) implements RecordingEntry {
        /** Checks the time. */
        public Event {
            new Faults()
                    .require(seconds >= 0 && Double.isFinite(seconds), "seconds", seconds, "be finite and ≥ 0")
                    .throwIfAny();
        }
    }

    /**
     * The world's appearance; at most one, before the first frame.
     *
     * @param scene all solids
     */
    record Appearance(Scene scene) implements RecordingEntry {}

    /**
     * Where the moving solids are.
     *
     * @param frame one pose for each moving solid of the scene
     */
    record Frame(SceneFrame frame) implements RecordingEntry {}

    /**
     * The simulator's truth at the newest observation: for measuring and for labels. The robot was not told.
     *
     * @param step of that observation, from 0
     * @param satisfied the skills whose success condition holds
     */
    record Truth(int step, Set<Skill> satisfied) implements RecordingEntry {
        /** Checks and copies. */
        public Truth {
            satisfied = Set.copyOf(satisfied);
            new Faults().require(step >= 0, "step", step, "be ≥ 0").throwIfAny();
        }
    }
}
