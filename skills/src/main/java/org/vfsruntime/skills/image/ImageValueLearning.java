package org.vfsruntime.skills.image;

import java.nio.file.Path;
import java.util.List;
import org.vfsruntime.networks.convolution.ConvNetwork;
import org.vfsruntime.networks.convolution.ConvShape;
import org.vfsruntime.networks.convolution.Convolution;
import org.vfsruntime.networks.training.ConvTrainer;
import org.vfsruntime.networks.training.Loss;
import org.vfsruntime.networks.training.TrainingConfig;
import org.vfsruntime.networks.training.TrainingListener;
import org.vfsruntime.skills.experience.Experience;

/** Fits k values that see to {@code y = γ^T · success} of the same states, as all values are learned. */
public final class ImageValueLearning {
    /** Walks that are left out of the fit, to be measured on: every tenth. */
    public static final int HELD_OUT_PERIOD = 10;

    private static final List<Convolution> CONVOLUTIONS =
            List.of(new Convolution(16, 5, 2), new Convolution(24, 3, 2), new Convolution(32, 3, 2));
    private static final List<Integer> HIDDEN = List.of(96);
    private static final int BATCH = 32;
    private static final float RATE = 1e-3f;
    private static final float DECAY = 1e-2f;
    private static final int CHECKPOINT_STEPS = 250;

    private ImageValueLearning() {}

    /**
     * @param experience of the policies
     * @param source makes pictures of its observations
     * @param discount γ per control tick
     * @param steps of the optimiser, ≥ 1
     * @param seed decides first weights, batches and looks
     * @param checkpoint file of the run, for the resume; stays
     * @param listener is told, may stop the run
     * @return the values
     */
    public static ConvNetwork learn(
            Experience experience,
            PictureSource source,
            double discount,
            int steps,
            long seed,
            Path checkpoint,
            TrainingListener listener) {
        OutcomePictures set = new OutcomePictures(experience, source, discount, HELD_OUT_PERIOD, seed);
        ConvShape shape = new ConvShape(
                source.side(), source.side(), 3, CONVOLUTIONS, HIDDEN, experience.skills().size());
        TrainingConfig config = new TrainingConfig(steps, BATCH, RATE, DECAY, 1, Loss.CROSS_ENTROPY, seed);
        return ConvTrainer.train(shape, set, config, listener, checkpoint, CHECKPOINT_STEPS);
    }
}
