package org.vfsruntime.skills.training;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.skills.policy.SearchConfig;

/**
 * All budgets, sizes and seeds of a training; what it makes follows from this and the practice alone. Build
 * one with {@link #builder}.
 *
 * @param seed decides everything
 * @param discount γ per control tick, in (0, 1)
 * @param uniformTrials tries per skill with uniform random parameters, ≥ 1
 * @param rounds of tries with the policy learned so far, ≥ 0
 * @param roundTrials tries per skill and round, ≥ 1
 * @param explorationNoise standard deviation of the noise on a policy's parameters, in units of half the
 *     box, > 0
 * @param stateAttempts how many states are looked at, at most, to find one where a skill can be tried, ≥ 1
 * @param explorationSteps longest walk before a try, in skills, ≥ 0
 * @param walks of the experience, ≥ 1
 * @param walkSteps longest walk, in skills, ≥ 0; a walk visits 1 + walkSteps/2 states on average
 * @param heldOutPeriod every so-many-th walk is kept from the value functions to measure them; 0 keeps none,
 *     1 is not allowed
 * @param criticHidden widths of the critics' hidden layers
 * @param criticSteps optimiser steps of a critic, in each round
 * @param valueHidden widths of the value functions' hidden layers
 * @param valueSteps optimiser steps of a value function
 * @param batchSize rows per optimiser step
 * @param learningRate of Adam at the first step
 * @param weightDecay decoupled, in units of the learning rate
 * @param searchIterations of the policies' search
 * @param searchCandidates of the policies' search
 * @param searchElites of the policies' search
 * @param shardTrials tries per file of the work folder: what a kill loses at most
 * @param shardWalks walks per file of the work folder
 * @param checkpointSteps optimiser steps between two checkpoints
 */
public record TrainingPlan(
        long seed,
        double discount,
        int uniformTrials,
        int rounds,
        int roundTrials,
        double explorationNoise,
        int stateAttempts,
        int explorationSteps,
        int walks,
        int walkSteps,
        int heldOutPeriod,
        List<Integer> criticHidden,
        int criticSteps,
        List<Integer> valueHidden,
        int valueSteps,
        int batchSize,
        float learningRate,
        float weightDecay,
        int searchIterations,
        int searchCandidates,
        int searchElites,
        int shardTrials,
        int shardWalks,
        int checkpointSteps) {
    private static final int MANY = 10_000_000;

    /** @throws org.vfsruntime.core.InvalidInputException naming every number that is out of range */
    public TrainingPlan {
        criticHidden = List.copyOf(criticHidden);
        valueHidden = List.copyOf(valueHidden);
        Faults faults = new Faults();
        faults.require(discount > 0 && discount < 1, "discount", discount, "lie in (0, 1)");
        within(faults, "uniformTrials", uniformTrials, 1, MANY);
        within(faults, "rounds", rounds, 0, 1000);
        within(faults, "roundTrials", roundTrials, 1, MANY);
        faults.require(
                explorationNoise > 0 && explorationNoise <= 10, "explorationNoise", explorationNoise, "lie in (0, 10]");
        within(faults, "stateAttempts", stateAttempts, 1, MANY);
        within(faults, "explorationSteps", explorationSteps, 0, 1000);
        within(faults, "walks", walks, 1, MANY);
        within(faults, "walkSteps", walkSteps, 0, 1000);
        within(faults, "criticSteps", criticSteps, 1, MANY);
        within(faults, "valueSteps", valueSteps, 1, MANY);
        within(faults, "batchSize", batchSize, 1, 1 << 20);
        within(faults, "shardTrials", shardTrials, 1, MANY);
        within(faults, "shardWalks", shardWalks, 1, MANY);
        within(faults, "checkpointSteps", checkpointSteps, 1, MANY);
        faults.require(
                heldOutPeriod == 0 || (heldOutPeriod >= 2 && heldOutPeriod <= walks),
                "heldOutPeriod",
                heldOutPeriod,
                "be 0 or lie in [2, walks (" + walks + ")]");
        faults.require(learningRate > 0 && learningRate <= 1, "learningRate", learningRate, "lie in (0, 1]");
        faults.require(weightDecay >= 0 && weightDecay <= 10, "weightDecay", weightDecay, "lie in [0, 10]");
        widths(faults, "criticHidden", criticHidden);
        widths(faults, "valueHidden", valueHidden);
        SearchConfig.check(searchIterations, searchCandidates, searchElites, faults);
        faults.throwIfAny();
    }

    private static void within(Faults faults, String name, int value, int low, int high) {
        faults.require(value >= low && value <= high, name, value, "lie in [" + low + ", " + high + "]");
    }

    private static void widths(Faults faults, String name, List<Integer> widths) {
        faults.require(
                widths.size() >= 1
                        && widths.size() <= MlpShape.MAX_HIDDEN
                        && widths.stream().allMatch(width -> width >= 1 && width <= MlpShape.MAX_WIDTH),
                name,
                widths,
                "be 1 to " + MlpShape.MAX_HIDDEN + " widths in [1, " + MlpShape.MAX_WIDTH + "]");
    }

    /** @return how the policies search */
    SearchConfig search() {
        return new SearchConfig(searchIterations, searchCandidates, searchElites);
    }

    /**
     * A plan for eight skills of a desk robot: below 30 minutes on 2 cores when a try costs 15 ms.
     *
     * @param seed decides everything
     * @param discount γ per control tick
     * @return a builder with default budgets
     */
    public static Builder builder(long seed, double discount) {
        return new Builder(seed, discount);
    }

    /** @return a builder with the budgets of this plan */
    public Builder toBuilder() {
        return new Builder(seed, discount)
                .uniformTrials(uniformTrials)
                .rounds(rounds, roundTrials)
                .explorationNoise(explorationNoise)
                .states(stateAttempts, explorationSteps)
                .walks(walks, walkSteps, heldOutPeriod)
                .critic(criticHidden, criticSteps)
                .value(valueHidden, valueSteps)
                .optimiser(batchSize, learningRate, weightDecay)
                .search(searchIterations, searchCandidates, searchElites)
                .shards(shardTrials, shardWalks, checkpointSteps);
    }

    /** Sets budgets; {@link #build} checks them all. Units and ranges as in {@link TrainingPlan}. */
    public static final class Builder {
        private final long seed;
        private final double discount;
        private int uniformTrials = 1500;
        private int rounds = 7;
        private int roundTrials = 700;
        private double explorationNoise = 0.2;
        private int stateAttempts = 40;
        private int explorationSteps = 3;
        private int walks = 5000;
        private int walkSteps = 6;
        private int heldOutPeriod = 10;
        private List<Integer> criticHidden = List.of(96, 96);
        private int criticSteps = 4000;
        private List<Integer> valueHidden = List.of(128, 128);
        private int valueSteps = 15000;
        private int batchSize = 128;
        private float learningRate = 2e-3f;
        private float weightDecay = 0.01f;
        private int searchIterations = SearchConfig.DEFAULT.iterations();
        private int searchCandidates = SearchConfig.DEFAULT.candidates();
        private int searchElites = SearchConfig.DEFAULT.elites();
        private int shardTrials = 250;
        private int shardWalks = 100;
        private int checkpointSteps = 1000;

        private Builder(long seed, double discount) {
            this.seed = seed;
            this.discount = discount;
        }

        /** Sets the tries with uniform random parameters, per skill. */
        public Builder uniformTrials(int trials) {
            this.uniformTrials = trials;
            return this;
        }

        /** Sets the rounds with the policy learned so far, and the tries in each, per skill. */
        public Builder rounds(int count, int trials) {
            this.rounds = count;
            this.roundTrials = trials;
            return this;
        }

        /** Sets the noise on a policy's parameters while exploring. */
        public Builder explorationNoise(double deviation) {
            this.explorationNoise = deviation;
            return this;
        }

        /** Sets how many states are looked at for a try, and the longest walk before one. */
        public Builder states(int attempts, int longestWalk) {
            this.stateAttempts = attempts;
            this.explorationSteps = longestWalk;
            return this;
        }

        /** Sets number and longest length of the experience's walks, and which are held out. */
        public Builder walks(int count, int longest, int heldOut) {
            this.walks = count;
            this.walkSteps = longest;
            this.heldOutPeriod = heldOut;
            return this;
        }

        /** Sets hidden widths and optimiser steps of the critics. */
        public Builder critic(List<Integer> hidden, int steps) {
            this.criticHidden = hidden;
            this.criticSteps = steps;
            return this;
        }

        /** Sets hidden widths and optimiser steps of the value functions. */
        public Builder value(List<Integer> hidden, int steps) {
            this.valueHidden = hidden;
            this.valueSteps = steps;
            return this;
        }

        /** Sets the optimiser of all networks. */
        public Builder optimiser(int batch, float rate, float decay) {
            this.batchSize = batch;
            this.learningRate = rate;
            this.weightDecay = decay;
            return this;
        }

        /** Sets the search of the policies. */
        public Builder search(int iterations, int candidates, int elites) {
            this.searchIterations = iterations;
            this.searchCandidates = candidates;
            this.searchElites = elites;
            return this;
        }

        /** Sets how much work one file of the work folder holds. */
        public Builder shards(int trials, int walksPerShard, int stepsPerCheckpoint) {
            this.shardTrials = trials;
            this.shardWalks = walksPerShard;
            this.checkpointSteps = stepsPerCheckpoint;
            return this;
        }

        /**
         * @return the plan
         * @throws org.vfsruntime.core.InvalidInputException naming every number that is out of range
         */
        public TrainingPlan build() {
            return new TrainingPlan(
                    seed,
                    discount,
                    uniformTrials,
                    rounds,
                    roundTrials,
                    explorationNoise,
                    stateAttempts,
                    explorationSteps,
                    walks,
                    walkSteps,
                    heldOutPeriod,
                    criticHidden,
                    criticSteps,
                    valueHidden,
                    valueSteps,
                    batchSize,
                    learningRate,
                    weightDecay,
                    searchIterations,
                    searchCandidates,
                    searchElites,
                    shardTrials,
                    shardWalks,
                    checkpointSteps);
        }
    }
}
