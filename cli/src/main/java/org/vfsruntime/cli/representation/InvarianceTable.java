package org.vfsruntime.cli.representation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vfsruntime.core.statistics.WilsonInterval;

/** What spaces ignore, in lines and in JSON. */
public final class InvarianceTable {
    private InvarianceTable() {}

    /** @return lines for people */
    public static List<String> lines(List<InvarianceScore> scores) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                "%-14s %6s %8s   %-24s %s",
                "space", "size", "ratio", "1-NN means the same", "nuisances read, mean and most (chance 50 %)"));
        for (InvarianceScore score : scores) {
            WilsonInterval share = score.neighbours();
            lines.add(String.format(
                    Locale.ROOT,
                    "%-14s %6d %8.2f   %5.1f %% (%.1f to %.1f)    %5.1f %%, %5.1f %%",
                    score.space(),
                    score.size(),
                    score.ratio(),
                    100.0 * score.right() / score.asked(),
                    100 * share.low(),
                    100 * share.high(),
                    100 * score.meanProbe(),
                    100 * score.worstProbe()));
        }
        return lines;
    }

    /** @return one JSON object */
    public static ObjectNode json(InvarianceRequest request, List<InvarianceScore> scores) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("scenario", request.scenario().name())
                .put("seed", request.seed())
                .put("states", request.states())
                .put("variants", request.variants());
        ObjectNode spaces = all.putObject("spaces");
        for (InvarianceScore score : scores) {
            ObjectNode space = spaces.putObject(score.space());
            space.put("size", score.size()).put("distance_ratio", score.ratio());
            space.put("neighbours_asked", score.asked())
                    .put("neighbours_right", score.right())
                    .put("neighbours_low", score.neighbours().low())
                    .put("neighbours_high", score.neighbours().high());
            ObjectNode probes = space.putObject("probe_accuracy");
            score.probes().forEach(probes::put);
        }
        return all;
    }
}
