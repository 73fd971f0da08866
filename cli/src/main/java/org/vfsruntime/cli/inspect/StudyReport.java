package org.vfsruntime.cli.inspect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vfsruntime.cli.terminal.Ink;
import org.vfsruntime.visualization.inspect.Study;
import org.vfsruntime.visualization.inspect.StudyRow;
import org.vfsruntime.visualization.inspect.measure.Measured;
import org.vfsruntime.visualization.projection.MapQuality;

/** A study in numbers. */
public final class StudyReport {
    private static final String HEAD = "%-20s %7s   %-26s %-26s %-26s %s";
    private static final String ROW = "%-20s %7d   %s %s %s %s";

    private StudyReport() {}

    /**
     * @param study of a space
     * @return one JSON object
     */
    public static ObjectNode json(Study study) {
        MapQuality quality = study.map().quality();
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("embeddings", study.map().size()).put("episodes", study.data().episodeCount());
        all.put("seed", study.config().seed());
        ObjectNode map = all.putObject("map");
        map.put("engine", study.engine())
                .put("perplexity", study.config().perplexity())
                .put("effective_perplexity", quality.effectivePerplexity())
                .put("iterations", study.config().iterations())
                .put("kl_divergence", quality.klDivergence())
                .put("trustworthiness", quality.trustworthiness())
                .put("neighbours_kept", quality.neighboursKept());
        all.put("clusters", study.clusters());
        put(all.putObject("labels"), study.rows());
        put(all.putObject("at_starts"), study.counterTest());
        return all;
    }

    private static void put(ObjectNode labels, List<StudyRow> rows) {
        for (StudyRow row : rows) {
            ObjectNode label = labels.putObject(row.labels().name());
            label.put("nuisance", row.isNuisance())
                    .put("classes", row.labels().classes().size());
            put(label.putObject("neighbours_in_space"), row.neighboursInSpace());
            put(label.putObject("neighbours_on_map"), row.neighboursOnMap());
            put(label.putObject("cluster_purity"), row.clusterPurity());
            put(label.putObject("same_ability"), row.sameAbility());
        }
    }

    private static void put(ObjectNode node, Measured measured) {
        node.put("value", measured.value())
                .put("chance", measured.chance())
                .put("excess", measured.excess())
                .put("excess_low", measured.low())
                .put("excess_high", measured.high())
                .put("dealt_low", measured.dealtLow())
                .put("dealt_high", measured.dealtHigh())
                .put("kappa", measured.kappa())
                .put("at_chance", measured.isAtChance());
    }

    /**
     * @param study of a space
     * @param ink styles
     * @return lines for people
     */
    public static List<String> lines(Study study, Ink ink) {
        MapQuality quality = study.map().quality();
        List<String> lines = new ArrayList<>();
        lines.add(ink.bold(format(
                "%d embeddings of %d episodes, %d clusters",
                study.map().size(), study.data().episodeCount(), study.clusters())));
        lines.add(format(
                "Map by %s: trustworthiness %.3f, %.0f %% of %d neighbours kept, effective perplexity %.1f, KL %.3f",
                study.engine(),
                quality.trustworthiness(),
                100 * quality.neighboursKept(),
                quality.neighbours(),
                quality.effectivePerplexity(),
                quality.klDivergence()));
        section("should show", study.rows().stream().filter(row -> !row.isNuisance()), ink, lines);
        section("should not show", study.counterTest().stream(), ink, lines);
        section("so after skills", study.rows().stream().filter(StudyRow::isNuisance), ink, lines);
        lines.add("");
        lines.add(ink.quiet(
                "Measured, and in brackets the 95 % interval of what exceeds chance, in points of a hundred;"));
        lines.add(ink.quiet("= is what chance gives in 95 % of all deals within one functional state."));
        return lines;
    }

    private static void section(String name, Stream<StudyRow> rows, Ink ink, List<String> lines) {
        List<String> found = rows.map(StudyReport::line).toList();
        if (!found.isEmpty()) {
            lines.add("");
            lines.add(ink.bold(
                    format(HEAD, name, "classes", "15-NN in space", "15-NN on map", "k-means purity", "same ability")));
            lines.addAll(found);
        }
    }

    private static String line(StudyRow row) {
        return format(
                ROW,
                row.labels().name(),
                row.labels().classes().size(),
                cell(row.neighboursInSpace()),
                cell(row.neighboursOnMap()),
                cell(row.clusterPurity()),
                cell(row.sameAbility()));
    }

    private static String cell(Measured measured) {
        return format(
                "%-26s",
                format(
                        "%5.1f %% (%+.1f to %+.1f)%s",
                        100 * measured.value(),
                        100 * measured.low(),
                        100 * measured.high(),
                        measured.isAtChance() ? " =" : ""));
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
