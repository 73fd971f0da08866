package org.vfsruntime.cli.maze;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.sim.maze.AgentPose;
import org.vfsruntime.sim.maze.Maze;
import org.vfsruntime.sim.maze.MazeGrid;
import org.vfsruntime.sim.maze.perception.CellCode;
import org.vfsruntime.sim.maze.skill.MazeSkill;
import org.vfsruntime.sim.maze.skill.Verb;

/**
 * Says which skills could succeed, by looking at the maze itself: for exams only, agents are never told. A skill can be done
 * when a place beside its target can be walked to through what stands open.
 */
final class SkillJudge {
    private static final int[] DX = {1, 0, -1, 0};
    private static final int[] DY = {0, 1, 0, -1};

    private final byte[] codes; // [x, y]
    private final int height;
    private final boolean[] reached;
    private final boolean[] touched; // codes beside or on reached cells
    private final byte carried;

    SkillJudge(Maze maze) {
        MazeGrid grid = maze.grid();
        this.codes = CellCode.of(grid);
        this.height = grid.height();
        this.reached = new boolean[codes.length];
        this.touched = new boolean[CellCode.END];
        this.carried = CellCode.of(maze.carried());
        walk(maze.agent());
    }

    private void walk(AgentPose agent) {
        ArrayDeque<int[]> open = new ArrayDeque<>();
        open.add(new int[] {agent.x(), agent.y()});
        reached[agent.x() * height + agent.y()] = true;
        while (!open.isEmpty()) {
            int[] at = open.remove();
            for (int d = 0; d < DX.length; d++) {
                int next = (at[0] + DX[d]) * height + at[1] + DY[d];
                touched[codes[next]] = true;
                if (!reached[next] && CellCode.isWalkable(codes[next])) {
                    reached[next] = true;
                    open.add(new int[] {at[0] + DX[d], at[1] + DY[d]});
                }
            }
        }
    }

    /** @return whether the skill could succeed from here */
    boolean canBeDone(MazeSkill skill) {
        return switch (skill.verb()) {
            case GO_TO -> isTouched(skill);
            case PICK_UP -> carried == CellCode.FREE && isTouched(skill);
            case OPEN ->
                touched[CellCode.CLOSED_DOOR + skill.colour()]
                        || touched[CellCode.LOCKED_DOOR + skill.colour()] && carried == CellCode.KEY + skill.colour();
            case DROP -> carried != CellCode.FREE;
        };
    }

    private boolean isTouched(MazeSkill skill) {
        for (byte code : skill.targets()) {
            if (touched[code]) {
                return true;
            }
        }
        return false;
    }

    /** @return skills that could succeed and are not done */
    List<MazeSkill> possible(byte[] sight) {
        List<MazeSkill> possible = new ArrayList<>();
        for (MazeSkill skill : MazeSkill.ALL) {
            if (!skill.isDone(sight) && canBeDone(skill)) {
                possible.add(skill);
            }
        }
        return possible;
    }

    /** @return what leads on in MultiRoom: the goal when it can be walked to, else any door that can be opened */
    List<MazeSkill> leadingOn(byte[] sight) {
        List<MazeSkill> possible = possible(sight);
        MazeSkill goal = MazeSkill.ALL.get(0);
        return possible.contains(goal)
                ? List.of(goal)
                : possible.stream().filter(skill -> skill.verb() == Verb.OPEN).toList();
    }
}
