package org.vfsruntime.networks.vector;

import org.vfsruntime.networks.kernel.BatchNetwork;
import org.vfsruntime.networks.kernel.KernelNetwork;
import org.vfsruntime.networks.kernel.RowByRowNetwork;

/** Runs on loops until the tiles are compiled, then on tiles. Both give the same bits. */
final class WarmingNetwork implements BatchNetwork {
    private final BatchNetwork loops;
    private final BatchNetwork tiles;
    private final Warmup warmup;

    WarmingNetwork(KernelNetwork network, TileSet tiles, Warmup warmup) {
        this.loops = new RowByRowNetwork(network, new FusedArithmetic());
        this.tiles = new VectorNetwork(network, tiles);
        this.warmup = warmup;
    }

    @Override
    public KernelNetwork network() {
        return tiles.network();
    }

    @Override
    public void forward(float[] inputs, int[] choices, int count, float[] outputs) {
        if (warmup.isDone()) {
            tiles.forward(inputs, choices, count, outputs);
        } else {
            loops.forward(inputs, choices, count, outputs);
            warmup.note(count * network().operationsPerRow());
        }
    }
}
