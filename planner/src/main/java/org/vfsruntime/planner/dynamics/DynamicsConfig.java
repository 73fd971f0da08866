package org.vfsruntime.planner.dynamics;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.training.Loss;
import org.vfsruntime.networks.training.TrainingConfig;

/**
 * How a dynamics model is learned.
 *
 * @param hidden widths of the hidden layers, at least one
 * @param heldOut fraction of the episodes that is held out, in (0, 1)
 * @param training of the network; its seed also decides what is held out
 */
public record DynamicsConfig(List<Integer> hidden, double heldOut, TrainingConfig training) {
    /** @throws org.vfsruntime.core.InvalidInputException naming everything that is out of range */
    public DynamicsConfig {
        hidden = List.copyOf(hidden);
        new Faults()
                .require(!hidden.isEmpty(), "hidden layers", "empty", "be at least one")
                .require(heldOut > 0 && heldOut < 1, "heldOut", heldOut, "lie in (0, 1)")
                .throwIfAny();
    }

    /**
     * @param seed of the training and of what is held out
     * @return two hidden layers of 128, a tenth held out, 10,000 steps
     */
    public static DynamicsConfig standard(long seed) {
        return new DynamicsConfig(
                List.of(128, 128), 0.1, new TrainingConfig(10_000, 256, 1e-3f, 0, 1, Loss.CROSS_ENTROPY, seed));
    }
}
