package org.vfsruntime.cli.mind;

import java.nio.file.Path;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.value.ValueFunctionSpace;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.image.ImageBank;
import org.vfsruntime.skills.image.ImageValueSpace;
import org.vfsruntime.skills.image.PictureSource;

/**
 * What a robot can do, and the space of what it is worth: of the same bank, or, where the robot sees, of values that were
 * learned from pictures for a bank that lies beside them.
 *
 * @param bank whose policies run the skills
 * @param space of the values
 * @param stamp tells the bank from others
 */
public record LoadedSkills(SkillBank bank, ValueFunctionSpace space, String stamp) {
    /**
     * @param scenario that the skills must fit
     * @param folder of the bank, or of the values that see
     * @return both
     * @throws InvalidInputException when something is missing, broken or made for something else
     */
    public static LoadedSkills load(Scenario scenario, Path folder) {
        if (scenario.pictures().isPresent()) {
            return seeing(scenario, folder, scenario.pictures().get());
        }
        SkillBank bank = BankMindSource.skills(scenario, folder);
        return new LoadedSkills(bank, scenario.space(bank), BankStamp.of(folder));
    }

    /**
     * @param size the scenario that this was loaded for, or the same world in another size
     * @return the space of the skills there
     */
    public ValueFunctionSpace space(Scenario size) {
        return size.catalogue().equals(space.catalogue()) ? space : size.space(bank);
    }

    private static LoadedSkills seeing(Scenario scenario, Path folder, PictureSource pictures) {
        if (!ImageBank.isIn(folder)) {
            throw new InvalidInputException("'" + folder + "' has no " + ImageBank.FILE
                    + ": name another folder with --bank, or learn the values with 'vfs train values --observation"
                    + " image --out " + folder + "'");
        }
        ImageBank values = ImageBank.load(folder, scenario.catalogue());
        Path policies = folder.toAbsolutePath().resolveSibling(values.policies());
        SkillBank bank = BankMindSource.skills(scenario, policies);
        String stamp = BankStamp.of(policies);
        if (!stamp.equals(values.policiesStamp())) {
            throw new InvalidInputException("the values in '" + folder + "' were learned for policies with manifest "
                    + values.policiesStamp() + " but '" + policies + "' has " + stamp
                    + ": maybe the skills were trained again; run 'vfs train values'");
        }
        return new LoadedSkills(bank, new ImageValueSpace(scenario.catalogue(), pictures, values.network()), stamp);
    }
}
