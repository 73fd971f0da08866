package org.vfsruntime.skills.bank;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.vfsruntime.skills.policy.ChoosingPolicy;
import org.vfsruntime.skills.policy.LearnedPolicy;
import org.vfsruntime.skills.policy.Repertoire;
import org.vfsruntime.skills.policy.SearchConfig;

/**
 * Skills: a value function each and mostly a policy, in catalogue order. On disk a folder of {@code manifest.json} and,
 * per skill, a file of its value function, such as {@code NAME.value.safetensors}, and
 * {@code NAME.policy.safetensors}. Immutable, safe for use by several threads.
 */
public final class SkillBank implements Repertoire {
    private static final ParameterSpec NO_PARAMETERS = new ParameterSpec(List.of(), List.of(), List.of());

    private final BankHeader header;
    private final List<LearnedSkill> skills;
    private final SkillCatalogue catalogue;
    private final StackedValueFunctionSpace space;
    private final SearchConfig search;

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
        this.search = search(this.skills);
        Faults faults = new Faults();
        for (LearnedSkill skill : skills) {
            skill.learnedPolicy().ifPresent(policy -> check(skill.skill(), policy, faults));
        }
        faults.throwIfAny();
    }

    private void check(Skill skill, LearnedPolicy policy, Faults faults) {
        int size = policy.critic().observationSize();
        faults.require(
                        size == header.observationSpec().size(),
                        "observation size of the policy of '" + skill + "'",
                        size,
                        "equal the spec's (" + header.observationSpec().size() + ")")
                .require(
                        policy.config().equals(search),
                        "search of the policy of '" + skill + "'",
                        policy.config(),
                        "equal that of the others (" + search + ")");
    }

    private static SearchConfig search(List<LearnedSkill> skills) {
        return skills.stream()
                .flatMap(skill -> skill.learnedPolicy().stream())
                .map(LearnedPolicy::config)
                .findFirst()
                .orElse(SearchConfig.DEFAULT);
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

    @Override
    public List<ChoosingPolicy> policies() {
        return skills.stream().map(skill -> (ChoosingPolicy) skill.policy()).toList();
    }

    @Override
    public double discount() {
        return header.discount();
    }

    @Override
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
     * @throws InvalidInputException when the bank has no such skill, or no policy for it
     */
    public LearnedPolicy policy(Skill skill) {
        return skills.get(catalogue.indexOf(skill)).policy();
    }

    /**
     * @param skill of the bank
     * @return the box of its primitive's parameters; of no parameters when it has no policy
     */
    public ParameterSpec parameterSpec(Skill skill) {
        return skills.get(catalogue.indexOf(skill))
                .learnedPolicy()
                .map(policy -> policy.box().spec())
                .orElse(NO_PARAMETERS);
    }

    /** @return how all policies search their boxes */
    SearchConfig search() {
        return search;
    }

    /**
     * @param skill in the place of the bank's skill of that name, or behind all others when it is new
     * @return the bank with it
     */
    public SkillBank with(LearnedSkill skill) {
        List<LearnedSkill> changed = new ArrayList<>(skills);
        if (catalogue.contains(skill.skill())) {
            changed.set(catalogue.indexOf(skill.skill()), skill);
        } else {
            changed.add(skill);
        }
        return new SkillBank(header, changed);
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
     * Checks that the bank can embed what a robot observes.
     *
     * @param robotSpec observations there
     * @throws InvalidInputException one line with both sides
     */
    public void requireCompatible(ObservationSpec robotSpec) {
        sameObservations(new Faults(), robotSpec).throwIfAny();
    }

    /** The parameters of the primitives are compared too. */
    @Override
    public void requireCompatible(SkillPractice practice) {
        Faults faults = differences(practice.catalogue(), practice.observationSpec());
        for (Skill skill : catalogue) {
            if (skills.get(catalogue.indexOf(skill)).learnedPolicy().isPresent()
                    && practice.catalogue().contains(skill)) {
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
        List<Skill> idle = skills.stream()
                .filter(skill -> skill.learnedPolicy().isEmpty())
                .map(LearnedSkill::skill)
                .toList();
        Faults faults = new Faults()
                .require(
                        idle.isEmpty(),
                        "skills of the bank without a policy",
                        idle,
                        "be none to act: with a critic alone the bank can embed ('vfs skills list') but not act")
                .require(
                        catalogue.equals(robotCatalogue),
                        "order of skills in the skill bank (scenario '" + header.scenario() + "')",
                        catalogue,
                        "equal " + robotCatalogue + " (maybe the bank was trained before a skill was added)");
        return sameObservations(faults, robotSpec);
    }

    private Faults sameObservations(Faults faults, ObservationSpec robotSpec) {
        return faults.require(
                beginsWith(robotSpec, header.observationSpec()),
                "observation channels of the skill bank",
                header.observationSpec().channels(),
                "equal, or be the first ones of, " + robotSpec.channels() + " (maybe train the bank again)");
    }

    /** A robot may perceive more than the policies go by, as long as that comes after. */
    private static boolean beginsWith(ObservationSpec all, ObservationSpec first) {
        int n = first.channels().size();
        return all.channels().size() >= n && all.channels().subList(0, n).equals(first.channels());
    }
}
