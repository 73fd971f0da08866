package org.vfsruntime.skills.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.practice.ParameterView;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.store.TensorBundle;
import org.vfsruntime.networks.training.TrainingSet;
import org.vfsruntime.skills.policy.Critic;
import org.vfsruntime.skills.policy.LearnedPolicy;
import org.vfsruntime.skills.policy.ParameterBox;
import org.vfsruntime.skills.practice.Seeds;

/**
 * Learns the policies: tries with uniform random parameters, a critic fitted to their outcomes, then rounds of
 * tries near the policy of that critic, and a critic fitted to all tries so far.
 */
final class PolicyLearning {
    private final TrainingRun run;
    private final NetworkFits fits;
    private final List<TrialRecord> trials = new ArrayList<>();
    private final List<List<LearningCurve.Point>> curves = new ArrayList<>();
    private final long totalTrials;
    private long doneTrials;

    PolicyLearning(TrainingRun run) {
        this.run = run;
        TrainingPlan plan = run.plan();
        this.fits = new NetworkFits(
                run, TrainingStage.POLICY_FIT, plan.criticHidden(), plan.criticSteps(), plan.rounds() + 1);
        this.totalTrials = run.skills() * (plan.uniformTrials() + (long) plan.rounds() * plan.roundTrials());
        run.catalogue().forEach(skill -> curves.add(new ArrayList<>()));
    }

    /** @return [k] the final policies */
    List<LearnedPolicy> learn() {
        List<LearnedPolicy> policies = List.of();
        for (int round = 0; round <= run.plan().rounds(); round++) {
            for (int skill = 0; skill < run.skills(); skill++) {
                explore(round, skill, policies);
            }
            int finished = round;
            long seed = Seeds.derive(run.plan().seed(), SeedPurpose.CRITIC.path(), round);
            policies = policies(fits.fit("critic-" + round, seed, skill -> examples(skill, finished)));
        }
        return policies;
    }

    /** @return [k] points of each skill's learning curve, one per round */
    List<List<LearningCurve.Point>> curves() {
        return curves;
    }

    private void explore(int round, int skill, List<LearnedPolicy> policies) {
        TrainingPlan plan = run.plan();
        Skill name = run.catalogue().get(skill);
        int budget = round == 0 ? plan.uniformTrials() : plan.roundTrials();
        List<TrialRecord> own = new ArrayList<>();
        for (int first = 0; first < budget; first += plan.shardTrials()) {
            int end = Math.min(budget, first + plan.shardTrials());
            own.addAll(shard(round, skill, first, end, policies));
            doneTrials += end - first;
            String message = "round " + round + ", " + name + ": " + point(own, round);
            run.progress().on(TrainingStage.EXPLORATION, doneTrials, totalTrials, message);
        }
        trials.addAll(own);
        curves.get(skill).add(point(own, round));
        if (own.stream().noneMatch(TrialRecord::counted) && round == plan.rounds()) {
            throw new InvalidInputException(
                    "skill '" + name + "' could not be tried in any of up to "
                            + budget * (long) plan.stateAttempts()
                            + " states: it was done already or refused everywhere; check its precondition and what reset draws");
        }
    }

    private List<TrialRecord> shard(int round, int skill, int first, int end, List<LearnedPolicy> policies) {
        String name = "explore-" + round + "-" + run.catalogue().get(skill) + "-" + first + ".safetensors";
        Optional<TensorBundle> kept = run.work().tensors(name);
        if (kept.isPresent()) {
            return run.work()
                    .sound(
                            run.work().path(name),
                            () -> TrialShard.fromTensors(kept.get(), run.spec().size(), run.parameterCounts()));
        }
        ExplorationTry unit = new ExplorationTry(run.plan(), run.boxes(), policies, skill);
        List<TrialRecord> done = new ArrayList<>();
        run.crew()
                .map(first, end, (practice, i) -> unit.run(practice, seed(round, skill, i)))
                .forEach(done::addAll);
        run.work()
                .write(
                        name,
                        TrialShard.toTensors(
                                done,
                                run.spec().size(),
                                run.parameterCounts(),
                                run.work().texts()));
        return done;
    }

    private long seed(int round, int skill, int index) {
        return Seeds.derive(run.plan().seed(), SeedPurpose.EXPLORATION.path(), round, skill, index);
    }

    private static LearningCurve.Point point(List<TrialRecord> own, int round) {
        Proposal measured = round == 0 ? Proposal.UNIFORM : Proposal.EXACT;
        int n = 0;
        int successes = 0;
        for (TrialRecord trial : own) {
            if (trial.counted() && trial.proposal() == measured) {
                n++;
                successes += trial.success() ? 1 : 0;
            }
        }
        return new LearningCurve.Point(n, successes);
    }

    private TrainingSet examples(int skill, int round) {
        List<TrialRecord> own =
                trials.stream().filter(trial -> trial.skill() == skill).toList();
        if (own.isEmpty()) {
            throw new InvalidInputException(
                    "skill '" + run.catalogue().get(skill) + "' was done already in all states of" + " rounds 0 to "
                            + round + ": there is nothing to learn from; check what reset draws");
        }
        int d = run.spec().size();
        ParameterBox box = run.boxes().get(skill);
        ParameterView view = view(skill);
        int inputs = d + box.size() + view.size();
        float[] rows = new float[own.size() * inputs];
        float[] targets = new float[own.size()];
        for (int i = 0; i < targets.length; i++) {
            TrialRecord trial = own.get(i);
            float[] row = Critic.inputs(box, view, trial.observation(), trial.scaledParameters());
            hide(view, row, d);
            System.arraycopy(row, 0, rows, i * inputs, inputs);
            targets[i] = trial.merit();
        }
        return new TrainingSet(rows, targets, targets.length, inputs, 1);
    }

    /** What does not vary between examples is scaled to nothing by the network: it stays hidden when the policy is used. */
    private static void hide(ParameterView view, float[] row, int observationSize) {
        for (int number = 0; number < observationSize; number++) {
            row[number] = view.replaces(number) ? 0 : row[number];
        }
    }

    private List<LearnedPolicy> policies(List<Mlp> critics) {
        List<LearnedPolicy> policies = new ArrayList<>();
        for (int i = 0; i < critics.size(); i++) {
            ParameterSpec spec = run.boxes().get(i).spec();
            Critic critic = new Critic(critics.get(i), run.spec().size(), spec, view(i));
            policies.add(new LearnedPolicy(critic, spec, run.plan().search()));
        }
        return policies;
    }

    private ParameterView view(int skill) {
        return run.crew().first().parameterView(run.catalogue().get(skill));
    }
}
