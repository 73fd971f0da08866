package org.vfsruntime.cli.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.mind.LoadedSkills;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.planner.dynamics.NetworkDynamics;
import org.vfsruntime.planner.dynamics.Transitions;
import org.vfsruntime.planner.dynamics.relational.Pairs;
import org.vfsruntime.planner.dynamics.relational.RelationalDynamicsModel;
import org.vfsruntime.skills.practice.Seeds;

/**
 * What the dynamics of pairs are learned from: walks that follow the values or a goal, then walks that a planner leads
 * with a model that has learned from the first. A planner looks for states of which the model says too much good; these
 * must be among what it learns from (Ross et al., "DAgger", AISTATS 2011). All walks are kept in the work folder.
 */
public final class PairExperience {
    private static final long FREE = 250;
    private static final long LED = 0x1edL;

    private final Session session;
    private final Scenario scenario;
    private final LoadedSkills skills;
    private final String stamp;
    private final Path work;
    private final int threads;

    /**
     * @param session where progress is shown, and who may ask for a stop
     * @param scenario whose sizes are walked on
     * @param skills that are run
     * @param stamp tells their values from others
     * @param work folder
     * @param threads number of workers, ≥ 1; changes nothing in the result
     */
    public PairExperience(
            Session session, Scenario scenario, LoadedSkills skills, String stamp, Path work, int threads) {
        this.session = session;
        this.scenario = scenario;
        this.skills = skills;
        this.stamp = stamp;
        this.work = work;
        this.threads = threads;
    }

    /**
     * @param free walks on tables of each size, ≥ 1
     * @param led walks on tables of each size, ≥ 1
     * @param seed decides them
     * @param learning makes a model of pairs, of any size, from transitions
     * @return transitions of both kinds, a group for each kind and size
     * @throws java.util.concurrent.CancellationException when somebody asks for a stop
     */
    public List<Transitions> collect(
            int free, int led, long seed, Function<List<Transitions>, NetworkDynamics> learning) {
        List<Transitions> all = new ArrayList<>();
        for (Scenario size : scenario.sizes()) {
            PairWalks walks = new PairWalks(session, size, skills, threads);
            all.add(kept(size, "free", free, seed, () -> walks.collect(free, Seeds.derive(seed, FREE))));
        }
        NetworkDynamics first = learning.apply(List.copyOf(all));
        for (Scenario size : scenario.sizes()) {
            DynamicsModel model = new RelationalDynamicsModel(
                    first.network(), Pairs.ofSize(size.catalogue().size()));
            PairWalks walks =
                    new PairWalks(session, size, skills, threads).ledBy(new PlannedGuide(size.catalogue(), model));
            all.add(kept(size, "led", led, seed, () -> walks.collect(led, Seeds.derive(seed, LED))));
        }
        return all;
    }

    private Transitions kept(Scenario size, String kind, int walks, long seed, Supplier<Transitions> collecting) {
        String name = "walks-" + stamp + "-" + kind + "-" + size.catalogue().size() + "-" + walks + "-" + seed;
        return KeptTransitions.of(work.resolve(name + ".safetensors"), collecting);
    }
}
