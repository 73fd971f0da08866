package org.vfsruntime.cli.maze;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.vfsruntime.sim.maze.Maze;
import org.vfsruntime.sim.maze.MazeAction;
import org.vfsruntime.sim.maze.MazeStart;
import org.vfsruntime.sim.maze.perception.CellCode;
import org.vfsruntime.sim.maze.perception.SeenMap;
import org.vfsruntime.sim.maze.skill.MazeAgent;
import org.vfsruntime.sim.maze.skill.MazeSkill;
import org.vfsruntime.sim.maze.skill.PoseView;
import org.vfsruntime.sim.maze.skill.Verb;

/**
 * The last ticks of practice. What happened in a tick is the same whatever it was done for, so every tick teaches every
 * skill that has such an action (all-goals updates: Kaelbling, 1993; with relabelling after the fact as in Andrychowicz
 * et al., 2017), and its mirror image too.
 */
final class PracticeMemory implements MazeAgent.Watcher {
    private static final double IN_SIGHT = 0.5;
    private static final double ELSEWHERE = 0.35;

    private final byte[][] before;
    private final byte[][] after;
    private final MazeAction[] actions;
    private final boolean[][] present;
    private final double discount;
    private boolean[] here = new boolean[CellCode.END];
    private long ticks;

    PracticeMemory(int capacity, double discount) {
        this.before = new byte[capacity][];
        this.after = new byte[capacity][];
        this.actions = new MazeAction[capacity];
        this.present = new boolean[capacity][];
        this.discount = discount;
    }

    /**
     * Tells where the ticks to come happen. What there is in a maze decides what is practised there, and is told to nobody
     * else: a search is learned only from searches that can end well.
     */
    void enter(MazeStart start) {
        here = new boolean[CellCode.END];
        for (byte code : CellCode.of(start.grid())) {
            here[code] = true;
        }
    }

    @Override
    public void onTick(byte[] sightBefore, MazeAction action, byte[] sightAfter, Maze maze) {
        int at = (int) (ticks % before.length);
        before[at] = sightBefore;
        actions[at] = action;
        after[at] = sightAfter;
        present[at] = here;
        ticks++;
    }

    int size() {
        return (int) Math.min(ticks, before.length);
    }

    /** @return any tick, as some skill that was not done before it learns from it */
    Lesson draw(SplittableRandom random) {
        int at;
        MazeSkill skill;
        do {
            at = random.nextInt(size());
            skill = skillFor(before[at], present[at], actions[at], random);
        } while (skill.isDone(before[at]));
        boolean mirrored = random.nextBoolean();
        int choice = skill.choice(actions[at]);
        boolean isDone = skill.isDone(after[at]);
        boolean isOver = isDone || skill.isSpoiled(before[at], actions[at]) || changedNothing(at);
        return new Lesson(
                before[at],
                after[at],
                skill,
                mirrored,
                mirrored ? PoseView.mirrored(choice) : choice,
                isDone && !skill.isSpoiled(before[at], actions[at]) ? (float) discount : 0,
                isOver ? 0 : (float) discount);
    }

    /** Then a run that goes by what the agent knows is over: see {@link MazeAgent#run}. */
    private boolean changedNothing(int at) {
        int end = SeenMap.LAST_ACTION;
        int begin = SeenMap.BEEN;
        return Arrays.equals(before[at], 0, end, after[at], 0, end)
                && Arrays.equals(before[at], begin, SeenMap.BYTES, after[at], begin, SeenMap.BYTES);
    }

    /** A skill that has that action, mostly one with a target in sight or elsewhere in the maze. */
    private static MazeSkill skillFor(byte[] sight, boolean[] present, MazeAction action, SplittableRandom random) {
        Verb verb = switch (action) {
            case LEFT, RIGHT, FORWARD -> anyVerb(random);
            case PICK_UP -> Verb.PICK_UP;
            case DROP -> Verb.DROP;
            case TOGGLE -> Verb.OPEN;
            case DONE -> Verb.GO_TO;
        };
        return skillOf(verb, sight, present, random);
    }

    /** A skill to be practised now. */
    MazeSkill anySkill(byte[] sight, SplittableRandom random) {
        return skillOf(anyVerb(random), sight, here, random);
    }

    private static Verb anyVerb(SplittableRandom random) {
        int draw = random.nextInt(20);
        return draw < 8 ? Verb.GO_TO : draw < 13 ? Verb.OPEN : draw < 18 ? Verb.PICK_UP : Verb.DROP;
    }

    private static MazeSkill skillOf(Verb verb, byte[] sight, boolean[] present, SplittableRandom random) {
        boolean[] seen = PoseView.codes(sight);
        double draw = random.nextDouble();
        List<MazeSkill> possible = new ArrayList<>();
        List<MazeSkill> wanted = new ArrayList<>();
        for (MazeSkill skill : MazeSkill.ALL) {
            if (skill.verb() == verb) {
                possible.add(skill);
                boolean inSight = isAnyTarget(skill, seen);
                if (draw < IN_SIGHT
                        ? inSight
                        : draw < IN_SIGHT + ELSEWHERE && !inSight && isAnyTarget(skill, present)) {
                    wanted.add(skill);
                }
            }
        }
        List<MazeSkill> from = wanted.isEmpty() ? possible : wanted;
        return from.get(random.nextInt(from.size()));
    }

    /** @return whether one of the codes is the skill's target */
    static boolean isAnyTarget(MazeSkill skill, boolean[] codes) {
        for (byte code : skill.targets()) {
            if (codes[code]) {
                return true;
            }
        }
        return false;
    }
}
