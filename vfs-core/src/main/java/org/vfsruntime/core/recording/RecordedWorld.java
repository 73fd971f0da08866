package org.vfsruntime.core.recording;

import java.util.Map;
import org.vfsruntime.core.Faults;

/**
 * The world that an episode ran in.
 *
 * @param scenario its name
 * @param options what varied in it, by name, in order; see {@link Texts} for the limits
 * @param tickSeconds length of a control tick, positive
 * @param seed decided the start and the world's chance
 */
public record RecordedWorld(String scenario, Map<String, String> options, double tickSeconds, long seed) {
    /** Checks and copies. */
    public RecordedWorld {
        options = Texts.copy("scenario options", options);
        Faults faults = new Faults()
                .require(!scenario.isBlank(), "scenario", "'" + scenario + "'", "not be blank")
                .require(
                        tickSeconds > 0 && Double.isFinite(tickSeconds),
                        "tickSeconds",
                        tickSeconds,
                        "be positive and finite");
        Texts.require(faults, "scenario", scenario);
        faults.throwIfAny();
    }
}
