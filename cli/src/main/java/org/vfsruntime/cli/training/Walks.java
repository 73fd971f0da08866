package org.vfsruntime.cli.training;

import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.planner.dynamics.Transitions;
import org.vfsruntime.skills.bank.SkillBank;

/** Skills run one after the other from fresh states, seen through a bank's value functions. */
@FunctionalInterface
public interface Walks {
    /**
     * @param walks how many, ≥ 1; each as long as the longest chain that is measured
     * @param seed decides all of them, on any number of threads
     * @return the transitions; an episode is a walk
     */
    Transitions collect(int walks, long seed);

    /**
     * @param scenario where to walk
     * @param bank that chooses parameters and gives values
     * @param threads number of workers, ≥ 1
     * @return walks of that scenario
     */
    static Walks of(Scenario scenario, SkillBank bank, int threads) {
        return scenario.isRelational()
                ? new PairWalks(scenario, bank, threads)
                : (walks, seed) -> FreshWalks.collect(bank, scenario.practice(), walks, seed, threads);
    }
}
