package org.vfsruntime.cli.representation;

import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.core.Faults;

/**
 * What to measure of what a space ignores.
 *
 * @param scenario the world
 * @param states how many, ≥ 10
 * @param variants of each state, in [2, 1000]
 * @param walks of six skills each, that other spaces are learned from, ≥ 1
 * @param steps of each training, ≥ 1
 * @param seed decides everything
 * @param threads workers, ≥ 1
 */
public record InvarianceRequest(
        Scenario scenario, int states, int variants, int walks, int steps, long seed, int threads) {
    /** Checks the parts. */
    public InvarianceRequest {
        new Faults()
                .require(states >= 10 && states <= 100_000, "--states", states, "lie in [10, 100000]")
                .require(variants >= 2 && variants <= 1000, "--variants", variants, "lie in [2, 1000]")
                .require(walks >= 1 && walks <= 1_000_000, "--walks", walks, "lie in [1, 1000000]")
                .require(steps >= 1 && steps <= 10_000_000, "--steps", steps, "lie in [1, 10000000]")
                .throwIfAny();
    }
}
