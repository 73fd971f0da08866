package org.vfsruntime.sim.desk;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.manipulation.geometry.Pose;

/**
 * What an episode's task does not depend on.
 *
 * @param distractors where they start, at most {@link DeskScene#DISTRACTORS}
 * @param tableColour red, green, blue in [0, 1]
 */
record DeskSurroundings(List<Pose> distractors, List<Float> tableColour) {
    /** Before the first episode. */
    static final DeskSurroundings NONE = new DeskSurroundings(List.of(), List.of(0f, 0f, 0f));

    DeskSurroundings {
        distractors = List.copyOf(distractors);
        tableColour = List.copyOf(tableColour);
        new Faults()
                .require(
                        distractors.size() <= DeskScene.DISTRACTORS,
                        "distractors",
                        distractors.size(),
                        "be at most " + DeskScene.DISTRACTORS)
                .require(tableColour.size() == 3, "components of the table colour", tableColour.size(), "be 3")
                .throwIfAny();
    }
}
