package org.vfsruntime.cli.mind;

import java.nio.file.Files;
import java.nio.file.Path;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.planner.dynamics.DynamicsFile;
import org.vfsruntime.skills.bank.SkillBank;

/** A mind from a folder: the skill bank, and beside its manifest the dynamics model. */
public final class BankMindSource implements MindSource {
    @Override
    public Mind load(Scenario scenario, Path bank) {
        LoadedSkills skills = LoadedSkills.load(scenario, bank);
        if (!Files.exists(bank.resolve(DynamicsFile.NAME))) {
            throw new InvalidInputException("skill bank '" + bank + "' has no " + DynamicsFile.NAME
                    + ", which the planner needs: learn it with 'vfs train dynamics --scenario " + scenario.name()
                    + " --out " + bank + "'");
        }
        DynamicsModel dynamics = DynamicsFile.read(bank, scenario.catalogue());
        BankStamp.requireSame(bank);
        return with(scenario, skills, dynamics);
    }

    /**
     * @param scenario that the skills are for, in any size
     * @param skills what the robot can do
     * @param dynamics learned in its values
     * @return both together
     */
    public static Mind with(Scenario scenario, LoadedSkills skills, DynamicsModel dynamics) {
        return new Mind(skills.space(scenario), scenario.policies(skills.bank()), dynamics);
    }

    /**
     * @param scenario that the skills must fit
     * @param bank its folder
     * @return the skills alone
     * @throws InvalidInputException when the bank is missing, broken or made for other skills or observations
     */
    public static SkillBank skills(Scenario scenario, Path bank) {
        SkillBank skills = existing(scenario, bank);
        skills.requireCompatible(scenario.taught(), scenario.taughtSpec());
        return skills;
    }

    /**
     * @param scenario that the observations must fit
     * @param bank its folder
     * @return the skills, to embed with; there may be more than the scenario's, or some that cannot act
     * @throws InvalidInputException when the bank is missing, broken or made for other observations
     */
    public static SkillBank values(Scenario scenario, Path bank) {
        SkillBank skills = existing(scenario, bank);
        skills.requireCompatible(scenario.taughtSpec());
        return skills;
    }

    private static SkillBank existing(Scenario scenario, Path bank) {
        if (!Files.isDirectory(bank)) {
            throw new InvalidInputException("skill bank '" + bank + "' does not exist: name another with --bank, or"
                    + " make it with 'vfs train skills --scenario " + scenario.name() + " --out " + bank + "'");
        }
        return SkillBank.load(bank, scenario::parameterView);
    }
}
