package org.vfsruntime.visualization.inspect.figure;

import java.util.Locale;

/** Writes marks down as SVG 1.1, which needs no network and runs no script. */
final class SvgCanvas implements Canvas {
    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;

    SvgCanvas(double width, double height) {
        this.width = width;
        this.height = height;
    }

    @Override
    public void disc(double x, double y, double radius, int colour, double opacity) {
        add(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#%06x\" fill-opacity=\"%.2f\"/>",
                x, y, radius, colour, opacity);
    }

    @Override
    public void frame(double x, double y, double frameWidth, double frameHeight, int colour) {
        add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"none\" stroke=\"#%06x\"/>",
                x, y, frameWidth, frameHeight, colour);
    }

    @Override
    public void text(double x, double y, double size, boolean bold, int colour, String text) {
        add(
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" font-weight=\"%s\" fill=\"#%06x\">%s</text>",
                x, y, size, bold ? "bold" : "normal", colour, escaped(text));
    }

    private void add(String format, Object... values) {
        body.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", " ");
    }

    String document() {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\""
                                + " font-family=\"sans-serif\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n",
                        width,
                        height,
                        width,
                        height)
                + body
                + "</svg>\n";
    }
}
