package org.vfsruntime.cli.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.mind.LoadedSkills;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.core.value.ValueFunctionSpace;
import org.vfsruntime.planner.dynamics.DynamicsEvaluation;
import org.vfsruntime.planner.dynamics.Transitions;
import org.vfsruntime.skills.practice.PracticeCrew;
import org.vfsruntime.skills.practice.Seeds;

/**
 * Walks among very many skills: which one is run goes by the values, since asking every policy at every step would take
 * longer than to run one. Skills drawn in this way undo each other; so some walks follow the goal of a random task
 * in any order, and get to where many relations hold at once. Where a guide leads, all of them follow a goal.
 */
final class PairWalks implements Walks {
    private static final long PURPOSE = 0x9a125L;
    /** Share of steps that take any skill. */
    private static final double ARBITRARY = 0.15;
    /** From here on a value says "done". */
    private static final double DONE = 0.9;

    /** Share of walks that follow a goal, of up to that many parts, for up to that many skills. */
    private static final double FOLLOWING = 0.6;

    private static final int MOST_PARTS = 8;
    private static final int LONGEST_FOLLOWED = 12;
    /** A guide gets as many skills as an episode for so many relations has. */
    private static final int LONGEST_LED = 18;
    /** Share of the steps of such a walk that go after the goal. */
    private static final double FAITHFUL = 0.8;

    private final Session session;
    private final Scenario scenario;
    private final LoadedSkills skills;
    private final SkillPractice.Factory factory;
    private final ValueFunctionSpace space;
    private final Map<Skill, SkillPolicy> policies;
    private final int threads;
    private final Optional<Guide> guide;

    PairWalks(Session session, Scenario scenario, LoadedSkills skills, int threads) {
        this(session, scenario, skills, threads, Optional.empty());
    }

    private PairWalks(Session session, Scenario scenario, LoadedSkills skills, int threads, Optional<Guide> guide) {
        this.session = session;
        this.skills = skills;
        this.guide = guide;
        this.scenario = scenario;
        this.factory = scenario.practice();
        this.space = skills.space(scenario);
        this.policies = scenario.policies(skills.bank());
        this.threads = threads;
    }

    /** @return walks on which somebody else says where to go, nearly always */
    PairWalks ledBy(Guide leader) {
        return new PairWalks(session, scenario, skills, threads, Optional.of(leader));
    }

    private record Step(Embedding before, int skill, Embedding after) {}

    @Override
    public Transitions collect(int walks, long seed) {
        List<List<Step>> all;
        try (PracticeCrew crew = new PracticeCrew(factory, threads)) {
            all = WatchedWalks.map(
                    session, task(), crew, walks, (practice, i) -> walk(practice, Seeds.derive(seed, PURPOSE, i)));
        }
        int k = space.catalogue().size();
        int n = all.stream().mapToInt(List::size).sum();
        float[] before = new float[n * k];
        float[] after = new float[n * k];
        int[] run = new int[n];
        long[] episodes = new long[n];
        int row = 0;
        for (int walk = 0; walk < walks; walk++) {
            for (Step step : all.get(walk)) {
                System.arraycopy(step.before().values(), 0, before, row * k, k);
                System.arraycopy(step.after().values(), 0, after, row * k, k);
                run[row] = step.skill();
                episodes[row++] = walk;
            }
        }
        return new Transitions(k, before, run, after, episodes);
    }

    private String task() {
        return (guide.isPresent() ? "Led walks, " : "Walks, ")
                + scenario.catalogue().size() + " skills";
    }

    /** A walk ends early where the robot would stop: when values by poses are told of things that cannot be. */
    private List<Step> walk(SkillPractice practice, long seed) {
        Random random = new Random(seed);
        practice.reset(random.nextLong());
        int[] goal = guide.isPresent() || random.nextDouble() < FOLLOWING ? goal(random) : new int[0];
        int most = guide.isPresent() ? LONGEST_LED : LONGEST_FOLLOWED;
        int longest = goal.length == 0 ? DynamicsEvaluation.LONGEST : most;
        List<Step> steps = new ArrayList<>();
        try {
            Observation observation = practice.observe();
            Embedding now = space.embed(observation);
            for (int i = 0; i < longest; i++) {
                practice.drawGoal();
                int index = random.nextDouble() < FAITHFUL
                        ? guide.orElse(PairWalks::follow).next(goal, now, random)
                        : pick(now, random);
                if (index == Guide.NONE) {
                    return steps;
                }
                Skill skill = space.catalogue().get(index);
                practice.attempt(skill, observation, policy(skill).parameters(observation));
                observation = practice.observe();
                Embedding next = space.embed(observation);
                steps.add(new Step(now, index, next));
                now = next;
            }
        } catch (InvalidInputException e) {
            return steps;
        }
        return steps;
    }

    /** @return skills of the goal of a random task */
    private int[] goal(Random random) {
        int most = Math.min(MOST_PARTS, space.catalogue().size() / 2);
        int parts = 1 + random.nextInt(most);
        if (guide.isPresent()) {
            // Planners go astray in long tasks, most of all.
            parts = Math.max(parts, 1 + random.nextInt(most));
        }
        return scenario.draw(random.nextLong(), OptionalInt.of(parts), WorldOptions.PLAIN).goal().stream()
                .mapToInt(space.catalogue()::indexOf)
                .toArray();
    }

    /** @return a part of the goal that is not done yet; any skill when there is none */
    private static int follow(int[] goal, Embedding now, Random random) {
        int[] open = Arrays.stream(goal).filter(index -> now.get(index) < DONE).toArray();
        return open.length == 0 ? pick(now, random) : open[random.nextInt(open.length)];
    }

    private SkillPolicy policy(Skill skill) {
        SkillPolicy policy = policies.get(skill);
        if (policy == null) {
            throw new IllegalStateException("no policy for " + skill);
        }
        return policy;
    }

    private static int pick(Embedding now, Random random) {
        double[] weights = new double[now.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = now.get(i) >= DONE ? 0 : now.get(i);
        }
        double rest = random.nextDouble() * Arrays.stream(weights).sum();
        int any = random.nextInt(weights.length);
        if (random.nextDouble() < ARBITRARY) {
            return any;
        }
        for (int i = 0; i < weights.length; i++) {
            rest -= weights[i];
            if (rest < 0) {
                return i;
            }
        }
        return any;
    }
}
