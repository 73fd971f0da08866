package org.vfsruntime.cli.representation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
            RepresentationScore.Count all = score.all();
            lines.add(String.format(
                    Locale.ROOT,
                    "%-12s %5.1f %% (%.1f to %.1f)  %d of %d, %d numbers, step cost %.3f",
                    score.name(),
                    100 * all.rate(),
                    100 * all.interval().low(),
                    100 * all.interval().high(),
                    all.success(),
                    all.n(),
                    score.size(),
                    score.stepCost()));
            StringBuilder lengths = new StringBuilder("             by length:");
            score.byLength()
                    .forEach((length, count) -> lengths.append(
                            String.format(Locale.ROOT, "  %d: %d/%d", length, count.success(), count.n())));
            lines.add(lengths.toString());
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
                    .put("name", score.name())
                    .put("size", score.size())
                    .put("step_cost", score.stepCost())
                    .put("tuning_success_rate", score.tuningRate());
            write(score.all(), one);
            ObjectNode lengths = one.putObject("by_length");
            score.byLength().forEach((length, count) -> write(count, lengths.putObject(String.valueOf(length))));
        }
        return json;
    }

    private static void write(RepresentationScore.Count count, ObjectNode json) {
        json.put("n", count.n()).put("success", count.success()).put("success_rate", count.rate());
        json.putArray("success_rate_ci95")
                .add(count.interval().low())
                .add(count.interval().high());
    }
}
