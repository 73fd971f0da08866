package org.vfsruntime.cli.maze;

import java.util.HashSet;
import java.util.Set;
import org.vfsruntime.sim.maze.skill.MazeAgent;

/**
 * What is not worth running, whoever chooses: skills that failed, or were done and left the agent knowing no more, since
 * anything else happened; and skills whose own values say that they cannot be done.
 */
final class Idle {
    private static final float HOPELESS = 0.01f;

    private final Set<Integer> skills = new HashSet<>();

    /** Notes how a skill went. */
    void note(int skill, MazeAgent.Run run) {
        boolean happened = run.end() == MazeAgent.End.FOUND_OTHER || run.isSuccess() && run.learned() > 0;
        if (happened) {
            skills.clear();
        } else {
            skills.add(skill);
        }
    }

    /**
     * @param moment of now
     * @return indices of the skills to be left out: those, and what by its value cannot be done; when nothing would be left,
     *     all that was tried may be tried again
     */
    Set<Integer> leftOut(Moment moment) {
        Set<Integer> hopeless = new HashSet<>();
        for (int i = 0; i < moment.z().length; i++) {
            if (moment.z()[i] < HOPELESS) {
                hopeless.add(i);
            }
        }
        Set<Integer> out = new HashSet<>(skills);
        out.addAll(hopeless);
        if (out.size() < moment.z().length) {
            return out;
        }
        skills.clear();
        return hopeless.size() < moment.z().length ? hopeless : Set.of();
    }
}
