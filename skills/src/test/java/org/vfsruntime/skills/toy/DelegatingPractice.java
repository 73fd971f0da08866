package org.vfsruntime.skills.toy;

import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/** A toy practice that differs in what a test overrides. */
public class DelegatingPractice implements SkillPractice {
    private final SkillPractice toy = new ToyPractice();

    @Override
    public SkillCatalogue catalogue() {
        return toy.catalogue();
    }

    @Override
    public ObservationSpec observationSpec() {
        return toy.observationSpec();
    }

    @Override
    public ParameterSpec parameterSpec(Skill skill) {
        return toy.parameterSpec(skill);
    }

    @Override
    public void reset(long seed) {
        toy.reset(seed);
    }

    @Override
    public Observation observe() {
        return toy.observe();
    }

    @Override
    public Snapshot save() {
        return toy.save();
    }

    @Override
    public void restore(Snapshot snapshot) {
        toy.restore(snapshot);
    }

    @Override
    public Trial attempt(Skill skill, Observation observation, float[] parameters) {
        return toy.attempt(skill, observation, parameters);
    }

    @Override
    public boolean isSatisfied(Skill skill) {
        return toy.isSatisfied(skill);
    }

    @Override
    public boolean isApplicable(Skill skill) {
        return toy.isApplicable(skill);
    }

    @Override
    public void close() {
        toy.close();
    }
}
