package org.vfsruntime.planner.appraisal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.planning.Appraisal;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.planner.calibration.Disagreement;
import org.vfsruntime.planner.calibration.PlanCalibration;
import org.vfsruntime.planner.calibration.PlanFeatures;
import org.vfsruntime.planner.dynamics.DynamicsEnsemble;
import org.vfsruntime.planner.imagination.PlanCost;

/** The members of an ensemble, each of whom imagines every candidate for itself before they are heard together. */
final class Jury {
    private final List<DynamicsModel> members;
    private final Optional<PlanCalibration> calibration;
    private final Caution caution;
    private final PlanCost cost;

    /** @param model an ensemble, or a single model: a jury of one, which has no spread */
    Jury(DynamicsModel model, Caution caution, PlanCost cost) {
        this.members = model instanceof DynamicsEnsemble ensemble ? List.copyOf(ensemble.members()) : List.of(model);
        this.calibration = model instanceof DynamicsEnsemble ensemble ? ensemble.calibration() : Optional.empty();
        this.caution = caution;
        this.cost = cost;
    }

    /**
     * @param sequences of skills, as indices
     * @return one candidate for each sequence that all members have a finite score for, in order; null when the
     *     deadline passed before the last of them was heard
     */
    @Nullable List<Candidate> judge(List<int[]> sequences, Embedding now, Goal goal, Deadline deadline) {
        float[] start = now.values();
        List<Rollout> opinions = new ArrayList<>();
        for (DynamicsModel member : members) {
            if (deadline.hasPassed()) {
                return null;
            }
            opinions.add(Rollout.of(member, start, sequences, goal, cost));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            candidate(i, sequences.get(i), opinions, now, goal).ifPresent(candidates::add);
        }
        return candidates;
    }

    private Optional<Candidate> candidate(int index, int[] sequence, List<Rollout> opinions, Embedding now, Goal goal) {
        double[] scores =
                opinions.stream().mapToDouble(opinion -> opinion.score(index)).toArray();
        double mean = Arrays.stream(scores).average().orElse(Double.NaN);
        if (!Double.isFinite(mean)) {
            return Optional.empty();
        }
        double squares = Arrays.stream(scores)
                .map(score -> (score - mean) * (score - mean))
                .sum();
        double spread = Math.sqrt(squares / scores.length);
        float[][] imagined =
                opinions.stream().map(opinion -> opinion.embeddings(index)).toArray(float[][]::new);
        List<Skill> skills =
                Arrays.stream(sequence).mapToObj(now.catalogue()::get).toList();
        List<Embedding> predicted = predicted(imagined, now);
        double score = caution.bound(mean, spread);
        if (members.size() == 1) {
            return Optional.of(new Candidate(skills, predicted, score));
        }
        Appraisal bare = new Appraisal(mean, spread, OptionalDouble.empty(), beyondData(imagined, now.size()));
        Candidate unsure = new Candidate(skills, predicted, score, Optional.of(bare));
        Appraisal whole = new Appraisal(mean, spread, success(unsure, now, goal), bare.leavesDataAt());
        return Optional.of(new Candidate(skills, predicted, score, Optional.of(whole)));
    }

    private OptionalDouble success(Candidate candidate, Embedding now, Goal goal) {
        PlanFeatures features = PlanFeatures.of(candidate, now, goal);
        return calibration
                .map(measured -> OptionalDouble.of(measured.success().probability(features)))
                .orElse(OptionalDouble.empty());
    }

    private OptionalInt beyondData(float[][] imagined, int k) {
        for (int step = 0; calibration.isPresent() && step < imagined[0].length / k; step++) {
            if (calibration.get().isBeyondData(step, Disagreement.of(imagined, step * k, k))) {
                return OptionalInt.of(step);
            }
        }
        return OptionalInt.empty();
    }

    /** @return after each skill the mean of what the members expect */
    private static List<Embedding> predicted(float[][] imagined, Embedding now) {
        int k = now.size();
        List<Embedding> predicted = new ArrayList<>();
        for (int from = 0; from < imagined[0].length; from += k) {
            float[] mean = new float[k];
            for (int i = 0; i < k; i++) {
                for (float[] opinion : imagined) {
                    mean[i] += opinion[from + i];
                }
                mean[i] /= imagined.length;
            }
            predicted.add(Embedding.of(now.catalogue(), mean));
        }
        return predicted;
    }
}
