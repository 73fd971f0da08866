package org.vfsruntime.networks.vector;

import java.util.List;
import java.util.Locale;
import jdk.incubator.vector.FloatVector;

/**
 * The tiles that suit a number of vector registers: a tile keeps all its sums in registers while it walks the inputs,
 * and needs some more for weights and inputs. Measured on JDK 17 and 25: one register too many halves the speed.
 */
enum TileSet {
    /** For 32 registers. */
    WIDE(List.of(new Tile(12, 2, Tile12x2::multiply), new Tile(12, 1, Tile12x1::multiply))),
    /** For 16 registers. */
    NARROW(List.of(new Tile(6, 2, Tile6x2::multiply), new Tile(12, 1, Tile12x1::multiply)));

    /** Rows that every tile fits into. */
    static final int ROWS = 12;

    @SuppressWarnings("ImmutableEnumChecker") // List.of and functions without state
    private final List<Tile> tiles;

    TileSet(List<Tile> tiles) {
        this.tiles = tiles;
    }

    /** Computes sums for a block of rows and columns. */
    @FunctionalInterface
    interface Multiplication {
        /**
         * @param x [≥ row + rows][≥ inputs]
         * @param start [≥ row + rows][≥ column + columns], what the sums start from
         * @param weights [inputs][columns] of this block of columns
         * @param inputs how many
         * @param y [≥ row + rows][≥ column + columns], receives the sums
         * @param row first of the block
         * @param column first of the block
         * @param floor sums below it are raised to it; NaN stays
         */
        void multiply(
                float[][] x,
                float[][] start,
                float[] weights,
                int inputs,
                float[][] y,
                int row,
                int column,
                float floor);
    }

    /**
     * @param rows of the block
     * @param vectors columns of the block, in vectors
     * @param multiplication computes it
     */
    record Tile(int rows, int vectors, Multiplication multiplication) {}

    /** @return what suits this machine */
    static TileSet preferred() {
        int bits = FloatVector.SPECIES_PREFERRED.vectorBitSize();
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        // With 512 bits, x86 has 32 registers; with less, it may have 16. Others have 32.
        boolean x86 = machine.contains("86") || machine.contains("amd64");
        return !x86 || bits >= 512 ? WIDE : NARROW;
    }

    /**
     * @param vectors columns left, ≥ 1, in vectors
     * @return the widest tile that fits
     */
    Tile widest(int vectors) {
        for (Tile tile : tiles) {
            if (tile.vectors() <= vectors) {
                return tile;
            }
        }
        throw new IllegalArgumentException("vectors was " + vectors + " but must be ≥ 1");
    }
}
