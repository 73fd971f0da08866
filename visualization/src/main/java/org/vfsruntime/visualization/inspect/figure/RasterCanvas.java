package org.vfsruntime.visualization.inspect.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws marks into an image, twice as fine as they are given, so that text stays sharp in print. */
final class RasterCanvas implements Canvas {
    private static final int FINER = 2;

    private final BufferedImage image;
    private final Graphics2D pen;

    RasterCanvas(double width, double height) {
        image = new BufferedImage(
                (int) Math.ceil(FINER * width), (int) Math.ceil(FINER * height), BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.scale(FINER, FINER);
        pen.setColor(Color.WHITE);
        pen.fill(new Rectangle2D.Double(0, 0, width, height));
    }

    @Override
    public void disc(double x, double y, double radius, int colour, double opacity) {
        pen.setColor(new Color(colour >> 16 & 255, colour >> 8 & 255, colour & 255, (int) Math.round(255 * opacity)));
        pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    @Override
    public void frame(double x, double y, double width, double height, int colour) {
        pen.setColor(new Color(colour));
        pen.draw(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void text(double x, double y, double size, boolean bold, int colour, String text) {
        pen.setColor(new Color(colour));
        pen.setFont(new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size));
        pen.drawString(text, (float) x, (float) y);
    }

    BufferedImage image() {
        pen.dispose();
        return image;
    }
}
