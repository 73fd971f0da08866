package org.vfsruntime.visualization.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.vfsruntime.core.value.Embedding;

/** One line per skill over the steps of an episode, each labelled at its end. */
final class ValueChart {
    private static final int LEFT = 44;
    private static final int TOP = 16;
    private static final int HEIGHT = 300;
    private static final int BOTTOM = 48;
    private static final int BOTTOM_SLANTED = 84;
    private static final int NARROW = 128;
    private static final int LABELS = 190;
    private static final int LABEL_GAP = 17;

    private final ReportHeader header;
    private final List<EpisodeStep> steps;
    private final int stepWidth;

    ValueChart(ReportHeader header, List<EpisodeStep> allSteps) {
        this.header = header;
        this.steps =
                allSteps.stream().filter(step -> step.embedding().isPresent()).toList();
        this.stepWidth = steps.size() <= 1 ? 400 : Math.max(56, Math.min(190, 790 / (steps.size() - 1)));
    }

    void append(Markup page) {
        if (steps.isEmpty()) {
            page.raw("<p class=\"quiet\">The robot was never observed, so there are no values to draw.</p>");
            return;
        }
        int plot = Math.max(1, steps.size() - 1) * stepWidth;
        int width = LEFT + plot + LABELS;
        int height = TOP + HEIGHT + (isNarrow() ? BOTTOM_SLANTED : BOTTOM);
        page.raw(
                        "<div class=\"scroll\"><svg class=\"chart\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" ",
                        width, height, width, height)
                .raw("role=\"img\" aria-label=\"value of each skill over the episode\">");
        grid(page, plot);
        skillNames(page);
        for (int i = 0; i < header.catalogue().size(); i++) {
            line(page, i);
        }
        marks(page);
        labels(page, LEFT + plot);
        page.raw("</svg></div>");
    }

    private void grid(Markup page, int plot) {
        for (int i = 0; i < steps.size() - 1; i += 2) {
            page.raw(
                    "<rect class=\"band\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
                    x(i), TOP, stepWidth, HEIGHT);
        }
        for (int tick = 0; tick <= 4; tick++) {
            double value = tick / 4.0;
            page.raw("<path class=\"grid\" d=\"M%d %.1f h%d\"/>", LEFT, y(value), plot)
                    .raw(
                            "<text class=\"axis\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.2f</text>",
                            LEFT - 8, y(value) + 4, value);
        }
        page.raw("<path class=\"target\" d=\"M%d %.1f h%d\"/>", LEFT, y(header.threshold()), plot)
                .raw(
                        "<text class=\"axis\" x=\"%d\" y=\"%.1f\">done from %.2f</text>",
                        LEFT + 6, y(header.threshold()) + 13, header.threshold());
        for (int i = 0; i < steps.size(); i++) {
            page.raw(
                    "<text class=\"axis\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d</text>",
                    x(i), TOP + HEIGHT + 18, steps.get(i).step());
        }
    }

    /** Names what ran between two observations; slanted when the steps are narrow. */
    private void skillNames(Markup page) {
        for (int i = 0; i < steps.size(); i++) {
            int middle = x(i) + stepWidth / 2;
            int below = TOP + HEIGHT + 38;
            String transform = isNarrow()
                    ? String.format(java.util.Locale.ROOT, " transform=\"rotate(-22 %d %d)\"", middle, below)
                    : "";
            String anchor = isNarrow() ? "end" : "middle";
            int shift = isNarrow() ? 14 : 0;
            steps.get(i)
                    .skill()
                    .filter(skill -> steps.size() > 1)
                    .ifPresent(skill -> page.raw(
                                    "<text class=\"ran\" x=\"%d\" y=\"%d\" text-anchor=\"%s\"",
                                    middle + shift, below, anchor)
                            .raw(transform)
                            .raw(">%s</text>", skill.name()));
        }
    }

    /** Whether a skill's name is longer than the step that it stands under. */
    private boolean isNarrow() {
        return stepWidth < NARROW;
    }

    private void line(Markup page, int skill) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            points.append(String.format(java.util.Locale.ROOT, "%d,%.1f ", x(i), y(value(i, skill))));
        }
        page.raw(
                "<polyline class=\"l%d\" stroke-dasharray=\"%s\" points=\"%s\"/>",
                Series.colour(skill), Series.dash(skill), points.toString().strip());
        for (int i = 0; i < steps.size(); i++) {
            page.raw(
                    "<circle class=\"s%d\" cx=\"%d\" cy=\"%.1f\" r=\"3\"><title>%s %.3f before step %d</title></circle>",
                    Series.colour(skill),
                    x(i),
                    y(value(i, skill)),
                    header.catalogue().get(skill).name(),
                    value(i, skill),
                    steps.get(i).step());
        }
    }

    private void marks(Markup page) {
        for (int i = 0; i < steps.size(); i++) {
            int column = i;
            steps.get(i)
                    .skill()
                    .map(header.catalogue()::indexOf)
                    .ifPresent(skill -> page.raw(
                            "<circle class=\"l%d pick\" cx=\"%d\" cy=\"%.1f\" r=\"8\"><title>chosen here</title></circle>",
                            Series.colour(skill), x(column), y(value(column, skill))));
        }
    }

    private void labels(Markup page, int right) {
        int last = steps.size() - 1;
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, header.catalogue().size()).boxed().toList());
        order.sort(Comparator.comparingDouble(skill -> -value(last, skill)));
        double[] at = spread(
                order.stream().mapToDouble(skill -> y(value(last, skill))).toArray());
        for (int i = 0; i < at.length; i++) {
            int skill = order.get(i);
            page.raw(
                            "<path class=\"l%d lead\" d=\"M%d %.1f L%d %.1f\"/>",
                            Series.colour(skill), right + 5, y(value(last, skill)), right + 20, at[i])
                    .raw(
                            "<text class=\"label t%d%s\" x=\"%d\" y=\"%.1f\">%s</text>",
                            Series.colour(skill),
                            isGoal(skill) ? " goal" : "",
                            right + 24,
                            at[i] + 4,
                            header.catalogue().get(skill).name());
        }
    }

    private boolean isGoal(int skill) {
        return header.goalSkills().contains(header.catalogue().get(skill));
    }

    /** Moves labels apart: down first, then back up from the lower edge. */
    private static double[] spread(double[] wanted) {
        double[] at = wanted.clone();
        for (int i = 1; i < at.length; i++) {
            at[i] = Math.max(at[i], at[i - 1] + LABEL_GAP);
        }
        double limit = TOP + HEIGHT + 6.0;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], limit);
            limit = at[i] - LABEL_GAP;
        }
        return at;
    }

    private float value(int column, int skill) {
        return steps.get(column).embedding().map((Embedding z) -> z.get(skill)).orElse(0f);
    }

    private int x(int column) {
        return LEFT + column * stepWidth;
    }

    private static double y(double value) {
        return TOP + (1 - value) * HEIGHT;
    }
}
