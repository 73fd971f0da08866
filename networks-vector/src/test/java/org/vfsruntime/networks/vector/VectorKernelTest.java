package org.vfsruntime.networks.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.kernel.KernelNetwork;
import org.vfsruntime.networks.kernel.NetworkKernel;
import org.vfsruntime.networks.kernel.NetworkKernelContract;
import org.vfsruntime.networks.kernel.RandomKernelNetworks;

class VectorKernelTest extends NetworkKernelContract {
    @Override
    protected NetworkKernel kernel() {
        return new VectorKernel();
    }

    @ParameterizedTest
    @CsvSource({
        "WIDE, 16, 256, 16, 97",
        "NARROW, 16, 256, 16, 97",
        "WIDE, 72, 100, 72, 15",
        "NARROW, 72, 100, 72, 15",
        "WIDE, 7, 40, 50, 96",
        "NARROW, 7, 40, 50, 96",
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
        for (int row = 0; row < count; row++) {
            float[] expected = FusedReference.forward(network, x, row, choices[row]);
            for (int o = 0; o < outputs; o++) {
                assertThat(y[row * outputs + o]).isEqualTo(expected[o]);
            }
        }
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
            assertThat(y[i]).isEqualTo(FusedReference.sigmoid(x[i]));
        }
    }

    @ParameterizedTest
    @EnumSource(TileSet.class)
    void anyNumberOfColumnsIsCoveredByTilesThatDivideTheRows(TileSet tiles) {
        for (int vectors = 1; vectors < 20; vectors++) {
            int covered = 0;
            while (covered < vectors) {
                TileSet.Tile tile = tiles.widest(vectors - covered);
                assertThat(TileSet.ROWS % tile.rows()).isZero();
                covered += tile.vectors();
            }
            assertThat(covered).isEqualTo(vectors);
        }
        assertThat(VectorNetwork.CHUNK % TileSet.ROWS).isZero();
    }
}
