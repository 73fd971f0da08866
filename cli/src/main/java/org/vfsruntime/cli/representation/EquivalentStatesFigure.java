package org.vfsruntime.cli.representation;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.vfsruntime.cli.scenario.VariantSource;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.core.value.ValueFunctionSpace;

/** Four states that mean the same to every task, as a camera sees them, each beside its values as bars. */
public final class EquivalentStatesFigure {
    private static final int SHOWN = 4;
    private static final int SIDE = 230;
    private static final int GAP = 16;
    private static final int HEAD = 64;
    private static final int LINE = 22;
    private static final int LABEL = 122;
    private static final Color BAR = new Color(0x0072B2);
    private static final Color TRACK = new Color(0xE6EAEE);
    private static final Color TEXT = new Color(0x222222);

    private EquivalentStatesFigure() {}

    /**
     * @param state with at least four variants
     * @param space of the values
     * @return the figure
     */
    public static BufferedImage of(VariantSource.State state, ValueFunctionSpace space) {
        int skills = space.catalogue().size();
        int width = GAP + SHOWN * (SIDE + GAP);
        int height = HEAD + SIDE + GAP + skills * LINE + GAP;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(TEXT);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
        pen.drawString("The same to every task: " + state.name(), GAP, 28);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        pen.drawString("Arm, distractors, colours, light and camera differ; the bars are the values.", GAP, 50);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
        for (int i = 0; i < SHOWN; i++) {
            int x = GAP + i * (SIDE + GAP);
            pen.drawImage(state.variants().get(i).picture(SIDE), x, HEAD, null);
            bars(pen, space.embed(state.variants().get(i).observation()), x, HEAD + SIDE + GAP);
        }
        pen.dispose();
        return image;
    }

    private static void bars(Graphics2D pen, Embedding values, int x, int top) {
        int room = SIDE - LABEL - 34;
        for (int skill = 0; skill < values.size(); skill++) {
            int y = top + skill * LINE;
            float value = values.get(skill);
            pen.setColor(TEXT);
            pen.drawString(values.catalogue().get(skill).name(), x, y + 13);
            pen.setColor(TRACK);
            pen.fillRect(x + LABEL, y + 3, room, 12);
            pen.setColor(BAR);
            pen.fillRect(x + LABEL, y + 3, Math.round(room * value), 12);
            pen.setColor(TEXT);
            pen.drawString(String.format(Locale.ROOT, "%.2f", value), x + LABEL + room + 6, y + 13);
        }
    }
}
