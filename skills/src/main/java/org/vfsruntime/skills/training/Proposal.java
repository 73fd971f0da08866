package org.vfsruntime.skills.training;

/** Where the parameters of a try came from. */
enum Proposal {
    /** Uniform in the box. */
    UNIFORM,
    /** The policy's, with Gaussian noise. */
    NOISY,
    /** The policy's own. */
    EXACT
}
