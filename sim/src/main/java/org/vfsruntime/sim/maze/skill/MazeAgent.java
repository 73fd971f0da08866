package org.vfsruntime.sim.maze.skill;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.vfsruntime.sim.maze.Maze;
import org.vfsruntime.sim.maze.MazeAction;
import org.vfsruntime.sim.maze.MazeStart;
import org.vfsruntime.sim.maze.perception.CellCode;
import org.vfsruntime.sim.maze.perception.SeenMap;

/** An agent in a maze with what it has seen of it. Not for use by several threads. */
public final class MazeAgent {
    private final Maze maze;
    private final SeenMap map;
    private final Watcher watcher;
    private final Map<Visit, Integer> visits = new HashMap<>();

    /** A skill in a place, knowing that much. */
    private record Visit(MazeSkill skill, int pose, int changes) {}

    /** Is told every tick. */
    @FunctionalInterface
    public interface Watcher {
        /** Watches nothing. */
        Watcher NOBODY = (before, action, after, maze) -> {};

        /**
         * @param before sight before the action
         * @param action that was done
         * @param after sight after it
         * @param maze as it is now; for drawing, not for the agent
         */
        void onTick(byte[] before, MazeAction action, byte[] after, Maze maze);
    }

    /** Why a run ended. */
    public enum End {
        /** The success condition holds. */
        DONE,
        /** The agent came back to where it was, knowing no more. */
        WENT_ROUND,
        /** A search met something else that was not known. */
        FOUND_OTHER,
        /** The skill spoiled its own success. */
        SPOILED,
        /** The longest time for a skill is up. */
        TOO_LONG,
        /** The episode is over. */
        MAZE_ENDED
    }

    /**
     * How a skill went.
     *
     * @param end why it ended
     * @param ticks it took
     */
    public record Run(End end, int ticks) {
        /** @return whether the success condition holds */
        public boolean isSuccess() {
            return end == End.DONE;
        }
    }

    /**
     * @param start of the episode
     * @param watcher is told every tick
     */
    public MazeAgent(MazeStart start, Watcher watcher) {
        this.maze = new Maze(start);
        this.map = new SeenMap(maze);
        this.watcher = watcher;
    }

    /** @return what the agent knows now; a copy */
    public byte[] sight() {
        return map.sight();
    }

    /** @return the maze, for judges and drawings */
    public Maze maze() {
        return maze;
    }

    /** Forgets all that is not seen now. */
    public void forget() {
        map.forget(maze);
    }

    /** @return whether the episode is over */
    public boolean isOver() {
        return maze.isTerminated() || maze.isTruncated();
    }

    /**
     * Runs a skill to its end. A policy that goes by what the agent knows does the same thing again when the agent comes
     * back to where it was, knowing no more: it would go round for ever. So the run ends there; and when the skill runs
     * again, it takes its next best choice in every place that it has left before without learning anything since.
     *
     * @param skill to run
     * @param policy chooses
     * @return how it went
     */
    public Run run(MazeSkill skill, MazePolicy policy) {
        return run(skill, policy, false);
    }

    /**
     * Runs a skill to its end, or, when its target is not known, to the first door, thing or goal that comes in sight for
     * the first time and is not its target, and no longer than {@link MazeSkill#LONGEST_SEARCH}: then something else may be
     * better (interrupted options: Sutton, Precup and Singh, 1999).
     *
     * @param skill to run
     * @param policy chooses
     * @return how it went
     */
    public Run runUntilNews(MazeSkill skill, MazePolicy policy) {
        return run(skill, policy, true);
    }

    private Run run(MazeSkill skill, MazePolicy policy, boolean mayBeInterrupted) {
        Set<Visit> places = new HashSet<>();
        byte[] sight = map.sight();
        boolean searches = mayBeInterrupted && skill.targets().length > 0 && !isKnown(skill, sight);
        for (int tick = 0; ; tick++) {
            if (skill.isDone(sight)) {
                return new Run(End.DONE, tick);
            }
            if (isOver()) {
                return new Run(End.MAZE_ENDED, tick);
            }
            if (tick == (searches ? MazeSkill.LONGEST_SEARCH : MazeSkill.LONGEST_RUN)) {
                return new Run(End.TOO_LONG, tick);
            }
            Visit here = new Visit(skill, map.pose(), map.changes());
            if (!places.add(here)) {
                return new Run(End.WENT_ROUND, tick);
            }
            int rank = (visits.merge(here, 1, Integer::sum) - 1) % skill.usefulChoices();
            MazeAction action = skill.action(policy.choose(sight, skill, rank));
            byte[] after = step(sight, action);
            if (skill.isSpoiled(sight, action)) {
                return new Run(End.SPOILED, tick + 1);
            }
            sight = after;
            if (searches && !skill.isDone(sight) && hasFoundOther(skill)) {
                return new Run(End.FOUND_OTHER, tick + 1);
            }
        }
    }

    private static boolean isKnown(MazeSkill skill, byte[] sight) {
        boolean[] codes = PoseView.codes(sight);
        for (byte target : skill.targets()) {
            if (codes[target]) {
                return true;
            }
        }
        return false;
    }

    /** Not when its target was found as well. */
    private boolean hasFoundOther(MazeSkill skill) {
        boolean other = false;
        for (byte code = CellCode.GOAL; code < CellCode.END; code++) {
            if (map.hasFound(code)) {
                if (skill.isTarget(code)) {
                    return false;
                }
                other = true;
            }
        }
        return other;
    }

    private byte[] step(byte[] before, MazeAction action) {
        maze.step(action);
        map.after(action, maze);
        byte[] after = map.sight();
        watcher.onTick(before, action, after, maze);
        return after;
    }
}
