package org.vfsruntime.cli.training;

import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.mind.LoadedSkills;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.planner.dynamics.Transitions;

/** Skills run one after the other from fresh states, seen through a bank's value functions. */
@FunctionalInterface
public interface Walks {
    /**
     * @param walks how many, ≥ 1; each as long as the longest chain that is measured
     * @param seed decides all of them, on any number of threads
     * @return the transitions; an episode is a walk
     * @throws java.util.concurrent.CancellationException when somebody asks for a stop
     */
    Transitions collect(int walks, long seed);

    /**
     * @param session where progress is shown, and who may ask for a stop
     * @param scenario where to walk
     * @param skills that choose parameters and give values
     * @param threads number of workers, ≥ 1
     * @return walks of that scenario
     */
    static Walks of(Session session, Scenario scenario, LoadedSkills skills, int threads) {
        return scenario.isRelational()
                ? new PairWalks(session, scenario, skills, threads)
                : (walks, seed) -> FreshWalks.collect(session, skills, scenario.practice(), walks, seed, threads);
    }
}
