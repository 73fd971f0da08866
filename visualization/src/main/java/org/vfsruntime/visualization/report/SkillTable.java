package org.vfsruntime.visualization.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;

/** Every skill of the catalogue: what its value said at the start and the end, and how its runs went. */
final class SkillTable {
    private final ReportHeader header;
    private final EpisodeReport report;

    SkillTable(ReportHeader header, EpisodeReport report) {
        this.header = header;
        this.report = report;
    }

    void append(Markup page) {
        page.raw(
                        "<div class=\"scroll\"><table class=\"skills\"><thead><tr><th>Skill</th><th class=\"r\">Value at start</th><th></th>")
                .raw(
                        "<th class=\"r\">Value at end</th><th></th><th class=\"r\">Times run</th><th>Outcomes</th></tr></thead><tbody>");
        List<Embedding> embeddings = report.embeddings();
        for (int i = 0; i < header.catalogue().size(); i++) {
            row(page, i, embeddings);
        }
        page.raw("</tbody></table></div>");
    }

    private void row(Markup page, int index, List<Embedding> embeddings) {
        Skill skill = header.catalogue().get(index);
        page.raw(
                "<tr><th scope=\"row\"><span class=\"dot b%d\"></span>%s%s</th>",
                Series.colour(index), skill.name(), header.goalSkills().contains(skill) ? " (goal)" : "");
        if (embeddings.isEmpty()) {
            page.raw("<td></td><td></td><td></td><td></td>");
        } else {
            value(page, embeddings.get(0).get(index));
            value(page, embeddings.get(embeddings.size() - 1).get(index));
        }
        List<EpisodeStep> runs = report.steps().stream()
                .filter(step -> step.skill().filter(skill::equals).isPresent())
                .toList();
        page.raw("<td class=\"n r\">%d</td><td>%s</td></tr>", runs.size(), outcomes(runs));
    }

    private void value(Markup page, float value) {
        ValueState state = ValueState.of(value, header.threshold());
        page.raw(
                "<td class=\"n r\">%.2f</td><td><span class=\"state %s\">%s</span></td>",
                value, state.word(), state.word());
    }

    private static String outcomes(List<EpisodeStep> runs) {
        return runs.stream()
                .map(step -> step.outcome()
                        .map(outcome -> outcome.status().name().toLowerCase(Locale.ROOT))
                        .orElse("cut off"))
                .collect(Collectors.groupingBy(word -> word, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
