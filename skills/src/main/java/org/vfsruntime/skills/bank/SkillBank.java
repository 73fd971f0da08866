package org.vfsruntime.skills.bank;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.practice.ParameterView;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.StackedValueFunctionSpace;
import org.vfsruntime.skills.policy.LearnedPolicy;

/**
 * Learned skills: a policy and a value function each, in catalogue order. On disk a folder of
 * {@code manifest.json} and, per skill, {@code NAME.value.safetensors} and {@code NAME.policy.safetensors}.
 * Immutable, safe for use by several threads.
 */
public final class SkillBank {
    private final BankHeader header;
    private final List<LearnedSkill> skills;
    private final SkillCatalogue catalogue;
    private final StackedValueFunctionSpace space;

    /**
     * @param header what holds for the bank as a whole
     * @param skills [k] in catalogue order, k ≥ 1, all of the header's observation size, all with the same search
     */
    public SkillBank(BankHeader header, List<LearnedSkill> skills) {
        this.header = header;
        this.skills = List.copyOf(skills);
        this.catalogue =
                SkillCatalogue.of(skills.stream().map(LearnedSkill::skill).toList());
        this.space = new StackedValueFunctionSpace(
                catalogue,
                header.observationSpec(),
                skills.stream().map(LearnedSkill::value).toList());
        Faults faults = new Faults();
        for (LearnedSkill skill : skills) {
            LearnedPolicy policy = skill.policy();
            int size = policy.critic().observationSize();
            faults.require(
                    size == header.observationSpec().size(),
                    "observation size of the policy of '" + skill.skill() + "'",
                    size,
                    "equal the spec's (" + header.observationSpec().size() + ")");
            faults.require(
                    policy.config().equals(skills.get(0).policy().config()),
                    "search of the policy of '" + skill.skill() + "'",
                    policy.config(),
                    "equal that of the others (" + skills.get(0).policy().config() + ")");
        }
        faults.throwIfAny();
    }

    /**
     * Reads a bank and checks all of it: format version, order of the skills, sizes and SHA-256 of the weight
     * files, shapes, numbers.
     *
     * @param folder of a bank whose critics are told about nothing but observation and parameters
     * @return the bank
     * @throws InvalidInputException one line that names both sides of a mismatch
     */
    public static SkillBank load(Path folder) {
        return load(folder, skill -> ParameterView.NONE);
    }

    /**
     * Reads a bank as {@link #load(Path)} does.
     *
     * @param folder of the bank
     * @param views what each skill's critic is told about the place that parameters lead to, as in its training
     * @return the bank
     * @throws InvalidInputException one line that names both sides of a mismatch
     */
    public static SkillBank load(Path folder, Function<Skill, ParameterView> views) {
        return BankFolder.read(folder, views);
    }

    /**
     * Writes the bank: each file atomically, the manifest last. Equal banks give equal bytes.
     *
     * @param folder is created when it is missing
     * @throws java.io.UncheckedIOException with one line when the disk fails or is full
     */
    public void save(Path folder) {
        BankFolder.write(folder, this);
    }

    /** @return what holds for the bank as a whole */
    public BankHeader header() {
        return header;
    }

    /** @return [k] in catalogue order */
    public List<LearnedSkill> skills() {
        return skills;
    }

    /** @return the skills' names in order */
    public SkillCatalogue catalogue() {
        return catalogue;
    }

    /** @return the space spanned by the value functions */
    public StackedValueFunctionSpace space() {
        return space;
    }

    /**
     * @param skill of the bank
     * @return its policy
     * @throws InvalidInputException when the bank has no such skill
     */
    public LearnedPolicy policy(Skill skill) {
        return skills.get(catalogue.indexOf(skill)).policy();
    }

    /**
     * @param skill of the bank
     * @return the box of its primitive's parameters
     */
    public ParameterSpec parameterSpec(Skill skill) {
        return policy(skill).box().spec();
    }

    /**
     * Checks that the bank fits a robot or a scenario.
     *
     * @param robotCatalogue skills there
     * @param robotSpec observations there
     * @throws InvalidInputException one line with all differences
     */
    public void requireCompatible(SkillCatalogue robotCatalogue, ObservationSpec robotSpec) {
        Faults faults = differences(robotCatalogue, robotSpec);
        faults.throwIfAny();
    }

    /**
     * Checks that the bank fits a place of practice, the parameters of its primitives included.
     *
     * @param practice where the skills are to be run
     * @throws InvalidInputException one line with all differences
     */
    public void requireCompatible(SkillPractice practice) {
        Faults faults = differences(practice.catalogue(), practice.observationSpec());
        for (Skill skill : catalogue) {
            if (practice.catalogue().contains(skill)) {
                ParameterSpec there = practice.parameterSpec(skill);
                faults.require(
                        there.equals(parameterSpec(skill)),
                        "parameters of '" + skill + "' in the skill bank",
                        parameterSpec(skill),
                        "equal the scenario's " + there);
            }
        }
        faults.throwIfAny();
    }

    private Faults differences(SkillCatalogue robotCatalogue, ObservationSpec robotSpec) {
        return new Faults()
                .require(
                        catalogue.equals(robotCatalogue),
                        "order of skills in the skill bank (scenario '" + header.scenario() + "')",
                        catalogue,
                        "equal " + robotCatalogue + " (maybe the bank was trained before a skill was added)")
                .require(
                        header.observationSpec().equals(robotSpec),
                        "observation channels of the skill bank",
                        header.observationSpec().channels(),
                        "equal " + robotSpec.channels() + " (maybe train the bank again)");
    }
}
