package org.vfsruntime.networks.vector;

import jdk.incubator.vector.FloatVector;
import org.vfsruntime.networks.kernel.BatchNetwork;
import org.vfsruntime.networks.kernel.KernelNetwork;
import org.vfsruntime.networks.kernel.NetworkKernel;

/**
 * Vector instructions with fused multiply-add. Every output is the sum start, input 0, input 1, … in that order, each
 * product added without rounding in between, whatever the tile or the width of the vectors: so the bits are the same
 * on every machine.
 */
final class VectorKernel implements NetworkKernel {
    static final String NAME = "vector";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String describe() {
        return "vectors of " + FloatVector.SPECIES_PREFERRED.vectorBitSize() + " bits, tiles "
                + TileSet.preferred().name();
    }

    @Override
    public void warmUp() throws InterruptedException {
        Warmup.OF_PROCESS.await();
    }

    @Override
    public BatchNetwork prepare(KernelNetwork network) {
        return new WarmingNetwork(network, TileSet.preferred(), Warmup.OF_PROCESS);
    }

    /** Narrower vectors are no faster than what the compiler makes of the plain loops. */
    boolean isWorthwhile() {
        return FloatVector.SPECIES_PREFERRED.length() >= 4;
    }
}
