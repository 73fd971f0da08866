package org.vfsruntime.visualization.report;

/** How the line of one skill looks: colours that colour-blind people tell apart, then dashes. */
final class Series {
    /** The style sheet holds one class {@code s0 … s7} for each. */
    private static final int COLOURS = 8;

    private Series() {}

    static int colour(int skill) {
        return skill % COLOURS;
    }

    static String dash(int skill) {
        return switch (skill / COLOURS % 3) {
            case 0 -> "none";
            case 1 -> "6 4";
            default -> "2 4";
        };
    }
}
