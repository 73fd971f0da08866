package org.vfsruntime.planner.dqn;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.planning.RejectionReason;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;

/**
 * Takes the skill of the greatest learned value (double DQN: van Hasselt, Guez and Silver, 2016; on value function space:
 * Shah et al., 2022). Model-free: the dynamics model serves only to say what is expected of the skill. All other
 * skills are named as rejected, in their order, so that whoever leaves some out can take the next one.
 */
public final class DqnPlanner implements SkillPlanner {
    /** The name on the command line. */
    public static final String NAME = "dqn";

    private final SkillValues values;
    private final DynamicsModel model;

    /**
     * @param values learned on embeddings as {@link SkillValues#logOdds}
     * @param model of the same skills
     */
    public DqnPlanner(SkillValues values, DynamicsModel model) {
        new Faults()
                .require(
                        values.codeSize() == model.size() && values.skills() == model.size(),
                        "skill value network",
                        values.codeSize() + " → " + values.skills(),
                        "have the size of the dynamics model (" + model.size() + ")")
                .throwIfAny();
        this.values = values;
        this.model = model;
    }

    @Override
    public PlanResult plan(
            Embedding embedding, Goal goal, List<Skill> warmStart, RandomGenerator random, Deadline deadline) {
        requireSizes(embedding, goal);
        if (deadline.hasPassed()) {
            return new PlanResult.DeadlineReached(0, 0);
        }
        float[] worth =
                values.of(SkillValues.logOdds(embedding.values()), SkillValues.goal(goal, embedding.catalogue()));
        List<Candidate> candidates = IntStream.range(0, worth.length)
                .filter(skill -> Float.isFinite(worth[skill]))
                .boxed()
                .sorted(Comparator.comparing((Integer skill) -> -worth[skill]))
                .map(skill -> candidate(embedding, skill, worth[skill]))
                .flatMap(Optional::stream)
                .toList();
        int notFinite = worth.length - candidates.size();
        if (candidates.isEmpty()) {
            return new PlanResult.NoFiniteCandidate(notFinite);
        }
        Candidate chosen = candidates.get(0);
        List<RejectedCandidate> rejected = candidates.stream()
                .skip(1)
                .map(lost -> new RejectedCandidate(lost, RejectionReason.of(lost, chosen, embedding)))
                .toList();
        return new PlanResult.Planned(chosen, rejected, candidates.size(), notFinite, false);
    }

    private void requireSizes(Embedding embedding, Goal goal) {
        new Faults()
                .require(embedding.size() == values.skills(), "embedding size", embedding.size(), beSize())
                .require(goal.size() == values.skills(), "goal size", goal.size(), beSize())
                .throwIfAny();
    }

    private String beSize() {
        return "be the number of skills (" + values.skills() + ")";
    }

    /** @return empty when the model predicts what is no embedding */
    private Optional<Candidate> candidate(Embedding now, int skill, float value) {
        float[] next = new float[now.size()];
        model.predict(now.values(), new int[] {skill}, 1, next);
        for (float predicted : next) {
            if (!Float.isFinite(predicted)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Candidate(
                List.of(now.catalogue().get(skill)), List.of(Embedding.of(now.catalogue(), next)), value));
    }

    @Override
    public String name() {
        return NAME;
    }
}
