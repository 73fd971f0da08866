package org.vfsruntime.skills.image;

import java.nio.file.Path;
import org.vfsruntime.networks.convolution.ConvNetwork;
import org.vfsruntime.networks.convolution.ConvShape;
import org.vfsruntime.networks.training.ConvTrainer;
import org.vfsruntime.networks.training.Loss;
import org.vfsruntime.networks.training.TrainingConfig;
import org.vfsruntime.networks.training.TrainingListener;
import org.vfsruntime.skills.experience.Experience;

/** Fits k values that see to {@code y = γ^T · success} of the same states, as all values are learned. */
public final class ImageValueLearning {
    private static final float DECAY = 1e-2f;
    private static final int CHECKPOINT_STEPS = 250;

    private ImageValueLearning() {}

    /**
     * @param experience of the policies
     * @param source makes pictures of its observations
     * @param discount γ per control tick
     * @param config network and training
     * @param seed decides first weights, batches and looks
     * @param checkpoint file of the run, for the resume; stays
     * @param listener is told, may stop the run
     * @return the values
     */
    public static ConvNetwork learn(
            Experience experience,
            PictureSource source,
            double discount,
            ImageValueConfig config,
            long seed,
            Path checkpoint,
            TrainingListener listener) {
        OutcomePictures set = new OutcomePictures(experience, source, discount, config.looks(), seed);
        ConvShape shape = config.shape(source, experience.skills().size());
        TrainingConfig training = new TrainingConfig(
                config.steps(), config.batchSize(), config.learningRate(), DECAY, 1, Loss.CROSS_ENTROPY, seed);
        return ConvTrainer.train(shape, set, training, listener, checkpoint, CHECKPOINT_STEPS);
    }
}
