package org.vfsruntime.visualization.inspect.figure;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.vfsruntime.visualization.inspect.Study;
import org.vfsruntime.visualization.inspect.StudyRow;
import org.vfsruntime.visualization.inspect.measure.Labels;
import org.vfsruntime.visualization.inspect.measure.Measured;
import org.vfsruntime.visualization.projection.MapQuality;
import org.vfsruntime.visualization.projection.ProjectedMap;

/** The same map once for each label, side by side, coloured by its classes. */
public final class MapFigure {
    private static final int PANEL = 300;
    private static final int GAP = 26;
    private static final int TITLE = 40;
    private static final int LEGEND_LINE = 16;
    private static final int HEAD = 66;
    private static final int COLUMNS = 4;
    private static final int INK = 0x222222;
    private static final int QUIET = 0x5a5a5a;
    private static final int LINE = 0xbbbbbb;

    /** Okabe and Ito, "Color Universal Design", 2008: people who see fewer colours can tell these apart. */
    private static final int[] COLOURS = {0x0072b2, 0xe69f00, 0x009e73, 0xcc79a7, 0x56b4e9, 0xd55e00, 0xa09500, 0x000000
    };
    /** For what comes behind the eighth class. */
    private static final int OTHER = 0xc4c4c4;

    private final Study study;
    private final List<StudyRow> rows;

    /** @param study to be shown */
    public MapFigure(Study study) {
        this.study = study;
        // The joint state has more classes than there are colours to tell apart; its aspects show it.
        this.rows = study.rows().stream()
                .filter(row -> row.labels() != study.data().state()
                        || study.data().aspects().isEmpty())
                .toList();
    }

    /** @return SVG text */
    public String svg() {
        SvgCanvas canvas = new SvgCanvas(width(), height());
        draw(canvas);
        return canvas.document();
    }

    /** @return the same as an image, twice as fine */
    public BufferedImage image() {
        RasterCanvas canvas = new RasterCanvas(width(), height());
        draw(canvas);
        return canvas.image();
    }

    private static int legend(Labels labels) {
        return Math.min(labels.classes().size(), COLOURS.length + 1);
    }

    private int columns() {
        return Math.max(2, Math.min(COLUMNS, rows.size()));
    }

    /** Where the panels of a row begin, as deep as the legends above it are long. */
    private int top(int row) {
        int top = HEAD;
        for (int above = 0; above < row; above++) {
            int lines = rows.stream()
                    .skip((long) above * columns())
                    .limit(columns())
                    .mapToInt(one -> legend(one.labels()))
                    .max()
                    .orElse(0);
            top += TITLE + PANEL + 8 + lines * LEGEND_LINE + GAP;
        }
        return top;
    }

    private int width() {
        return GAP + columns() * (PANEL + GAP);
    }

    private int height() {
        return top((rows.size() + columns() - 1) / columns());
    }

    private void draw(Canvas canvas) {
        MapQuality quality = study.map().quality();
        canvas.text(
                GAP,
                28,
                17,
                true,
                INK,
                format(
                        "Value function space: %,d embeddings of %,d episodes",
                        study.map().size(), study.data().episodeCount()));
        canvas.text(
                GAP,
                48,
                12,
                false,
                QUIET,
                format(
                        "t-SNE (%s), perplexity %.1f, trustworthiness %.3f, %.0f %% of 15 neighbours kept.",
                        study.engine(),
                        quality.effectivePerplexity(),
                        quality.trustworthiness(),
                        100 * quality.neighboursKept()));
        canvas.text(
                GAP,
                63,
                12,
                false,
                QUIET,
                "Distances between clusters are not values. Percentages: 15-NN label agreement.");
        for (int i = 0; i < rows.size(); i++) {
            double left = GAP + (double) (i % columns()) * (PANEL + GAP);
            double top = top(i / columns());
            panel(canvas, rows.get(i), left, top);
        }
    }

    private void panel(Canvas canvas, StudyRow row, double left, double top) {
        StudyRow fairest = fairest(row);
        Measured measured = fairest.neighboursInSpace();
        String where = fairest.equals(row) ? "" : " at starts";
        canvas.text(left, top + 20, 14, true, INK, row.labels().name());
        canvas.text(
                left,
                top + 35,
                11.5,
                false,
                QUIET,
                format("%.1f %%%s, by chance %.1f %%", 100 * measured.value(), where, 100 * measured.chance()));
        canvas.frame(left, top + TITLE, PANEL, PANEL, LINE);
        points(canvas, row.labels(), left, top + TITLE);
        legend(canvas, row.labels(), left, top + TITLE + PANEL + 8);
    }

    /** What should not show is judged where chance has dealt it out. */
    private StudyRow fairest(StudyRow row) {
        return study.counterTest().stream()
                .filter(test -> row.isNuisance()
                        && test.labels().name().equals(row.labels().name()))
                .findFirst()
                .orElse(row);
    }

    private void points(Canvas canvas, Labels labels, double left, double top) {
        ProjectedMap map = study.map();
        MapFrame frame = MapFrame.around(map, PANEL - 12.0);
        double radius = map.size() > 5_000 ? 1.2 : map.size() > 1_000 ? 1.8 : 2.6;
        double opacity = map.size() > 1_000 ? 0.55 : 0.8;
        for (int i = 0; i < map.size(); i++) {
            canvas.disc(
                    left + 6 + frame.x(map.x(i)), top + 6 + frame.y(map.y(i)), radius, colour(labels.get(i)), opacity);
        }
    }

    private void legend(Canvas canvas, Labels labels, double left, double top) {
        for (int i = 0; i < legend(labels); i++) {
            double y = top + (i + 0.5) * LEGEND_LINE;
            canvas.disc(left + 6, y, 4.5, colour(i), 1);
            int more = labels.classes().size() - COLOURS.length;
            String name = i < COLOURS.length ? labels.classes().get(i) : more + " more";
            canvas.text(left + 16, y + 4, 11.5, false, INK, name);
        }
    }

    private static int colour(int place) {
        return place < COLOURS.length ? COLOURS[place] : OTHER;
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
