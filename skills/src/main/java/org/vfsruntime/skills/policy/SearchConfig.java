package org.vfsruntime.skills.policy;

import org.vfsruntime.core.Faults;

/**
 * How a policy searches the parameter box. Part of a skill bank: another search is another policy.
 *
 * @param iterations of the cross-entropy method, in [1, 100]
 * @param candidates per iteration, in [2, 100,000]
 * @param elites how many of the best candidates the next iteration is drawn around, at least, in [2, candidates]
 */
public record SearchConfig(int iterations, int candidates, int elites) {
    /** 3 iterations of 128 candidates with 16 elites: below 2 ms on 45 inputs and two layers of 64. */
    public static final SearchConfig DEFAULT = new SearchConfig(3, 128, 16);

    /** Checks all numbers. */
    public SearchConfig {
        Faults faults = new Faults();
        check(iterations, candidates, elites, faults);
        faults.throwIfAny();
    }

    /** Notes what is wrong with the numbers, so that a plan can report these faults with its own. */
    public static void check(int iterations, int candidates, int elites, Faults faults) {
        faults.require(iterations >= 1 && iterations <= 100, "search iterations", iterations, "lie in [1, 100]")
                .require(
                        candidates >= 2 && candidates <= 100_000, "search candidates", candidates, "lie in [2, 100000]")
                .require(
                        elites >= 2 && elites <= candidates,
                        "search elites",
                        elites,
                        "lie in [2, candidates (" + candidates + ")]");
    }
}
