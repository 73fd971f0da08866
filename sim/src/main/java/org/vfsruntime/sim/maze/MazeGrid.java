package org.vfsruntime.sim.maze;

import java.util.Arrays;
import org.vfsruntime.core.Faults;

/** A rectangle of cells. x grows to the right, y downwards, both from 0. */
public final class MazeGrid {
    private static final int GREATEST_SIDE = 255;

    private final int width;
    private final int height;
    private final int[] cells; // [height, width]

    /**
     * An empty grid.
     *
     * @param width in cells, in [3, 255]
     * @param height in cells, in [3, 255]
     */
    public MazeGrid(int width, int height) {
        new Faults()
                .require(width >= 3 && width <= GREATEST_SIDE, "width", width, "lie in [3, 255]")
                .require(height >= 3 && height <= GREATEST_SIDE, "height", height, "lie in [3, 255]")
                .throwIfAny();
        this.width = width;
        this.height = height;
        this.cells = new int[width * height];
        Arrays.fill(cells, Cell.EMPTY);
    }

    private MazeGrid(MazeGrid other) {
        this.width = other.width;
        this.height = other.height;
        this.cells = other.cells.clone();
    }

    /** @return the number of columns */
    public int width() {
        return width;
    }

    /** @return the number of rows */
    public int height() {
        return height;
    }

    /** @return the {@link Cell} there; must be inside */
    public int get(int x, int y) {
        return cells[y * width + x];
    }

    /** @return the {@link Cell} there, a wall when it is outside */
    int getOrWall(int x, int y) {
        return x >= 0 && x < width && y >= 0 && y < height ? cells[y * width + x] : Cell.WALL;
    }

    /** Puts a {@link Cell} there; must be inside. */
    public void set(int x, int y, int cell) {
        cells[y * width + x] = cell;
    }

    /** Draws the walls of a room. */
    public void room(int left, int top, int columns, int rows) {
        for (int i = 0; i < columns; i++) {
            set(left + i, top, Cell.WALL);
            set(left + i, top + rows - 1, Cell.WALL);
        }
        for (int j = 0; j < rows; j++) {
            set(left, top + j, Cell.WALL);
            set(left + columns - 1, top + j, Cell.WALL);
        }
    }

    /** @return object, colour and state of every cell, column by column: [width, height, 3] */
    public byte[] encode() {
        byte[] encoded = new byte[width * height * 3];
        int at = 0;
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                int cell = get(x, y);
                encoded[at++] = (byte) Cell.object(cell);
                encoded[at++] = (byte) Cell.colour(cell);
                encoded[at++] = (byte) Cell.state(cell);
            }
        }
        return encoded;
    }

    /** @return an independent copy */
    public MazeGrid copy() {
        return new MazeGrid(this);
    }
}
