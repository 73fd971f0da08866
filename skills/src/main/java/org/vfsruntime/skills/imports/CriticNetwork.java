package org.vfsruntime.skills.imports;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.List;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.value.SharedPass;
import org.vfsruntime.networks.onnx.OnnxNetworks;
import org.vfsruntime.networks.outside.OutsideNetwork;
import org.vfsruntime.networks.outside.TensorPlan;
import org.vfsruntime.networks.torchscript.TorchScriptNetworks;
import org.vfsruntime.skills.value.ValueKind;

/** A foreign network with what it takes from observations. One pass serves all skills whose critics are its columns. */
final class CriticNetwork implements SharedPass {
    private static final Cleaner CLEANER = Cleaner.create();

    private final ValueKind kind;
    private final byte[] content;
    private final List<InputTensor> inputs;
    private final InputGathering gathering;
    private final int block;
    private final OutsideNetwork network;

    private CriticNetwork(ValueKind kind, byte[] content, List<InputTensor> inputs, ObservationSpec observations) {
        this.kind = kind;
        this.content = content;
        this.inputs = inputs;
        gathering = new InputGathering(inputs, observations);
        block = RowBlocks.rows(gathering.size());
        List<TensorPlan> plans = inputs.stream().map(InputTensor::plan).toList();
        network = kind == ValueKind.ONNX ? OnnxNetworks.load(content, plans) : TorchScriptNetworks.load(content, plans);
    }

    static CriticNetwork load(ValueKind kind, byte[] content, List<InputTensor> inputs, ObservationSpec observations) {
        CriticNetwork loaded = new CriticNetwork(kind, content, inputs, observations);
        // The garbage collector does not see native memory: it goes when this goes.
        CLEANER.register(loaded, loaded.network::close);
        return loaded;
    }

    /** @return whether this network, asked in this way, is what would be loaded */
    boolean isSame(ValueKind otherKind, byte[] otherContent, List<InputTensor> otherInputs) {
        return kind == otherKind && inputs.equals(otherInputs) && Arrays.equals(content, otherContent);
    }

    ValueKind kind() {
        return kind;
    }

    byte[] content() {
        return content;
    }

    int observationSize() {
        return gathering.observationSize();
    }

    /** @return [count, columns] raw outputs, from calls of one shape */
    @Override
    public float[] run(float[] observations, int count) {
        float[] all = new float[0];
        for (int first = 0; first < count; first += block) {
            int rows = Math.min(block, count - first);
            float[] some = call(observations, first, rows, block);
            int columns = some.length / block;
            if (first == 0) {
                all = new float[count * columns];
            }
            System.arraycopy(some, 0, all, first * columns, rows * columns);
        }
        return all;
    }

    /**
     * One call of the network.
     *
     * @param observations […, d] row-major
     * @param first row
     * @param rows from there
     * @param padded rows that the network sees: the last one is repeated; ≥ rows
     * @return [padded, columns] raw outputs
     */
    float[] call(float[] observations, int first, int rows, int padded) {
        try {
            return network.forward(gathering.gather(observations, first, rows, padded), padded);
        } finally {
            Reference.reachabilityFence(this);
        }
    }
}
