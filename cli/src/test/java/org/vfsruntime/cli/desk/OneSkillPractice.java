package org.vfsruntime.cli.desk;

import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/** A practice in which only one of the skills exists. */
record OneSkillPractice(SkillPractice practice, SkillCatalogue catalogue) implements SkillPractice {
    @Override
    public ObservationSpec observationSpec() {
        return practice.observationSpec();
    }

    @Override
    public ParameterSpec parameterSpec(Skill skill) {
        return practice.parameterSpec(skill);
    }

    @Override
    public void reset(long seed) {
        practice.reset(seed);
    }

    @Override
    public Observation observe() {
        return practice.observe();
    }

    @Override
    public Snapshot save() {
        return practice.save();
    }

    @Override
    public void restore(Snapshot snapshot) {
        practice.restore(snapshot);
    }

    @Override
    public Trial attempt(Skill skill, Observation observation, float[] parameters) {
        return practice.attempt(skill, observation, parameters);
    }

    @Override
    public boolean isSatisfied(Skill skill) {
        return practice.isSatisfied(skill);
    }

    @Override
    public boolean isApplicable(Skill skill) {
        return practice.isApplicable(skill);
    }

    @Override
    public void close() {
        practice.close();
    }
}
