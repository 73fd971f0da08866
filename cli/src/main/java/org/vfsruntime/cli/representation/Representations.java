package org.vfsruntime.cli.representation;

import java.util.List;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.core.value.ValueFunctionSpace;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.training.ContrastiveSet;
import org.vfsruntime.networks.training.ContrastiveTrainer;
import org.vfsruntime.networks.training.Loss;
import org.vfsruntime.networks.training.MlpTrainer;
import org.vfsruntime.networks.training.TrainingConfig;
import org.vfsruntime.networks.training.TrainingSet;

/** The spaces that are compared. Learned ones have as many numbers as there are skills, like Z. */
final class Representations {
    private static final List<Integer> HIDDEN = List.of(128, 128);

    private final WalkData data;
    private final ObservedNumbers observed;
    private final ValueFunctionSpace space;
    private final int steps;
    private final long seed;
    private final TrainingWatch watch;

    Representations(WalkData data, ValueFunctionSpace space, int steps, long seed, TrainingWatch watch) {
        this(data, space, ObservedNumbers.all(space.observationSpec()), steps, seed, watch);
    }

    /** @param observed what spaces without values see of an observation */
    Representations(
            WalkData data,
            ValueFunctionSpace space,
            ObservedNumbers observed,
            int steps,
            long seed,
            TrainingWatch watch) {
        this.data = data;
        this.observed = observed;
        this.space = space;
        this.steps = steps;
        this.seed = seed;
        this.watch = watch;
    }

    Representation values() {
        return new Representation("vfs", space.catalogue().size(), glimpses -> {
            int k = space.catalogue().size();
            List<Embedding> all =
                    space.embedAll(glimpses.stream().map(Glimpse::observation).toList());
            float[] codes = new float[all.size() * k];
            for (int row = 0; row < all.size(); row++) {
                System.arraycopy(all.get(row).values(), 0, codes, row * k, k);
            }
            return codes;
        });
    }

    Representation observation() {
        return new Representation("observation", observed.size(), this::observations);
    }

    Representation truth() {
        return new Representation("oracle", space.catalogue().size(), glimpses -> {
            int k = space.catalogue().size();
            float[] codes = new float[glimpses.size() * k];
            for (int row = 0; row < glimpses.size(); row++) {
                System.arraycopy(glimpses.get(row).truth(), 0, codes, row * k, k);
            }
            return codes;
        });
    }

    /** The bottleneck of a network that gives back what it was shown, in standardised units. */
    Representation autoencoder() {
        int in = observed.size();
        int latent = space.catalogue().size();
        float[] before = observations(data.before());
        Standard standard = Standard.of(before, in);
        MlpShape shape = new MlpShape(in, List.of(HIDDEN.get(0), latent, HIDDEN.get(0)), in, OutputActivation.LINEAR);
        TrainingSet set = new TrainingSet(before, standard.apply(before), data.size(), in, in);
        Mlp trained = watch.during(
                "Autoencoder", listener -> MlpTrainer.train(shape, set, config(Loss.MEAN_SQUARED), listener));
        MlpShape half = new MlpShape(in, List.of(HIDDEN.get(0)), latent, OutputActivation.LINEAR);
        Mlp encoder = Mlp.of(
                half,
                trained.inputMean(),
                trained.inputScale(),
                List.of(trained.weights(0), trained.weights(1)),
                List.of(trained.bias(0), trained.bias(1)));
        return new Representation("autoencoder", latent, glimpses -> {
            float[] codes = forward(encoder, glimpses);
            for (int i = 0; i < codes.length; i++) {
                codes[i] = Math.max(codes[i], 0f); // what the decoder saw
            }
            return codes;
        });
    }

    Representation contrastive() {
        int in = observed.size();
        int latent = space.catalogue().size();
        ContrastiveSet set = new ContrastiveSet(
                observations(data.before()),
                data.skills(),
                observations(data.after()),
                in,
                space.catalogue().size());
        Mlp encoder = watch.during(
                "Contrastive code",
                listener -> ContrastiveTrainer.train(set, latent, HIDDEN, config(Loss.MEAN_SQUARED), listener));
        return new Representation("contrastive", latent, glimpses -> forward(encoder, glimpses));
    }

    private TrainingConfig config(Loss loss) {
        return new TrainingConfig(steps, 256, 1e-3f, 0, 1, loss, seed);
    }

    private float[] forward(Mlp encoder, List<Glimpse> glimpses) {
        float[] codes = new float[glimpses.size() * encoder.shape().outputs()];
        encoder.forward(observations(glimpses), glimpses.size(), codes);
        return codes;
    }

    private float[] observations(List<Glimpse> glimpses) {
        int d = observed.size();
        float[] all = new float[glimpses.size() * d];
        for (int row = 0; row < glimpses.size(); row++) {
            System.arraycopy(observed.of().apply(glimpses.get(row).observation()), 0, all, row * d, d);
        }
        return all;
    }
}
