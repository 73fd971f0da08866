package org.vfsruntime.cli.maze;

import java.util.HashSet;
import java.util.Set;
import org.vfsruntime.sim.maze.skill.MazeAgent;

/**
 * What is not worth running, whoever chooses: skills that ended at once, as they were done, or failed, since anything else
 * happened; and skills whose own values say that they cannot be done.
 */
final class Idle {
    private static final float HOPELESS = 0.01f;

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

    /**
     * @param moment of now
     * @return indices of the skills to be left out: those, and what by its value cannot be done; when nothing would be left,
     *     nothing is left out
     */
    Set<Integer> leftOut(Moment moment) {
        Set<Integer> out = new HashSet<>(skills);
        for (int i = 0; i < moment.z().length; i++) {
            if (moment.z()[i] < HOPELESS) {
                out.add(i);
            }
        }
        return out.size() < moment.z().length ? out : Set.of();
    }
}
