package org.vfsruntime.planner.dynamics;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.training.Loss;
import org.vfsruntime.networks.training.TrainingConfig;

/**
 * How a dynamics model is learned.
 *
 * @param hidden widths of the hidden layers, at least one
 * @param members of the ensemble, in [1, 32]; several learn from a bootstrap sample of the episodes each, one alone
 *     learns from all of them
 * @param heldOut fraction of the episodes that is held out, in (0, 1)
 * @param training of the first network; its seed also decides what is held out, and the seeds of the other members
 */
public record DynamicsConfig(List<Integer> hidden, int members, double heldOut, TrainingConfig training) {
    /** Members of the standard ensemble. */
    public static final int STANDARD_MEMBERS = 5;

    /** @throws org.vfsruntime.core.InvalidInputException naming everything that is out of range */
    public DynamicsConfig {
        hidden = List.copyOf(hidden);
        new Faults()
                .require(!hidden.isEmpty(), "hidden layers", "empty", "be at least one")
                .require(
                        members >= 1 && members <= DynamicsEnsemble.MOST,
                        "members",
                        members,
                        "lie in [1, " + DynamicsEnsemble.MOST + "]")
                .require(heldOut > 0 && heldOut < 1, "heldOut", heldOut, "lie in (0, 1)")
                .throwIfAny();
    }

    /**
     * @param seed of the training and of what is held out
     * @return five members with two hidden layers of 128, a tenth held out, 10,000 steps each
     */
    public static DynamicsConfig standard(long seed) {
        return new DynamicsConfig(
                List.of(128, 128),
                STANDARD_MEMBERS,
                0.1,
                new TrainingConfig(10_000, 256, 1e-3f, 0, 1, Loss.CROSS_ENTROPY, seed));
    }

    /**
     * @param some number of members, in [1, 32]
     * @return this with so many
     */
    public DynamicsConfig withMembers(int some) {
        return new DynamicsConfig(hidden, some, heldOut, training);
    }

    /**
     * @param member from 0
     * @return how that member is trained: the first one with the given seed, the others with seeds that follow from it
     */
    TrainingConfig trainingOf(int member) {
        return new TrainingConfig(
                training.steps(),
                training.batchSize(),
                training.learningRate(),
                training.weightDecay(),
                training.clipNorm(),
                training.loss(),
                seedOf(member));
    }

    /** Mixed by the finaliser of SplitMix64 (Stafford's variant 13), so that neighbours have nothing in common. */
    long seedOf(int member) {
        long z = training.seed() + member * 0x632be59bd9b4e019L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return member == 0 ? training.seed() : z ^ (z >>> 31);
    }
}
