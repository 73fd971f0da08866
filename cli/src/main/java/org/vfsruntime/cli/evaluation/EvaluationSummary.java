package org.vfsruntime.cli.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.vfsruntime.cli.curves.SuccessCount;
import org.vfsruntime.core.statistics.WilsonInterval;

/** Many episodes in a few numbers. */
public final class EvaluationSummary {
    private final EvaluationRequest request;
    private final List<EpisodeScore> results;

    /**
     * @param request what was asked for
     * @param results what came of it, at least one
     */
    public EvaluationSummary(EvaluationRequest request, List<EpisodeScore> results) {
        this.request = request;
        this.results = List.copyOf(results);
    }

    /** Episodes of one length. */
    record Count(int n, int success) {
        Count plus(EpisodeScore result) {
            return new Count(n + 1, success + (result.isSuccess() ? 1 : 0));
        }
    }

    int episodes() {
        return results.size();
    }

    int successes() {
        return (int) results.stream().filter(EpisodeScore::isSuccess).count();
    }

    double successRate() {
        return (double) successes() / episodes();
    }

    WilsonInterval interval() {
        return WilsonInterval.of(successes(), episodes());
    }

    SortedMap<Integer, Count> byLength() {
        SortedMap<Integer, Count> counts = new TreeMap<>();
        for (EpisodeScore result : results) {
            counts.put(
                    result.optimalSkills(),
                    counts.getOrDefault(result.optimalSkills(), new Count(0, 0)).plus(result));
        }
        return counts;
    }

    SortedMap<String, Integer> failures() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        results.stream()
                .filter(result -> !result.isSuccess())
                .forEach(result -> counts.merge(result.failure(), 1, Integer::sum));
        return counts;
    }

    double meanSkills(boolean successfulOnly) {
        return selected(successfulOnly).stream()
                .mapToInt(EpisodeScore::skills)
                .average()
                .orElse(0);
    }

    double meanOptimal(boolean successfulOnly) {
        return selected(successfulOnly).stream()
                .mapToInt(EpisodeScore::optimalSkills)
                .average()
                .orElse(0);
    }

    private List<EpisodeScore> selected(boolean successfulOnly) {
        return results.stream()
                .filter(result -> !successfulOnly || result.isSuccess())
                .toList();
    }

    /**
     * @param quantile in [0, 1]
     * @return the planning time that this part of all plans needed at most, in milliseconds; 0 without plans
     */
    double planMillis(double quantile) {
        long[] sorted = results.stream()
                .flatMap(result -> result.planNanos().stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.ceil(quantile * sorted.length) - (quantile > 0 ? 1 : 0)] / 1e6;
    }

    /** @return the sum of a count over all episodes */
    int plans(ToIntFunction<EpisodeScore> count) {
        return results.stream().mapToInt(count).sum();
    }

    /** @return how far the predicted success of plans can be trusted; empty when the planner predicted none */
    Optional<PlanReliability> reliability() {
        return PlanReliability.of(
                results.stream().flatMap(result -> result.plans().stream()).toList());
    }

    /** @return count, rate, effort and failures, for a table of many evaluations */
    public ObjectNode cell() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        new SuccessCount(episodes(), successes()).write(json);
        json.put("mean_skills", meanSkills(false));
        json.putObject("successful").put("mean_skills", meanSkills(true)).put("optimal_skills", meanOptimal(true));
        json.putObject("plan_ms").put("p50", planMillis(0.5)).put("p99", planMillis(0.99));
        ObjectNode failures = json.putObject("failures");
        failures().forEach(failures::put);
        return json;
    }

    EvaluationRequest request() {
        return request;
    }

    /** @return the one object that {@code --json} prints; everything but {@code plan_ms} follows from the seed, as
     *     long as no deadline cuts a plan */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("scenario", request.scenario().name())
                .put("planner", request.planner().name())
                .put("seed", request.seed())
                .put("episodes", episodes())
                .put("success_rate", successRate());
        json.putArray("success_rate_ci95").add(interval().low()).add(interval().high());
        ObjectNode lengths = json.putObject("by_length");
        byLength()
                .forEach((length, count) -> lengths.putObject(String.valueOf(length))
                        .put("n", count.n())
                        .put("success", count.success()));
        json.put("mean_skills", meanSkills(false)).put("optimal_skills", meanOptimal(false));
        json.putObject("successful").put("mean_skills", meanSkills(true)).put("optimal_skills", meanOptimal(true));
        json.putObject("plan_ms").put("p50", planMillis(0.5)).put("p99", planMillis(0.99));
        request.planner()
                .planDeadline()
                .ifPresent(deadline -> json.putObject("plan_deadline")
                        .put("ms", deadline.toMillis())
                        .put("plans", plans(result -> result.planNanos().size()))
                        .put("cut", plans(EpisodeScore::plansCut))
                        .put("late", plans(EpisodeScore::plansLate)));
        reliability().ifPresent(plans -> plans.write(json.putObject("plans")));
        ObjectNode failures = json.putObject("failures");
        failures().forEach(failures::put);
        request.goal().ifPresent(goal -> json.put("goal", goal.describe()));
        json.putObject("options")
                .put("distractors", request.options().distractors())
                .put("table_colour", request.options().randomTableColour() ? "random" : "usual")
                .put("arm_start", request.options().randomArmStart() ? "random" : "usual")
                .put("disturb", request.options().disturbance());
        if (episodes() < request.episodes()) {
            json.put("interrupted", true).put("episodes_asked_for", request.episodes());
        }
        return json;
    }
}
