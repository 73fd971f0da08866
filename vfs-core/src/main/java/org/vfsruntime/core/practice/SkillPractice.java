package org.vfsruntime.core.practice;

import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/**
 * A place where skills can be tried, with a sparse 0/1 reward. For one thread at a time; two of them do not
 * disturb each other. Everything that happens follows from the seed of the last {@link #reset}.
 */
public interface SkillPractice extends AutoCloseable {
    /** Opens places for practice; safe for use by several threads. */
    @FunctionalInterface
    interface Factory {
        /** @return a new place, to be closed by the caller */
        SkillPractice open();
    }

    /** A state that can be returned to, of the practice that saved it only. */
    interface Snapshot {}

    /** @return the skills that can be tried */
    SkillCatalogue catalogue();

    /** @return what observations are made of */
    ObservationSpec observationSpec();

    /**
     * @param skill of the catalogue
     * @return the parameters of its motion primitive
     */
    ParameterSpec parameterSpec(Skill skill);

    /**
     * @param skill of the catalogue
     * @return what its critic is told about the place that parameters lead to, beside observation and parameters
     */
    default ParameterView parameterView(Skill skill) {
        return ParameterView.NONE;
    }

    /**
     * Draws a new initial state.
     *
     * @param seed decides the state and all that follows
     */
    void reset(long seed);

    /**
     * Draws which instance of its skills is meant from here on, where a skill is goal-conditioned and stands for many:
     * the state stays, the next draw follows from the seed of the last {@link #reset} as all else does. Does nothing
     * where a skill means one thing.
     */
    default void drawGoal() {}

    /** @return what the robot perceives now; the sensor noise is new at every call */
    Observation observe();

    /** @return the complete state of now, the noise generator's included */
    Snapshot save();

    /** @param snapshot of this practice */
    void restore(Snapshot snapshot);

    /**
     * Runs a skill's motion primitive.
     *
     * @param skill of the catalogue
     * @param observation what the primitive goes by
     * @param parameters [p] inside the skill's spec
     * @return the sparse outcome; the state is then the one after the try
     */
    Trial attempt(Skill skill, Observation observation, float[] parameters);

    /**
     * The success detector: may read the hidden state, and serves as reward and as measurement only.
     *
     * @param skill of the catalogue
     * @return whether the skill's success condition holds now
     */
    boolean isSatisfied(Skill skill);

    /**
     * Whether the skill ought to work from here, by the hidden state. For measuring only; never shown to a
     * policy, a value function or a planner.
     *
     * @param skill of the catalogue
     * @return whether its preconditions hold and its success condition does not yet
     */
    boolean isApplicable(Skill skill);

    @Override
    void close();
}
