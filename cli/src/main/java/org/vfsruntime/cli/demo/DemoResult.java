package org.vfsruntime.cli.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.vfsruntime.cli.scenario.EvaluationTask;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.planner.control.EpisodeResult;
import org.vfsruntime.visualization.report.EpisodeReport;
import org.vfsruntime.visualization.report.EpisodeStep;
import org.vfsruntime.visualization.report.Judgement;
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
        return judgement().verdict();
    }

    /** @return the outcome in one sentence */
    public String sentence() {
        return judgement().sentence();
    }

    private Judgement judgement() {
        return Judgement.of(
                Optional.of(new EpisodeEvent.Stopped(report.skillsRun(), ended.reason(), ended.detail())),
                report.skillsRun(),
                OptionalInt.of(task.optimalSkills()),
                Optional.of(isTrue));
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
