package org.vfsruntime.core.recording;

import org.vfsruntime.core.Faults;

/**
 * Tells the learned files of an episode from all others.
 *
 * @param bank hash of the skill bank's manifest, which holds the hashes of its weights; "none" where there is none
 * @param dynamics hash of the dynamics model's file; "none" where there is none
 */
public record RecordedMind(String bank, String dynamics) {
    /** Of a robot that has learned nothing from files. */
    public static final RecordedMind NONE = new RecordedMind("none", "none");

    /** Checks the parts. */
    public RecordedMind {
        Faults faults = new Faults()
                .require(!bank.isBlank(), "bank hash", "'" + bank + "'", "not be blank")
                .require(!dynamics.isBlank(), "dynamics hash", "'" + dynamics + "'", "not be blank");
        Texts.require(faults, "bank hash", bank);
        Texts.require(faults, "dynamics hash", dynamics);
        faults.throwIfAny();
    }
}
