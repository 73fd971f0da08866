package org.vfsruntime.sim.rearrange;

/** Where the table ends and how far the arm reaches. Metres in the arm's base frame, the table's top at z = 0. */
final class TableLayout {
    /** The table's edge ahead. */
    static final double FRONT = 0.74;
    /** The table's edge behind the arm. */
    static final double BACK = -0.30;
    /** The table's edges to the left and to the right. */
    static final double SIDE = 0.50;

    /** Nearer to its base the arm cannot point the hand down. */
    static final double LEAST_REACH = 0.29;
    /** Farther it cannot either. */
    static final double MOST_REACH = 0.78;

    /** Objects start ahead of the arm, not beside or behind it. */
    static final double START_BACK = 0.10;

    /** Height of the tool point between places: what is carried clears what stands. */
    static final double TRAVEL_HEIGHT = 0.17;

    private TableLayout() {}

    /**
     * @param x in metres
     * @param y in metres
     * @return how far inside reach and table the point is; negative outside
     */
    static double margin(double x, double y) {
        double r = Math.hypot(x, y);
        double reach = Math.min(r - LEAST_REACH, MOST_REACH - r);
        double edge = Math.min(Math.min(FRONT - x, x - BACK), SIDE - Math.abs(y));
        return Math.min(reach, edge);
    }

    static boolean isOverTable(double x, double y) {
        return x > BACK && x < FRONT && Math.abs(y) < SIDE;
    }
}
