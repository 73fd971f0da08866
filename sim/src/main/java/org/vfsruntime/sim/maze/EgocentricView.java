package org.vfsruntime.sim.maze;

import java.util.Arrays;

/**
 * What the agent sees: the 7×7 cells in front of it, itself in the middle of the last row, less what walls and
 * closed doors hide. Holds working memory, so one per thread.
 */
public final class EgocentricView {
    /** Side of the view, in cells. */
    public static final int SIDE = 7;

    /** Bytes of an image [7, 7, 3]. */
    public static final int BYTES = SIDE * SIDE * 3;

    private static final int MIDDLE = SIDE / 2;
    private static final int LAST = SIDE - 1;
    private static final int[] DX = {1, 0, -1, 0};
    private static final int[] DY = {0, 1, 0, -1};

    private final int[] cells = new int[SIDE * SIDE]; // [row, column]
    private final boolean[] visible = new boolean[SIDE * SIDE];

    void look(MazeGrid grid, int x, int y, int direction, int carried, byte[] image) {
        gather(grid, x, y, direction);
        spreadSight();
        int self = LAST * SIDE + MIDDLE;
        cells[self] = carried;
        int at = 0;
        for (int column = 0; column < SIDE; column++) {
            for (int row = 0; row < SIDE; row++) {
                int cell = visible[row * SIDE + column] ? cells[row * SIDE + column] : 0;
                image[at++] = (byte) Cell.object(cell);
                image[at++] = (byte) Cell.colour(cell);
                image[at++] = (byte) Cell.state(cell);
            }
        }
    }

    /** The agent looks up in its own view; its right is the view's right. */
    private void gather(MazeGrid grid, int x, int y, int direction) {
        int dx = DX[direction];
        int dy = DY[direction];
        int rightX = -dy;
        int rightY = dx;
        for (int row = 0; row < SIDE; row++) {
            int ahead = LAST - row;
            for (int column = 0; column < SIDE; column++) {
                int aside = column - MIDDLE;
                cells[row * SIDE + column] =
                        grid.getOrWall(x + dx * ahead + rightX * aside, y + dy * ahead + rightY * aside);
            }
        }
    }

    /** Sight spreads from the agent row by row, to the right, then to the left, and to the row before. */
    private void spreadSight() {
        Arrays.fill(visible, false);
        visible[LAST * SIDE + MIDDLE] = true;
        for (int row = LAST; row >= 0; row--) {
            for (int column = 0; column < LAST; column++) {
                spread(row, column, 1);
            }
            for (int column = LAST; column > 0; column--) {
                spread(row, column, -1);
            }
        }
    }

    private void spread(int row, int column, int aside) {
        int from = row * SIDE + column;
        if (!visible[from] || Cell.hidesWhatIsBehind(cells[from])) {
            return;
        }
        visible[from + aside] = true;
        if (row > 0) {
            visible[from + aside - SIDE] = true;
            visible[from - SIDE] = true;
        }
    }
}
