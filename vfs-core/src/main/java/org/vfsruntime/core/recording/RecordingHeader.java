package org.vfsruntime.core.recording;

import java.time.Instant;
import java.util.Map;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.SkillCatalogue;

/**
 * What is known of an episode before it begins.
 *
 * @param software name and version of the program that records
 * @param started when the episode began, by the clock that was handed in
 * @param world where
 * @param catalogue the skills in order, at most {@link #MAX_SKILLS}
 * @param observationSpec what observations are made of, at most {@link #MAX_CHANNELS} channels
 * @param mind what the robot has learned
 * @param planner who chooses skills
 * @param goal to be reached, of the catalogue's size
 * @param notes anything else that people may want to read, by name, in order; nothing depends on it
 */
public record RecordingHeader(
        String software,
        Instant started,
        RecordedWorld world,
        SkillCatalogue catalogue,
        ObservationSpec observationSpec,
        RecordedMind mind,
        RecordedPlanner planner,
        Goal goal,
        Map<String, String> notes) {
    /** Most skills of a catalogue. */
    public static final int MAX_SKILLS = 1024;
    /** Most channels of an observation. */
    public static final int MAX_CHANNELS = 1024;

    /** Checks and copies. */
    public RecordingHeader {
        notes = Texts.copy("notes", notes);
        Faults faults = new Faults()
                .require(!software.isBlank(), "software", "'" + software + "'", "not be blank")
                .require(catalogue.size() <= MAX_SKILLS, "number of skills", catalogue.size(), "be ≤ " + MAX_SKILLS)
                .require(
                        observationSpec.channels().size() <= MAX_CHANNELS,
                        "number of channels",
                        observationSpec.channels().size(),
                        "be ≤ " + MAX_CHANNELS)
                .require(
                        goal.size() == catalogue.size(),
                        "size of the goal",
                        goal.size(),
                        "equal the catalogue size (" + catalogue.size() + ")");
        Texts.require(faults, "software", software);
        faults.throwIfAny();
    }
}
