package org.vfsruntime.skills.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.training.Loss;
import org.vfsruntime.networks.training.MlpTrainer;
import org.vfsruntime.networks.training.TrainingConfig;
import org.vfsruntime.networks.training.TrainingSet;
import org.vfsruntime.skills.practice.Seeds;

/** Fits one network per skill, several at a time, each resumable. */
final class NetworkFits {
    private static final float LONGEST_GRADIENT = 10;
    private static final int STEPS_PER_REPORT = 100;

    private final TrainingRun run;
    private final TrainingStage stage;
    private final List<Integer> hidden;
    private final int steps;
    private final long total;
    private long done;

    /**
     * @param hidden widths of the hidden layers
     * @param steps optimiser steps of one network
     * @param sets how often {@link #fit} will be called in the whole training
     */
    NetworkFits(TrainingRun run, TrainingStage stage, List<Integer> hidden, int steps, int sets) {
        this.run = run;
        this.stage = stage;
        this.hidden = hidden;
        this.steps = steps;
        this.total = (long) sets * run.skills() * steps;
    }

    /**
     * @param kind first part of the files' names
     * @param seed of the whole set of networks
     * @param examples of a skill, by its index; called from several threads
     * @return [k] networks
     */
    List<Mlp> fit(String kind, long seed, IntFunction<TrainingSet> examples) {
        return run.crew().map(0, run.skills(), (practice, skill) -> fit(kind, seed, skill, examples));
    }

    private Mlp fit(String kind, long seed, int skill, IntFunction<TrainingSet> examples) {
        String name = kind + "-" + run.catalogue().get(skill);
        Optional<Mlp> fitted = run.work().network(name + ".safetensors");
        if (fitted.isPresent()) {
            report(steps, name + " is there already");
            return fitted.get();
        }
        TrainingSet set = examples.apply(skill);
        MlpShape shape = new MlpShape(set.inputSize(), hidden, 1, OutputActivation.SIGMOID);
        TrainingPlan plan = run.plan();
        TrainingConfig config = new TrainingConfig(
                steps,
                plan.batchSize(),
                plan.learningRate(),
                plan.weightDecay(),
                LONGEST_GRADIENT,
                Loss.CROSS_ENTROPY,
                Seeds.derive(seed, skill));
        Path checkpoint = run.work().path(name + ".checkpoint");
        Steps listener = new Steps(name);
        Mlp mlp = MlpTrainer.train(shape, set, config, listener::on, checkpoint, plan.checkpointSteps());
        listener.finish();
        run.work().write(name + ".safetensors", mlp, checkpoint);
        return mlp;
    }

    private synchronized void report(long more, String message) {
        done += more;
        run.progress().on(stage, done, total, message);
    }

    /** Counts the steps of one fit, those before a resume included. */
    private final class Steps {
        private final String name;
        private int reported;

        Steps(String name) {
            this.name = name;
        }

        void on(int step, int all, double loss) {
            if (step - reported >= STEPS_PER_REPORT) {
                int more = step - reported;
                reported = step;
                report(more, name + " step " + step + " of " + all + ", loss " + Math.round(1000 * loss) / 1000.0);
            }
        }

        void finish() {
            report((long) steps - reported, name + " is fitted");
        }
    }
}
