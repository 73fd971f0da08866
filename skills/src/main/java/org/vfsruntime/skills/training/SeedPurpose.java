package org.vfsruntime.skills.training;

/** Keeps the random numbers of a training's parts apart. The order is part of what a seed means. */
enum SeedPurpose {
    EXPLORATION,
    CRITIC,
    EXPERIENCE,
    VALUE;

    long path() {
        return ordinal();
    }
}
