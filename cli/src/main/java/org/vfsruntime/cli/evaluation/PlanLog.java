package org.vfsruntime.cli.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.planning.Appraisal;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.planner.calibration.PlanFeatures;

/** Collects the plans of one episode, how long each took to make, and how many skills were run. */
final class PlanLog implements EpisodeListener {
    private static final Duration TOLERANCE = Duration.ofMillis(5);

    private final Goal goal;
    private final int budget;
    private final Optional<Duration> deadline;
    private final List<Long> nanos = new ArrayList<>();
    private final List<Followed> followed = new ArrayList<>();
    private Optional<Embedding> newest = Optional.empty();
    private Optional<Candidate> chosen = Optional.empty();
    private int skills;
    private int cut;

    private record Followed(int step, PlanFeatures features, Optional<Appraisal> appraisal) {}

    PlanLog(Goal goal, int budget, Optional<Duration> deadline) {
        this.deadline = deadline;
        this.goal = goal;
        this.budget = budget;
    }

    @Override
    public void onEvent(EpisodeEvent event) {
        if (event instanceof EpisodeEvent.Observed observed) {
            newest = Optional.of(observed.embedding());
        } else if (event instanceof EpisodeEvent.Planned planned) {
            nanos.add(planned.nanos());
            cut += isCut(planned.result()) ? 1 : 0;
            chosen = planned.result() instanceof PlanResult.Planned plan ? Optional.of(plan.best()) : Optional.empty();
        } else if (event instanceof EpisodeEvent.SkillStarted started) {
            skills++;
            chosen.filter(plan -> plan.skills().get(0).equals(started.skill()))
                    .ifPresent(plan -> follow(started.step(), plan));
            chosen = Optional.empty();
        }
    }

    /** A plan that the budget cuts short cannot be told from one that fails, so it is left out. */
    private void follow(int step, Candidate plan) {
        if (step + plan.skills().size() <= budget) {
            PlanFeatures features = PlanFeatures.of(plan, newest.orElseThrow(), goal);
            followed.add(new Followed(step, features, plan.appraisal()));
        }
    }

    private static boolean isCut(PlanResult result) {
        return result instanceof PlanResult.DeadlineReached
                || (result instanceof PlanResult.Planned plan && plan.partial());
    }

    /** @return how many plans their deadline cut */
    int cut() {
        return cut;
    }

    /** @return how many plans overran their deadline by more than is tolerated */
    int late() {
        long allowed =
                deadline.map(duration -> duration.plus(TOLERANCE).toNanos()).orElse(Long.MAX_VALUE);
        return (int) nanos.stream().filter(taken -> taken > allowed).count();
    }

    List<Long> nanos() {
        return List.copyOf(nanos);
    }

    int skills() {
        return skills;
    }

    /** @param reached whether the episode ended in success */
    List<PlanOutcome> outcomes(boolean reached) {
        return followed.stream()
                .map(plan -> new PlanOutcome(
                        plan.features(),
                        plan.appraisal().map(Appraisal::success).orElse(OptionalDouble.empty()),
                        plan.appraisal().map(Appraisal::leavesData).orElse(false),
                        reached && skills - plan.step() <= plan.features().skills()))
                .toList();
    }
}
