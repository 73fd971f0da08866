package org.vfsruntime.cli.imports;

import java.nio.file.Path;
import java.util.Optional;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.skills.value.ValueKind;

/**
 * What a user wants to import.
 *
 * @param scenario that observations to try the critic on come from
 * @param bank that takes it in
 * @param out folder of a new bank; empty to change the bank itself
 * @param kind of the critic's file
 * @param file of the critic
 * @param spec file that says what it takes and gives
 * @param seed of the observations
 * @param samples number of observations
 */
public record ImportRequest(
        Scenario scenario,
        Path bank,
        Optional<Path> out,
        ValueKind kind,
        Path file,
        Path spec,
        long seed,
        int samples) {
    /** @return where the mixed bank goes */
    Path target() {
        return out.orElse(bank);
    }
}
