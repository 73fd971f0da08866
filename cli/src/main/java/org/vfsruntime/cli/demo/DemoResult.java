package org.vfsruntime.cli.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vfsruntime.cli.scenario.EvaluationTask;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.planner.control.EpisodeResult;
import org.vfsruntime.visualization.report.EpisodeReport;
import org.vfsruntime.visualization.report.EpisodeStep;
import org.vfsruntime.visualization.report.ReportHeader;
import org.vfsruntime.visualization.report.Verdict;

/**
 * How the episode went.
 *
 * @param request what was asked for
 * @param task the start and the goal
 * @param report every step
 * @param ended how the controller ended it
 * @param isTrue whether the goal holds, by the simulator's truth
 * @param recordingProblem what went wrong with the recording, in one line; empty when it is whole
 */
public record DemoResult(
        DemoRequest request,
        EvaluationTask task,
        EpisodeReport report,
        EpisodeResult ended,
        boolean isTrue,
        Optional<String> recordingProblem) {
    /** @return the judgement */
    public Verdict verdict() {
        if (ended.reason() != StopReason.GOAL_REACHED) {
            return Verdict.NOT_REACHED;
        }
        return isTrue ? Verdict.REACHED : Verdict.BELIEF_WRONG;
    }

    /** @return the outcome in one sentence */
    public String sentence() {
        int skills = report.skillsRun();
        String run = skills + (skills == 1 ? " skill" : " skills");
        return switch (verdict()) {
            case REACHED -> "Goal reached in " + run + " (" + task.optimalSkills() + " needed at least).";
            case BELIEF_WRONG ->
                "Goal NOT reached: after " + run
                        + " the robot believes that it is done, but the simulator's truth disagrees.";
            case NOT_REACHED ->
                "Goal not reached after " + run + ": "
                        + ended.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (ended.detail().isBlank() ? "" : " (" + ended.detail() + ")") + ".";
        };
    }

    /**
     * @param command that repeats this episode
     * @return what stands above the report
     */
    public ReportHeader header(String command) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Scenario", request.scenario().name());
        facts.put("Start", task.start());
        facts.put("Planner", request.planner().name());
        facts.put("Skills run", report.skillsRun() + " (" + task.optimalSkills() + " needed at least)");
        facts.put("Seed", String.valueOf(request.seed()));
        facts.put("Simulator's truth", isTrue ? "goal holds" : "goal does not hold");
        facts.put("Command", command);
        return new ReportHeader(
                request.scenario().catalogue(),
                request.goal().describe(),
                new LinkedHashSet<>(request.goal().skills()),
                request.goal().threshold(),
                verdict(),
                sentence(),
                facts);
    }

    /** @return the one object that {@code --json} prints; it follows from the seed */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("scenario", request.scenario().name())
                .put("goal", request.goal().describe())
                .put("planner", request.planner().name())
                .put("seed", request.seed())
                .put("start", task.start())
                .put("reached", verdict() == Verdict.REACHED)
                .put("truth", isTrue)
                .put("stop_reason", ended.reason().name().toLowerCase(Locale.ROOT))
                .put("skills", report.skillsRun())
                .put("optimal_skills", task.optimalSkills())
                .put("sentence", sentence());
        ArrayNode steps = json.putArray("steps");
        report.steps().forEach(step -> step(steps.addObject(), step));
        return json;
    }

    private static void step(ObjectNode json, EpisodeStep step) {
        json.put("step", step.step());
        step.embedding().ifPresent(embedding -> values(json.putObject("values"), embedding));
        step.skill().ifPresent(skill -> json.put("skill", skill.name()));
        step.outcome()
                .ifPresent(
                        outcome -> json.put("outcome", outcome.status().name().toLowerCase(Locale.ROOT))
                                .put("ticks", outcome.ticks()));
    }

    private static void values(ObjectNode json, Embedding embedding) {
        for (int i = 0; i < embedding.size(); i++) {
            json.put(embedding.catalogue().get(i).name(), embedding.get(i));
        }
    }
}
