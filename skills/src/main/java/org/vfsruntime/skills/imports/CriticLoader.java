package org.vfsruntime.skills.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.skills.value.ValueKind;

/** Loads the imported critics of one bank. Critics that are columns of one network share it. For one thread. */
public final class CriticLoader {
    private final ObservationSpec observations;
    private final double discount;
    private final List<CriticNetwork> networks = new ArrayList<>();

    /**
     * @param observations of the bank
     * @param discount γ per control tick of the bank
     */
    public CriticLoader(ObservationSpec observations, double discount) {
        this.observations = observations;
        this.discount = discount;
    }

    /**
     * Looks through a critic's file and loads it.
     *
     * @param kind ONNX or TorchScript
     * @param content of the file, at most {@link org.vfsruntime.networks.outside.OutsideFile#MAX_BYTES}, not copied
     * @param settings the spec, as {@link ImportSpecFile} reads it
     * @return the value function
     * @throws org.vfsruntime.core.InvalidInputException in one line when the file is broken or hostile, or does not fit
     *     the spec or the bank
     */
    public ImportedValueFunction load(ValueKind kind, byte[] content, ObjectNode settings) {
        new Faults()
                .require(
                        kind == ValueKind.ONNX || kind == ValueKind.TORCHSCRIPT,
                        "kind of an imported critic",
                        kind.word(),
                        "be onnx or torchscript")
                .throwIfAny();
        ImportSpec spec = ImportSpecFile.parse(settings, observations, discount);
        return new ImportedValueFunction(network(kind, content, spec.inputs()), settings.deepCopy(), spec);
    }

    private CriticNetwork network(ValueKind kind, byte[] content, List<InputTensor> inputs) {
        for (CriticNetwork network : networks) {
            if (network.isSame(kind, content, inputs)) {
                return network;
            }
        }
        CriticNetwork loaded = CriticNetwork.load(kind, content, inputs, observations);
        networks.add(loaded);
        return loaded;
    }
}
