package org.vfsruntime.skills.policy;

import java.util.Arrays;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.ParameterSpec;

/**
 * The policy {@code π(o) ≈ argmax_θ Q(o, θ)} over the primitive's parameter box. Deterministic per
 * observation, safe for use by several threads.
 */
public final class LearnedPolicy implements ChoosingPolicy {
    private final Critic critic;
    private final ParameterBox box;
    private final SearchConfig config;
    private final CrossEntropySearch search;

    /**
     * @param critic of the skill
     * @param spec [p] parameters of the skill's primitive, p equal to the critic's
     * @param config how to search
     */
    public LearnedPolicy(Critic critic, ParameterSpec spec, SearchConfig config) {
        new Faults()
                .require(
                        critic.parameterCount() == spec.size(),
                        "parameters of the critic",
                        critic.parameterCount(),
                        "equal the primitive's (" + spec.size() + ")")
                .throwIfAny();
        this.critic = critic;
        this.box = new ParameterBox(spec);
        this.config = config;
        this.search = new CrossEntropySearch(config, spec.size());
    }

    /** @return the critic */
    public Critic critic() {
        return critic;
    }

    /** @return the box of the primitive's parameters */
    public ParameterBox box() {
        return box;
    }

    /** @return how the box is searched */
    public SearchConfig config() {
        return config;
    }

    @Override
    public float[] parameters(Observation observation) {
        return box.size() == 0 ? new float[0] : box.unscaled(best(values(observation)));
    }

    @Override
    public Choice choose(Observation observation) {
        float[] values = values(observation);
        float[] scaled = box.size() == 0 ? new float[0] : best(values);
        return new Choice(box.unscaled(scaled), critic.successProbability(values, scaled));
    }

    private float[] best(float[] observation) {
        return search.maximise(critic.logitsGiven(observation));
    }

    private float[] values(Observation observation) {
        float[] values = observation.values();
        int expected = critic.observationSize();
        // A robot may perceive more than the policy goes by: that comes after, see SkillBank.requireCompatible.
        if (values.length < expected) {
            throw new InvalidInputException("observation has " + values.length + " components but the policy needs "
                    + expected + "; maybe the bank was trained for another scenario");
        }
        return Arrays.copyOf(values, expected);
    }
}
