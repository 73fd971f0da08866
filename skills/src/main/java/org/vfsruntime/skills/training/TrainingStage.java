package org.vfsruntime.skills.training;

/** The parts of a training, in order; the first two take turns. */
public enum TrainingStage {
    /** Trying skills with random and learned parameters; counted in tries. */
    EXPLORATION,
    /** Fitting the critics; counted in optimiser steps. */
    POLICY_FIT,
    /** Running every skill's final policy from many states; counted in walks. */
    EXPERIENCE,
    /** Fitting the value functions; counted in optimiser steps. */
    VALUE_FIT
}
