package org.vfsruntime.planner.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;

/**
 * Keeps an episode from running the same failing skill for ever. A plan follows from the embedding, so a skill
 * that ran and changed nothing would be chosen again and again, and so would skills that undo each other without the
 * model's knowing.
 *
 * <p>The remedy: after so many failures of a skill from the same embedding, the best plan that begins with
 * another skill is followed for one step, provided that it is expected to change something. Then the failures
 * are forgotten, so the skill gets its chances again: what may be the only path is put off, never excluded. The
 * next detour from there is another one, where there is another one. The same is done where a skill was run before with
 * the very same skills done, changed that, left less done than was foreseen, and the episode is back there: it goes in a circle.
 *
 * <p>Two embeddings are the same for a skill when neither that skill's own value nor the mean over all values
 * differs by more than the tolerance. A skill that worked has moved its own value to "done".
 */
final class RepeatedFailures {
    /** What is foreseen to be worth this is foreseen to be done: what is not done yet is worth far less. */
    private static final double PROBABLY_DONE = 0.75;

    private final int limit;
    private final double tolerance;
    private final List<Failure> failures = new ArrayList<>();
    private final List<Detour> detours = new ArrayList<>();
    private final List<Surprise> surprises = new ArrayList<>();

    /** A skill that changed nothing, so many times. */
    private record Failure(Skill skill, Embedding from, int count) {}

    /** A skill that was run in place of one that kept failing. */
    private record Detour(Skill skill, Embedding from) {}

    /** A skill that undid what it was to leave done or to do, and what was done before that. */
    private record Surprise(Skill skill, List<Boolean> done) {}

    RepeatedFailures(int limit, double tolerance) {
        this.limit = limit;
        this.tolerance = tolerance;
    }

    /** Notes what a plan's first skill, which has run, did to the embedding. */
    void note(Candidate followed, Embedding before, Embedding after) {
        Skill skill = first(followed);
        if (!done(before).equals(done(after)) && isSurprise(followed.predicted().get(0), after)) {
            surprises.add(new Surprise(skill, done(before)));
        }
        if (!isSame(skill, before, after)) {
            failures.removeIf(failure -> failure.skill().equals(skill));
            return;
        }
        int count = 1 + count(skill, before);
        forget(skill, before);
        failures.add(new Failure(skill, before, count));
    }

    /** @return the candidates of which one may be followed for one step, the best one first */
    List<Candidate> open(PlanResult.Planned planned, Embedding embedding) {
        Candidate best = planned.best();
        if (isStuck(best, embedding)) {
            return List.of(detour(planned, embedding));
        }
        List<Candidate> open = new ArrayList<>(List.of(best));
        others(planned, embedding).forEach(open::add);
        return open;
    }

    private Candidate detour(PlanResult.Planned planned, Embedding embedding) {
        Candidate best = planned.best();
        forget(first(best), embedding);
        surprises.remove(new Surprise(first(best), done(embedding)));
        Candidate chosen = others(planned, embedding)
                .min(Comparator.comparingLong(other -> detours(first(other), embedding)))
                .orElse(best);
        if (chosen != best) {
            detours.add(new Detour(first(chosen), embedding));
        }
        return chosen;
    }

    /** @return those that did not lead nowhere before and are expected to change something */
    private Stream<Candidate> others(PlanResult.Planned planned, Embedding embedding) {
        return planned.rejected().stream()
                .map(RejectedCandidate::candidate)
                .filter(other -> !isStuck(other, embedding))
                .filter(other ->
                        !isSame(first(other), embedding, other.predicted().get(0)));
    }

    private long detours(Skill skill, Embedding from) {
        return detours.stream()
                .filter(detour -> detour.skill().equals(skill) && isSame(skill, detour.from(), from))
                .count();
    }

    private boolean isStuck(Candidate candidate, Embedding embedding) {
        return count(first(candidate), embedding) >= limit
                || surprises.contains(new Surprise(first(candidate), done(embedding)));
    }

    private int count(Skill skill, Embedding from) {
        return failures.stream()
                .filter(failure -> failure.skill().equals(skill) && isSame(skill, failure.from(), from))
                .mapToInt(Failure::count)
                .max()
                .orElse(0);
    }

    private void forget(Skill skill, Embedding from) {
        failures.removeIf(failure -> failure.skill().equals(skill) && isSame(skill, failure.from(), from));
    }

    private static boolean isSurprise(Embedding foreseen, Embedding after) {
        for (int i = 0; i < after.size(); i++) {
            if (foreseen.get(i) >= PROBABLY_DONE && after.get(i) < ThresholdGoal.DEFAULT_THRESHOLD) {
                return true;
            }
        }
        return false;
    }

    private static List<Boolean> done(Embedding embedding) {
        List<Boolean> done = new ArrayList<>();
        for (float value : embedding.values()) {
            done.add(value >= ThresholdGoal.DEFAULT_THRESHOLD);
        }
        return done;
    }

    private boolean isSame(Skill skill, Embedding one, Embedding other) {
        double sum = 0;
        for (int i = 0; i < one.size(); i++) {
            sum += Math.abs(one.get(i) - other.get(i));
        }
        return sum / one.size() <= tolerance && Math.abs(one.get(skill) - other.get(skill)) <= tolerance;
    }

    private static Skill first(Candidate candidate) {
        return candidate.skills().get(0);
    }
}
