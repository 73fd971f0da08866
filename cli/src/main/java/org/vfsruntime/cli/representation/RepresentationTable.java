package org.vfsruntime.cli.representation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vfsruntime.cli.curves.SuccessCount;

/** A comparison for people and for programs. */
public final class RepresentationTable {
    private RepresentationTable() {}

    /**
     * @param scores to be shown
     * @return lines to print
     */
    public static List<String> lines(List<RepresentationScore> scores) {
        List<String> lines = new ArrayList<>();
        for (RepresentationScore score : scores) {
            SuccessCount all = score.curve().all();
            lines.add(String.format(
                    Locale.ROOT,
                    "%-12s %5.1f %% (%.1f to %.1f)  %d of %d, %d numbers, step cost %.3f",
                    score.curve().name(),
                    100 * all.rate(),
                    100 * all.interval().low(),
                    100 * all.interval().high(),
                    all.success(),
                    all.n(),
                    score.size(),
                    score.stepCost()));
            lines.add(score.curve().lengths());
        }
        return lines;
    }

    /**
     * @param request what was compared with
     * @param scores what came of it
     * @return one object
     */
    public static ObjectNode json(RepresentationRequest request, List<RepresentationScore> scores) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("scenario", request.scenario().name())
                .put("skills", request.scenario().catalogue().size())
                .put("seed", request.seed())
                .put("planner", "random-shooting")
                .put("candidates", request.candidates())
                .put("walks", request.walks())
                .put("training_steps", request.steps())
                .put("longest", request.longest())
                .put("tuning_episodes", request.tuningEpisodes());
        ArrayNode all = json.putArray("representations");
        for (RepresentationScore score : scores) {
            ObjectNode one = all.addObject()
                    .put("name", score.curve().name())
                    .put("size", score.size())
                    .put("step_cost", score.stepCost())
                    .put("tuning_success_rate", score.tuningRate());
            score.curve().write(one);
        }
        return json;
    }
}
