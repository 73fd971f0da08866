package org.vfsruntime.cli.imports;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.imports.CriticTrial;
import org.vfsruntime.skills.imports.ImportSpec;

/**
 * What came of an import.
 *
 * @param bank the mixed bank
 * @param folder of it
 * @param spec of the critic
 * @param trial what the critic gave
 * @param change largest difference to the value function that it replaces; empty for a new skill
 * @param acts whether the skill has a policy
 * @param keepsDynamics whether the bank's dynamics model is still good
 */
public record ImportResult(
        SkillBank bank,
        Path folder,
        ImportSpec spec,
        CriticTrial trial,
        OptionalDouble change,
        boolean acts,
        boolean keepsDynamics) {}
