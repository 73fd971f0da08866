package org.vfsruntime.planner.cem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.planning.RejectionReason;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.planner.imagination.Workers;

/** One search of the {@link CemPlanner}. */
final class CemSearch {
    /** Rows of one prediction. */
    private static final int BATCH = 128;

    private static final Comparator<Prefix> BEST_FIRST = Comparator.comparingDouble((Prefix prefix) -> -prefix.score())
            .thenComparingInt(Prefix::depth)
            .thenComparingInt(Prefix::number);

    private final DynamicsModel model;
    private final CemConfig config;
    private final Workers workers;
    private final Embedding now;
    private final Goal goal;
    private final RandomGenerator random;
    private final Deadline deadline;
    private final SkillDistribution distribution;
    private final Prefix root;
    private final List<Prefix> prefixes = new ArrayList<>();
    private boolean complete;
    private boolean cut;

    CemSearch(
            DynamicsModel model,
            CemConfig config,
            Workers workers,
            Embedding now,
            Goal goal,
            RandomGenerator random,
            Deadline deadline) {
        this.model = model;
        this.config = config;
        this.workers = workers;
        this.now = now;
        this.goal = goal;
        this.random = random;
        this.deadline = deadline;
        this.distribution = new SkillDistribution(now.size(), config);
        this.root = Prefix.root(now.values());
    }

    PlanResult run(int[] warmStart) {
        distribution.lean(warmStart);
        for (int round = 0; round < config.rounds() && !cut; round++) {
            draw();
            distribution.fit(elites());
        }
        return result();
    }

    /** Draws all sequences of a round side by side, step by step. */
    private void draw() {
        List<Prefix> going = new ArrayList<>();
        for (int i = 0; i < config.candidates(); i++) {
            going.add(root);
        }
        for (int step = 0; step < config.horizon() && !going.isEmpty() && !cut; step++) {
            Set<Prefix> fresh = new LinkedHashSet<>();
            List<Prefix> next = new ArrayList<>();
            for (Prefix prefix : going) {
                Prefix child = step(prefix, fresh);
                if (child != null) {
                    next.add(child);
                }
            }
            imagine(List.copyOf(fresh));
            going = next.stream()
                    .filter(prefix -> prefix.isScored() && !prefix.isPerfect())
                    .toList();
            complete |= !cut && (step + 1 == config.horizon() || next.stream().anyMatch(Prefix::isPerfect));
        }
    }

    private @Nullable Prefix step(Prefix prefix, Set<Prefix> fresh) {
        int skill = distribution.draw(prefix, random);
        if (skill < 0) {
            complete |= prefix.depth() > 0;
            return null;
        }
        Prefix child = prefix.child(skill);
        if (child == null) {
            child = prefix.grow(skill, prefixes.size());
            prefixes.add(child);
            fresh.add(child);
        }
        return child;
    }

    private void imagine(List<Prefix> fresh) {
        int batches = (fresh.size() + BATCH - 1) / BATCH;
        boolean[] seen = new boolean[batches];
        workers.forEach(batches, batch -> {
            if (!deadline.hasPassed()) {
                predict(fresh.subList(batch * BATCH, Math.min(fresh.size(), (batch + 1) * BATCH)));
                seen[batch] = true;
            }
        });
        for (int batch = 0; batch < batches; batch++) {
            if (!seen[batch]) {
                cut = true;
                prefixes.removeAll(
                        Set.copyOf(fresh.subList(batch * BATCH, Math.min(fresh.size(), (batch + 1) * BATCH))));
            }
        }
    }

    private void predict(List<Prefix> batch) {
        int k = now.size();
        float[] before = new float[batch.size() * k];
        float[] after = new float[batch.size() * k];
        int[] skills = new int[batch.size()];
        for (int row = 0; row < skills.length; row++) {
            System.arraycopy(batch.get(row).parent().embedding(), 0, before, row * k, k);
            skills[row] = batch.get(row).skill();
        }
        model.predict(before, skills, skills.length, after);
        for (int row = 0; row < skills.length; row++) {
            float[] embedding = new float[k];
            System.arraycopy(after, row * k, embedding, 0, k);
            batch.get(row).imagined(embedding, goal, config.cost());
        }
    }

    private List<Prefix> elites() {
        return prefixes.stream()
                .filter(Prefix::isScored)
                .sorted(BEST_FIRST)
                .limit(config.elites())
                .toList();
    }

    private PlanResult result() {
        long scored = prefixes.stream().filter(Prefix::isScored).count();
        long notFinite = prefixes.size() - scored;
        if (cut && !complete) {
            return new PlanResult.DeadlineReached(scored, notFinite);
        }
        if (prefixes.isEmpty()) {
            return new PlanResult.NothingApplicable(
                    String.format(Locale.ROOT, "every skill is done, or its value is below %.2f", config.applicable()));
        }
        if (scored == 0) {
            return new PlanResult.NoFiniteCandidate(notFinite);
        }
        Leaders<Prefix> leaders = new Leaders<>(BEST_FIRST);
        prefixes.stream().filter(Prefix::isScored).forEach(prefix -> leaders.offer(prefix, prefix.skill(0)));
        List<Candidate> ranked = leaders.ranked().stream()
                .map(prefix -> prefix.candidate(now.catalogue()))
                .toList();
        Candidate best = ranked.get(0);
        List<RejectedCandidate> rejected = ranked.stream()
                .skip(1)
                .map(other -> new RejectedCandidate(other, RejectionReason.of(other, best, now)))
                .toList();
        return new PlanResult.Planned(best, rejected, scored, notFinite, cut);
    }
}
