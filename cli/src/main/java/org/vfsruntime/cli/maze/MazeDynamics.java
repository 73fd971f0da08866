package org.vfsruntime.cli.maze;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.vfsruntime.networks.training.Loss;
import org.vfsruntime.networks.training.TrainingConfig;
import org.vfsruntime.networks.training.TrainingListener;
import org.vfsruntime.planner.dynamics.DynamicsConfig;
import org.vfsruntime.planner.dynamics.DynamicsTrainer;
import org.vfsruntime.planner.dynamics.MlpFamily;
import org.vfsruntime.planner.dynamics.Transitions;
import org.vfsruntime.sim.maze.skill.MazeAgent;
import org.vfsruntime.sim.maze.skill.MazeSkill;

/** Learns f(Z, o) for mazes, from walks of skills that can mostly be done. */
final class MazeDynamics {
    private static final int RUNS_PER_EPISODE = 12;
    private static final int RECOLOURINGS = 4;

    private MazeDynamics() {}

    /**
     * @param mind whose values are predicted
     * @param source of mazes
     * @param runs skills to run
     * @param steps optimiser steps
     * @param seed decides everything
     * @param listener called after each optimiser step
     * @return the model and its errors
     */
    static DynamicsTrainer.Result learn(
            MazeMind mind, MazeTask.Source source, int runs, int steps, long seed, TrainingListener listener) {
        DynamicsConfig config = new DynamicsConfig(
                List.of(128, 128), 1, 0.1, new TrainingConfig(steps, 128, 1e-3f, 0, 1, Loss.CROSS_ENTROPY, seed));
        Transitions walks = walks(mind, source, runs, new SplittableRandom(seed));
        return DynamicsTrainer.train(new MlpFamily(MazeSkill.ALL.size()), walks, config, listener, Optional.empty());
    }

    /** Each walk in several colours: for other names of the colours it would have gone the same way. */
    private static Transitions walks(MazeMind mind, MazeTask.Source source, int runs, SplittableRandom random) {
        int k = MazeSkill.ALL.size();
        int rows = runs * RECOLOURINGS;
        float[] before = new float[rows * k];
        float[] after = new float[rows * k];
        int[] skills = new int[rows];
        long[] episodes = new long[rows];
        int run = 0;
        for (long episode = 0; run < runs; episode++) {
            MazeAgent agent = new MazeAgent(source.draw(random).start(), MazeAgent.Watcher.NOBODY);
            Moment now = mind.moment(agent.sight());
            for (int i = 0; i < RUNS_PER_EPISODE && run < runs && !agent.isOver(); i++, run++) {
                int skill = HighLevelLearning.curious(now, new Idle().leftOut(now), random);
                agent.runUntilNews(MazeSkill.ALL.get(skill), mind.policy());
                Moment next = mind.moment(agent.sight());
                for (int copy = 0; copy < RECOLOURINGS; copy++) {
                    int[] colours = copy == 0 ? SkillChooser.PLAIN : SkillChooser.shuffledColours(random);
                    int row = copy * runs + run;
                    ValueCode.write(now.z(), colours, before, row * k);
                    ValueCode.write(next.z(), colours, after, row * k);
                    skills[row] = ValueCode.recoloured(skill, colours);
                    episodes[row] = episode; // copies are held out together with what they copy
                }
                now = next;
            }
        }
        return new Transitions(k, before, skills, after, episodes);
    }
}
