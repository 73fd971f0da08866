package org.vfsruntime.skills.bank;

import org.vfsruntime.core.Faults;
import org.vfsruntime.core.observation.ObservationSpec;

/**
 * What holds for a bank as a whole.
 *
 * @param scenario name of the scenario that the skills were learned in
 * @param controlTickSeconds length of one control tick, seconds, > 0
 * @param discount γ per control tick, in (0, 1)
 * @param observationSpec what observations are made of
 * @param provenance where the bank comes from
 */
public record BankHeader(
        String scenario,
        double controlTickSeconds,
        double discount,
        ObservationSpec observationSpec,
        Provenance provenance) {
    /** Checks the parts. */
    public BankHeader {
        new Faults()
                .require(!scenario.isBlank(), "scenario", "blank", "be a name")
                .require(
                        controlTickSeconds > 0 && Double.isFinite(controlTickSeconds),
                        "control tick",
                        controlTickSeconds,
                        "be > 0 seconds")
                .require(discount > 0 && discount < 1, "discount", discount, "lie in (0, 1)")
                .throwIfAny();
    }
}
