package org.vfsruntime.cli.maze;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.vfsruntime.sim.maze.skill.MazeAgent;

/**
 * Skills that ended at once, as they were done, or failed, since anything else happened. To run them again would change
 * nothing, whoever chooses.
 */
final class Idle {
    private final Set<Integer> skills = new HashSet<>();

    /** Notes how a skill went. */
    void note(int skill, MazeAgent.Run run) {
        boolean happened = run.end() == MazeAgent.End.FOUND_OTHER || run.isSuccess() && run.ticks() > 0;
        if (happened) {
            skills.clear();
        } else {
            skills.add(skill);
        }
    }

    /** @return indices of the skills to be left out */
    Set<Integer> skills() {
        return Collections.unmodifiableSet(skills);
    }
}
