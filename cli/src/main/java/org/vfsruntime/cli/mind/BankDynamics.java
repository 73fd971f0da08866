package org.vfsruntime.cli.mind;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vfsruntime.networks.store.MlpFile;
import org.vfsruntime.planner.dynamics.DynamicsFile;

/** The dynamics model of a bank, to be taken along to another bank with the same values. */
public final class BankDynamics {
    private final Path bank;
    private final Map<String, String> notes;

    private BankDynamics(Path bank, Map<String, String> notes) {
        this.bank = bank;
        this.notes = notes;
    }

    /**
     * @param bank folder of a bank that was read without complaint
     * @return its dynamics model; empty when there is none, or when it is of another bank
     */
    public static Optional<BankDynamics> of(Path bank) {
        Path file = bank.resolve(DynamicsFile.NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Map<String, String> notes = new LinkedHashMap<>(MlpFile.readMetadata(file));
        return BankStamp.of(bank).equals(notes.get(BankStamp.NOTE))
                ? Optional.of(new BankDynamics(bank, notes))
                : Optional.empty();
    }

    /**
     * Writes the model for another bank.
     *
     * @param target folder of a bank whose values are the same
     */
    public void writeFor(Path target) {
        notes.put(BankStamp.NOTE, BankStamp.of(target));
        DynamicsFile.copy(bank, target, notes);
    }
}
