package org.vfsruntime.cli.maze;

import java.util.List;
import java.util.SplittableRandom;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.training.ContrastiveSet;
import org.vfsruntime.networks.training.ContrastiveTrainer;
import org.vfsruntime.networks.training.Loss;
import org.vfsruntime.networks.training.MlpTrainer;
import org.vfsruntime.networks.training.TrainingConfig;
import org.vfsruntime.networks.training.TrainingListener;
import org.vfsruntime.networks.training.TrainingSet;
import org.vfsruntime.sim.maze.skill.MazeAgent;
import org.vfsruntime.sim.maze.skill.MazeSkill;

/** A learned code of the raw observation, of as many numbers as Z. */
final class LatentCode implements Code {
    private static final int HIDDEN = 128;
    private static final int BATCH = 128;
    private static final int RUNS_PER_EPISODE = 12;

    private final String name;
    private final SightCode raw = new SightCode();
    private final ViewNetwork encoder;
    private final boolean rectified;

    private LatentCode(String name, Mlp encoder, boolean rectified) {
        this.name = name;
        this.encoder = new ViewNetwork(encoder);
        this.rectified = rectified;
    }

    /** Moments before and after skills, as raw observations. */
    @SuppressWarnings("ArrayRecordComponent")
    record Walks(float[] before, int[] skills, float[] after, int rows) {}

    static Walks walks(MazeMind mind, MazeTask.Source source, int runs, long seed) {
        SightCode raw = new SightCode();
        SplittableRandom random = new SplittableRandom(seed);
        int width = raw.size();
        Walks walks = new Walks(new float[runs * width], new int[runs], new float[runs * width], runs);
        int run = 0;
        while (run < runs) {
            MazeAgent agent = new MazeAgent(source.draw(random).start(), MazeAgent.Watcher.NOBODY);
            Moment now = mind.moment(agent.sight());
            for (int i = 0; i < RUNS_PER_EPISODE && run < runs && !agent.isOver(); i++, run++) {
                int skill = HighLevelLearning.curious(now, new Idle().leftOut(now), random);
                agent.runUntilNews(MazeSkill.ALL.get(skill), mind.policy());
                Moment next = mind.moment(agent.sight());
                int[] colours = SkillChooser.shuffledColours(random);
                raw.write(now, colours, walks.before(), run * width);
                raw.write(next, colours, walks.after(), run * width);
                walks.skills()[run] = ValueCode.recoloured(skill, colours);
                now = next;
            }
        }
        return walks;
    }

    /** The bottleneck of a network that gives back what it was shown. */
    static LatentCode autoencoder(Walks walks, int steps, long seed, TrainingListener listener) {
        int width = new SightCode().size();
        int latent = MazeSkill.ALL.size();
        MlpShape shape = new MlpShape(width, List.of(HIDDEN, latent, HIDDEN), width, OutputActivation.SIGMOID);
        Mlp trained = MlpTrainer.train(
                shape,
                new TrainingSet(walks.before(), walks.before(), walks.rows(), width, width),
                new TrainingConfig(steps, BATCH, 1e-3f, 0, 1, Loss.CROSS_ENTROPY, seed),
                listener);
        Mlp encoder = Mlp.of(
                new MlpShape(width, List.of(HIDDEN), latent, OutputActivation.LINEAR),
                trained.inputMean(),
                trained.inputScale(),
                List.of(trained.weights(0), trained.weights(1)),
                List.of(trained.bias(0), trained.bias(1)));
        return new LatentCode("autoencoder", encoder, true);
    }

    /** Contrastive predictive coding over one skill. */
    static LatentCode contrastive(Walks walks, int steps, long seed, TrainingListener listener) {
        int width = new SightCode().size();
        int latent = MazeSkill.ALL.size();
        Mlp encoder = ContrastiveTrainer.train(
                new ContrastiveSet(walks.before(), walks.skills(), walks.after(), width, latent),
                latent,
                List.of(HIDDEN),
                new TrainingConfig(steps, BATCH, 1e-3f, 0, 1, Loss.MEAN_SQUARED, seed),
                listener);
        return new LatentCode("contrastive", encoder, false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return MazeSkill.ALL.size();
    }

    @Override
    public void write(Moment moment, int[] colours, float[] target, int offset) {
        float[] view = new float[raw.size()];
        raw.write(moment, colours, view, 0);
        float[] code = encoder.outputs(view);
        for (int i = 0; i < code.length; i++) {
            target[offset + i] = rectified ? Math.max(code[i], 0f) : code[i];
        }
    }
}
