package org.vfsruntime.visualization.report;

import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;

/** The k values of one embedding as horizontal bars. */
final class ValueBars {
    private static final int ROW = 22;
    private static final int NAME = 160;
    private static final int BAR = 200;
    private static final int NUMBER = 46;

    private final ReportHeader header;

    ValueBars(ReportHeader header) {
        this.header = header;
    }

    void append(Markup page, Embedding embedding, @org.jspecify.annotations.Nullable Skill chosen) {
        int k = embedding.size();
        int width = NAME + BAR + NUMBER;
        page.raw(
                        "<svg class=\"bars\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" ",
                        width, k * ROW, width, k * ROW)
                .raw("aria-label=\"values of the skills\">");
        for (int i = 0; i < k; i++) {
            Skill skill = embedding.catalogue().get(i);
            row(page, i, skill, embedding.get(i), skill.equals(chosen));
        }
        page.raw("</svg>");
    }

    private void row(Markup page, int row, Skill skill, float value, boolean isChosen) {
        int middle = row * ROW + ROW / 2;
        page.raw("<g class=\"%s\">", isChosen ? "row chosen" : "row")
                .raw("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", NAME - 8, middle + 4, skill.name())
                .raw(
                        "<rect class=\"track\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"12\" rx=\"3\"/>",
                        NAME, middle - 6, BAR)
                .raw(
                        "<rect class=\"s%d\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"12\" rx=\"3\"/>",
                        Series.colour(row), NAME, middle - 6, value * BAR);
        if (header.goalSkills().contains(skill)) {
            double x = NAME + header.threshold() * BAR;
            page.raw("<path class=\"target\" d=\"M%.1f %d v18\"/>", x, middle - 9);
        }
        page.raw("<text class=\"num\" x=\"%d\" y=\"%d\">%.2f</text></g>", NAME + BAR + 8, middle + 4, value);
    }
}
