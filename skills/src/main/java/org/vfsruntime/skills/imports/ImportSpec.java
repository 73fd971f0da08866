package org.vfsruntime.skills.imports;

import java.util.List;

/**
 * What a critic from elsewhere takes and gives.
 *
 * @param skill that it values
 * @param version of the critic, for people
 * @param discount γ per control tick that its values are discounted with, in (0, 1)
 * @param inputs tensors, in the network's order
 * @param output what comes out
 */
public record ImportSpec(String skill, String version, double discount, List<InputTensor> inputs, OutputRule output) {
    /** Copies. */
    public ImportSpec {
        inputs = List.copyOf(inputs);
    }
}
