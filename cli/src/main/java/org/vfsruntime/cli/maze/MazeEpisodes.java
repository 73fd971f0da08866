package org.vfsruntime.cli.maze;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.vfsruntime.sim.maze.skill.MazeAgent;
import org.vfsruntime.sim.maze.skill.MazeSkill;
import org.vfsruntime.skills.practice.Seeds;

/** Episodes by MiniGrid's rules: the maze ends well, or its steps are used up. */
final class MazeEpisodes {
    private static final int MOST_SKILLS = 200;

    private final MazeMind mind;

    MazeEpisodes(MazeMind mind) {
        this.mind = mind;
    }

    /** Is told what happens between skills. */
    @FunctionalInterface
    interface Listener {
        void onSkill(Moment before, int skill, MazeAgent.Run run, MazeAgent agent);
    }

    /** @return whether the maze ended well */
    boolean run(
            MazeTask task,
            SkillChooser chooser,
            SplittableRandom random,
            Listener listener,
            MazeAgent.Watcher watcher) {
        MazeAgent agent = new MazeAgent(task.start(), watcher);
        Idle idle = new Idle();
        for (int skills = 0; skills < MOST_SKILLS && !agent.isOver(); skills++) {
            Moment before = mind.moment(agent.sight());
            int skill = chooser.choose(before, task, idle.leftOut(before), random);
            if (skill == SkillChooser.NOTHING) {
                break;
            }
            MazeAgent.Run run = agent.runUntilNews(MazeSkill.ALL.get(skill), mind.policy());
            listener.onSkill(before, skill, run, agent);
            idle.note(skill, run);
        }
        return agent.maze().isTerminated();
    }

    /**
     * Many episodes; the seed decides the mazes, so that choosers meet the same ones.
     *
     * @return how many ended well
     */
    int count(MazeTask.Source source, SkillChooser chooser, int episodes, long seed, IntConsumer progress) {
        AtomicInteger good = new AtomicInteger();
        for (int i = 0; i < episodes; i++) {
            SplittableRandom random = new SplittableRandom(Seeds.derive(seed, i));
            MazeTask task = source.draw(random);
            if (run(task, chooser, random, (before, skill, run, agent) -> {}, MazeAgent.Watcher.NOBODY)) {
                good.incrementAndGet();
            }
            progress.accept(i + 1);
        }
        return good.get();
    }
}
