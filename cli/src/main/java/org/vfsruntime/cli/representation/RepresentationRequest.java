package org.vfsruntime.cli.representation;

import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.core.Faults;

/**
 * What to compare with.
 *
 * @param scenario the world
 * @param episodes per representation, in [1, 100000]
 * @param longest task, in skills: episodes have the lengths 1 to this in turn; in [1, 8]
 * @param tuningEpisodes per representation and setting, on other tasks, in [1, 100000]
 * @param walks of six skills that all learn from, in [2, 1000000]
 * @param steps of training, the same for every network, in [1, 1000000]
 * @param candidates sequences that random shooting draws for one plan, in [1, 100000]
 * @param seed decides everything
 * @param threads number of workers, ≥ 1; changes nothing in the result
 */
public record RepresentationRequest(
        Scenario scenario,
        int episodes,
        int longest,
        int tuningEpisodes,
        int walks,
        int steps,
        int candidates,
        long seed,
        int threads) {
    /** @throws org.vfsruntime.core.InvalidInputException naming every number that is out of range */
    public RepresentationRequest {
        Faults faults = new Faults();
        within(faults, "--episodes", episodes, 1, 100_000);
        within(faults, "--longest", longest, 1, 8);
        within(faults, "--tuning-episodes", tuningEpisodes, 1, 100_000);
        within(faults, "--walks", walks, 2, 1_000_000);
        within(faults, "--steps", steps, 1, 1_000_000);
        within(faults, "--candidates", candidates, 1, 100_000);
        faults.require(threads >= 1, "--threads", threads, "be ≥ 1").throwIfAny();
    }

    private static void within(Faults faults, String name, int value, int low, int high) {
        faults.require(value >= low && value <= high, name, value, "lie in [" + low + ", " + high + "]");
    }
}
