package org.vfsruntime.core.recording;

import java.util.Map;
import org.vfsruntime.core.Faults;

/**
 * Who chose the skills.
 *
 * @param name under which users choose the planner
 * @param settings what was said about it, by name, in order; what was left to the planner is missing
 * @param seed of the {@link java.util.SplittableRandom} that all plans of the episode draw from, in order
 */
public record RecordedPlanner(String name, Map<String, String> settings, long seed) {
    /** Checks and copies. */
    public RecordedPlanner {
        settings = Texts.copy("planner settings", settings);
        Faults faults = new Faults().require(!name.isBlank(), "planner", "'" + name + "'", "not be blank");
        Texts.require(faults, "planner", name);
        faults.throwIfAny();
    }
}
