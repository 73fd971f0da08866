package org.vfsruntime.skills.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.skills.policy.ChoosingPolicy;
import org.vfsruntime.skills.policy.Repertoire;
import org.vfsruntime.skills.policy.ViewedPolicy;

/** The one skill of a bank as the many that it stands for. */
public final class UnfoldedBank implements Repertoire {
    private final SkillCatalogue catalogue;
    private final List<ChoosingPolicy> policies;
    private final double discount;
    private final ParameterSpec parameters;

    /**
     * @param bank of one skill
     * @param catalogue the k skills that it stands for
     * @param views [k] what its policy is to see of what the robot perceives, to be each of them
     */
    public UnfoldedBank(SkillBank bank, SkillCatalogue catalogue, List<UnaryOperator<Observation>> views) {
        new Faults()
                .require(bank.catalogue().size() == 1, "skills of a bank to unfold", bank.catalogue(), "be one")
                .require(views.size() == catalogue.size(), "number of views", views.size(), "be " + catalogue.size())
                .throwIfAny();
        Skill one = bank.catalogue().get(0);
        List<ChoosingPolicy> all = new ArrayList<>();
        views.forEach(view -> all.add(new ViewedPolicy(bank.policy(one), view)));
        this.catalogue = catalogue;
        this.policies = List.copyOf(all);
        this.discount = bank.discount();
        this.parameters = bank.parameterSpec(one);
    }

    @Override
    public SkillCatalogue catalogue() {
        return catalogue;
    }

    @Override
    public List<ChoosingPolicy> policies() {
        return policies;
    }

    @Override
    public double discount() {
        return discount;
    }

    @Override
    public void requireCompatible(SkillPractice practice) {
        Faults faults = new Faults()
                .require(
                        practice.catalogue().equals(catalogue),
                        "skills that the bank stands for",
                        catalogue,
                        "equal " + practice.catalogue());
        faults.throwIfAny();
        for (Skill skill : catalogue) {
            ParameterSpec there = practice.parameterSpec(skill);
            faults.require(
                    there.equals(parameters),
                    "parameters of '" + skill + "' in the skill bank",
                    parameters,
                    "equal the scenario's " + there);
        }
        faults.throwIfAny();
    }
}
