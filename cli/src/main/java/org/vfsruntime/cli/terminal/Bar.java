package org.vfsruntime.cli.terminal;

/** A value in [0, 1] as a bar of characters. */
public final class Bar {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private Bar() {}

    /**
     * @param value in [0, 1]
     * @param width of a full bar, in characters
     * @param unicode whether block characters can be shown
     * @return exactly {@code width} characters
     */
    public static String of(double value, int width, boolean unicode) {
        if (!unicode) {
            int full = (int) Math.round(value * width);
            return "#".repeat(full) + ".".repeat(width - full);
        }
        int eighths = (int) Math.round(value * width * 8);
        int full = eighths / 8;
        String rest = full < width ? EIGHTHS.substring(eighths % 8, eighths % 8 + 1) : "";
        return "█".repeat(full) + rest + " ".repeat(Math.max(0, width - full - 1));
    }
}
