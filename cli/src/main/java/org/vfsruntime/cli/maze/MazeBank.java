package org.vfsruntime.cli.maze;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vfsruntime.cli.mind.BankStamp;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.store.MlpFile;
import org.vfsruntime.planner.dqn.SkillValues;
import org.vfsruntime.planner.dynamics.DynamicsEnsemble;
import org.vfsruntime.planner.dynamics.DynamicsFile;
import org.vfsruntime.sim.maze.skill.MazeSkill;
import org.vfsruntime.sim.maze.skill.PoseView;

/**
 * A folder with what was learned for mazes: the skills' policy, their values, the high-level policy and the dynamics. Each
 * file names the one that it was learned on.
 *
 * @param mind policy and values
 * @param values of skills for the high-level policy
 * @param dynamics of Z
 */
record MazeBank(MazeMind mind, SkillValues values, DynamicsEnsemble dynamics) {
    private static final String POLICY = "policy.safetensors";
    private static final String VALUE = "value.safetensors";
    private static final String HIGH_LEVEL = "dqn.safetensors";
    private static final String LEARNED_ON = "learned_on_sha256";
    private static final String SKILLS = "skills";

    /**
     * @param folder that exists
     * @param command that repeats the training
     */
    void write(Path folder, String command) {
        // In a fixed order, so that equal trainings give equal files.
        Map<String, String> notes = new TreeMap<>(Map.of(
                "command",
                command,
                "discount",
                Double.toString(MazeMind.DISCOUNT),
                SKILLS,
                String.join("\n", MazeSkill.CATALOGUE.names())));
        MlpFile.write(folder.resolve(POLICY), mind.policyNetwork(), notes);
        MlpFile.write(folder.resolve(VALUE), mind.valueNetwork(), with(notes, folder, POLICY));
        MlpFile.write(folder.resolve(HIGH_LEVEL), values.network(), with(notes, folder, VALUE));
        DynamicsFile.write(folder, dynamics, MazeSkill.CATALOGUE, learnedOn(folder, VALUE));
    }

    private static Map<String, String> with(Map<String, String> notes, Path folder, String source) {
        Map<String, String> all = new TreeMap<>(notes);
        all.putAll(learnedOn(folder, source));
        return all;
    }

    private static Map<String, String> learnedOn(Path folder, String source) {
        return Map.of(LEARNED_ON, BankStamp.hash(folder.resolve(source)));
    }

    /**
     * @param folder that was written
     * @return the bank
     * @throws InvalidInputException one line, when a file is missing, damaged, or does not fit the others
     */
    static MazeBank read(Path folder) {
        Mlp policy = network(folder, POLICY, PoseView.SIZE, PathNetwork.OUTPUTS);
        Mlp value = network(folder, VALUE, PoseView.SIZE, PathNetwork.OUTPUTS);
        requireLearnedOn(folder, VALUE, POLICY);
        int k = MazeSkill.ALL.size();
        Mlp highLevel = network(folder, HIGH_LEVEL, 2 * k, k);
        requireLearnedOn(folder, HIGH_LEVEL, VALUE);
        DynamicsEnsemble dynamics = DynamicsFile.read(folder, MazeSkill.CATALOGUE);
        requireLearnedOn(folder, DynamicsFile.NAME, VALUE);
        return new MazeBank(MazeMind.of(policy, value), new SkillValues(highLevel), dynamics);
    }

    private static Mlp network(Path folder, String name, int inputs, int outputs) {
        Path file = folder.resolve(name);
        Mlp network = MlpFile.read(file);
        List<String> skills =
                List.of(MlpFile.readMetadata(file).getOrDefault(SKILLS, "").split("\n", -1));
        new Faults()
                .require(
                        network.shape().inputs() == inputs,
                        file + ": inputs",
                        network.shape().inputs(),
                        "be " + inputs)
                .require(
                        network.shape().outputs() == outputs,
                        file + ": outputs",
                        network.shape().outputs(),
                        "be " + outputs)
                .require(
                        skills.equals(MazeSkill.CATALOGUE.names()),
                        file + ": skills",
                        skills,
                        "be those of this version: train again with ./vfs train maze")
                .throwIfAny();
        return network;
    }

    private static void requireLearnedOn(Path folder, String name, String source) {
        Path file = folder.resolve(name);
        String found = MlpFile.readMetadata(file).getOrDefault(LEARNED_ON, "missing");
        String expected = BankStamp.hash(folder.resolve(source));
        if (!found.equals(expected)) {
            throw new InvalidInputException(file + ": " + LEARNED_ON + " was " + found + " but " + source + " has "
                    + expected + "; the files are of different trainings: run ./vfs train maze again");
        }
    }
}
