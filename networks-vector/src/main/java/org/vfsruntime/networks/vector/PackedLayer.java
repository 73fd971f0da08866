package org.vfsruntime.networks.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jdk.incubator.vector.FloatVector;

/**
 * The weights of a layer, cut into panels of as many columns as a tile has, each stored in the order in which the tile
 * reads it. Columns are padded with zeros to whole vectors.
 */
final class PackedLayer {
    private static final int LANES = FloatVector.SPECIES_PREFERRED.length();

    private final int inputs;
    private final List<Panel> panels;
    private final float[][] biasOfRow; // [rows of a chunk], all the same array

    /** A block of columns. */
    private static final class Panel {
        final int column;
        final TileSet.Tile tile;
        final float[] weights; // [inputs][columns]

        Panel(int column, TileSet.Tile tile, float[] weights) {
            this.column = column;
            this.tile = tile;
            this.weights = weights;
        }
    }

    /**
     * @param inputs numbers in a row of input
     * @param outputs numbers in a row of sums
     * @param weights [out,in] row-major
     * @param bias [out]
     * @param rows of a chunk
     * @param tiles of this machine
     */
    PackedLayer(int inputs, int outputs, float[] weights, float[] bias, int rows, TileSet tiles) {
        this.inputs = inputs;
        this.panels = new ArrayList<>();
        int columns = padded(outputs);
        int column = 0;
        while (column < columns) {
            TileSet.Tile tile = tiles.widest((columns - column) / LANES);
            panels.add(new Panel(column, tile, pack(weights, outputs, column, tile.vectors() * LANES)));
            column += tile.vectors() * LANES;
        }
        this.biasOfRow = new float[rows][];
        Arrays.fill(biasOfRow, Arrays.copyOf(bias, columns));
    }

    /**
     * @param width of a row
     * @return the next whole number of vectors, in numbers
     */
    static int padded(int width) {
        return (width + LANES - 1) / LANES * LANES;
    }

    /** @return [rows of a chunk], each the padded bias */
    float[][] biasOfRow() {
        return biasOfRow;
    }

    /**
     * @param x [rows][≥ inputs]
     * @param start [rows][padded outputs], what the sums start from
     * @param rows ≥ {@link TileSet#ROWS}
     * @param y [rows][padded outputs], receives the sums
     * @param floor sums below it are raised to it; NaN stays
     */
    void sums(float[][] x, float[][] start, int rows, float[][] y, float floor) {
        for (int p = 0; p < panels.size(); p++) {
            Panel panel = panels.get(p);
            TileSet.Tile tile = panel.tile;
            int last = rows - tile.rows();
            for (int row = 0; row < last; row += tile.rows()) {
                tile.multiplication().multiply(x, start, panel.weights, inputs, y, row, panel.column, floor);
            }
            // Where the rows are no multiple of the tile's, some are computed twice, to the same bits.
            tile.multiplication().multiply(x, start, panel.weights, inputs, y, last, panel.column, floor);
        }
    }

    private float[] pack(float[] weights, int outputs, int column, int columns) {
        float[] packed = new float[inputs * columns];
        for (int i = 0; i < inputs; i++) {
            for (int c = 0; c < Math.min(columns, outputs - column); c++) {
                packed[i * columns + c] = weights[(column + c) * inputs + i];
            }
        }
        return packed;
    }
}
