package org.vfsruntime.skills.imports;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.ObservationSpec;

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

    /**
     * Checks that the critic speaks of what the bank's robot perceives, in the same units, discounted alike.
     *
     * @param observations of the bank
     * @param bankDiscount γ per control tick of the bank
     * @throws org.vfsruntime.core.InvalidInputException with all differences in one line
     */
    void requireFits(ObservationSpec observations, double bankDiscount) {
        Faults faults = new Faults()
                .require(
                        Math.abs(discount - bankDiscount) <= 1e-9,
                        "discount of the critic",
                        discount,
                        "equal the bank's " + bankDiscount
                                + " per control tick: values that are discounted otherwise cannot be compared;"
                                + " train the critic with it");
        List<String> names = observations.channels().stream().map(Channel::name).toList();
        for (InputTensor input : inputs) {
            for (InputChannel wanted : input.channels()) {
                if (!names.contains(wanted.name())) {
                    faults.require(false, "channel", "'" + wanted.name() + "'", "be one of the bank's " + names);
                    continue;
                }
                Channel there = observations.channel(wanted.name());
                faults.require(
                                wanted.size() == there.size(),
                                "size of channel '" + wanted.name() + "'",
                                wanted.size(),
                                "equal the bank's " + there.size())
                        .require(
                                wanted.unit().equals(there.unit()),
                                "unit of channel '" + wanted.name() + "'",
                                "'" + wanted.unit() + "'",
                                "equal the bank's '" + there.unit()
                                        + "'; convert with std, such as std: 0.001 from m to mm");
            }
        }
        faults.throwIfAny();
    }
}
