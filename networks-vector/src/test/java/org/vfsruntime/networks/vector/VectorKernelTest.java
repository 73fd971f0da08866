package org.vfsruntime.networks.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.kernel.BatchNetwork;
import org.vfsruntime.networks.kernel.KernelNetwork;
import org.vfsruntime.networks.kernel.NetworkKernel;
import org.vfsruntime.networks.kernel.NetworkKernelContract;
import org.vfsruntime.networks.kernel.RandomKernelNetworks;
import org.vfsruntime.networks.kernel.RowByRowNetwork;

class VectorKernelTest {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    @ParameterizedTest
    @CsvSource({
        "WIDE, 16, 256, 16, 97",
        "NARROW, 16, 256, 16, 97",
        "NARROW, 16, 256, 16, 13",
        "NARROW, 16, 256, 16, 60",
        "NARROW, 16, 256, 16, 120",
        "WIDE, 16, 256, 16, 120",
        "WIDE, 72, 100, 72, 15",
        "NARROW, 72, 100, 72, 15",
        "WIDE, 7, 40, 50, 96",
        "NARROW, 7, 40, 50, 96",
        "WIDE, 1, 1, 1, 1",
        "NARROW, 1, 1, 1, 1"
    })
    void everyTileGivesTheBitsOfFusedSumsInTheOrderOfTheInputs(
            TileSet tiles, int inputs, int hidden, int outputs, int count) {
        KernelNetwork network =
                RandomKernelNetworks.network(9, List.of(inputs, hidden, outputs), 3, OutputActivation.SIGMOID);
        SplittableRandom random = new SplittableRandom(count);
        float[] x = RandomKernelNetworks.numbers(random, inputs * count, 1);
        int[] choices = RandomKernelNetworks.choices(random, count, 3);
        float[] y = new float[outputs * count];
        new VectorNetwork(network, tiles).forward(x, choices, count, y);
        float[] expected = new float[outputs * count];
        new RowByRowNetwork(network, new FusedArithmetic()).forward(x, choices, count, expected);
        assertThat(y).containsExactly(expected);
    }

    @Test
    void theSigmoidIsOffByLessThanItSays() {
        float[] x = new float[20_000];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i - 10_000) * 0.01f;
        }
        float[] y = x.clone();
        VectorSigmoid.apply(y, y.length);
        for (int i = 0; i < x.length; i++) {
            assertThat((double) y[i]).isCloseTo(1 / (1 + Math.exp(-x[i])), within(2e-7));
            assertThat(y[i]).isEqualTo(new FusedArithmetic().sigmoid(x[i]));
        }
    }

    /** The tiles, from the first call on. */
    private record Tiles(TileSet tiles) implements NetworkKernel {
        @Override
        public String name() {
            return tiles.name();
        }

        @Override
        public String describe() {
            return tiles.name();
        }

        @Override
        public BatchNetwork prepare(KernelNetwork network) {
            return new VectorNetwork(network, tiles);
        }
    }

    @Nested
    class WideTiles extends NetworkKernelContract {
        @Override
        protected NetworkKernel kernel() {
            return new Tiles(TileSet.WIDE);
        }
    }

    @Nested
    class NarrowTiles extends NetworkKernelContract {
        @Override
        protected NetworkKernel kernel() {
            return new Tiles(TileSet.NARROW);
        }
    }

    @Nested
    class AsItIsOffered extends NetworkKernelContract {
        @Override
        protected NetworkKernel kernel() {
            return new VectorKernel();
        }
    }

    @Test
    void changesFromLoopsToTilesUnseen() {
        KernelNetwork network = RandomKernelNetworks.network(5, List.of(16, 64, 16), 16, OutputActivation.SIGMOID);
        Warmup warmup = new Warmup(TileSet.preferred(), 1);
        WarmingNetwork warming = new WarmingNetwork(network, TileSet.preferred(), warmup);
        float[] x = RandomKernelNetworks.numbers(new SplittableRandom(6), 16 * 30, 1);
        float[] first = new float[16 * 30];
        warming.forward(x, new int[30], 30, first);
        long start = System.nanoTime();
        float[] y = new float[16 * 30];
        while (!warmup.isDone() && System.nanoTime() - start < PATIENCE) {
            warming.forward(x, new int[30], 30, y);
            assertThat(y).containsExactly(first);
        }
        assertThat(warmup.isDone()).isTrue();
        warming.forward(x, new int[30], 30, y);
        assertThat(y).containsExactly(first);
    }

    @ParameterizedTest
    @EnumSource(TileSet.class)
    void anyNumberOfColumnsIsCoveredByTilesThatFitTheRows(TileSet tiles) {
        for (int vectors = 1; vectors < 20; vectors++) {
            int covered = 0;
            while (covered < vectors) {
                TileSet.Tile tile = tiles.widest(vectors - covered);
                assertThat(tile.rows()).isLessThanOrEqualTo(TileSet.ROWS);
                assertThat(VectorNetwork.CHUNK % tile.rows()).isZero();
                covered += tile.vectors();
            }
            assertThat(covered).isEqualTo(vectors);
        }
        assertThat(VectorNetwork.CHUNK).isGreaterThanOrEqualTo(TileSet.ROWS);
    }
}
