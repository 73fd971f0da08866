package org.vfsruntime.cli.maze;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.vfsruntime.networks.training.QBatch;
import org.vfsruntime.sim.maze.Maze;
import org.vfsruntime.sim.maze.MazeAction;
import org.vfsruntime.sim.maze.perception.CellCode;
import org.vfsruntime.sim.maze.skill.MazeAgent;
import org.vfsruntime.sim.maze.skill.MazeSkill;
import org.vfsruntime.sim.maze.skill.TargetView;
import org.vfsruntime.sim.maze.skill.Verb;

/**
 * The last ticks of practice. What happened in a tick is the same whatever it was done for, so every tick teaches every
 * skill that has such an action (all-goals updates: Kaelbling, 1993; with relabelling after the fact as in Andrychowicz
 * et al., 2017), and its mirror image too.
 */
final class PracticeMemory implements MazeAgent.Watcher {
    private static final double KNOWN_TARGETS = 0.7;

    private final byte[][] before;
    private final byte[][] after;
    private final MazeAction[] actions;
    private final double discount;
    private long ticks;

    PracticeMemory(int capacity, double discount) {
        this.before = new byte[capacity][];
        this.after = new byte[capacity][];
        this.actions = new MazeAction[capacity];
        this.discount = discount;
    }

    @Override
    public void onTick(byte[] sightBefore, MazeAction action, byte[] sightAfter, Maze maze) {
        int at = (int) (ticks % before.length);
        before[at] = sightBefore;
        actions[at] = action;
        after[at] = sightAfter;
        ticks++;
    }

    int size() {
        return (int) Math.min(ticks, before.length);
    }

    void fill(QBatch batch, SplittableRandom random) {
        for (int row = 0; row < batch.rows(); row++) {
            fill(batch, row, random);
        }
    }

    private void fill(QBatch batch, int row, SplittableRandom random) {
        int at;
        MazeSkill skill;
        do {
            at = random.nextInt(size());
            skill = skillFor(before[at], actions[at], random);
        } while (skill.isDone(before[at]));
        boolean mirrored = random.nextBoolean();
        int choice = skill.choice(actions[at]);
        TargetView.encode(before[at], skill, mirrored, batch.inputs(), row * TargetView.SIZE);
        TargetView.encode(after[at], skill, mirrored, batch.next(), row * TargetView.SIZE);
        boolean isDone = skill.isDone(after[at]);
        boolean isSpoiled = skill.isSpoiled(before[at], actions[at]);
        batch.choices()[row] = mirrored ? TargetView.mirrored(choice) : choice;
        batch.outcomes()[row] = isDone && !isSpoiled ? (float) discount : 0;
        batch.discounts()[row] = isDone || isSpoiled ? 0 : (float) discount;
    }

    /** A skill that has that action, mostly one whose target the agent knows of. */
    static MazeSkill skillFor(byte[] sight, MazeAction action, SplittableRandom random) {
        Verb verb = switch (action) {
            case LEFT, RIGHT, FORWARD -> anyVerb(random);
            case PICK_UP -> Verb.PICK_UP;
            case DROP -> Verb.DROP;
            case TOGGLE -> Verb.OPEN;
            case DONE -> Verb.GO_TO;
        };
        return skillOf(verb, sight, random);
    }

    static MazeSkill anySkill(byte[] sight, SplittableRandom random) {
        return skillOf(anyVerb(random), sight, random);
    }

    private static Verb anyVerb(SplittableRandom random) {
        int draw = random.nextInt(20);
        return draw < 9 ? Verb.GO_TO : draw < 14 ? Verb.OPEN : draw < 19 ? Verb.PICK_UP : Verb.DROP;
    }

    private static MazeSkill skillOf(Verb verb, byte[] sight, SplittableRandom random) {
        List<MazeSkill> possible = new ArrayList<>();
        List<MazeSkill> known = new ArrayList<>();
        for (MazeSkill skill : MazeSkill.ALL) {
            if (skill.verb() == verb) {
                possible.add(skill);
            }
        }
        if (random.nextDouble() < KNOWN_TARGETS) {
            boolean[] codes = TargetView.codes(sight);
            for (MazeSkill skill : possible) {
                if (isAnyTarget(skill, codes)) {
                    known.add(skill);
                }
            }
        }
        List<MazeSkill> from = known.isEmpty() ? possible : known;
        return from.get(random.nextInt(from.size()));
    }

    private static boolean isAnyTarget(MazeSkill skill, boolean[] codes) {
        for (byte code = 0; code < codes.length; code++) {
            if (codes[code] && skill.isTarget(code)) {
                return true;
            }
        }
        return false;
    }
}
