package org.vfsruntime.core.robot;

import java.util.OptionalDouble;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/** Does what another robot does; subclasses override what is to be different. */
public abstract class ForwardingRobot implements Robot {
    private final Robot inner;

    /** @param inner does the work */
    protected ForwardingRobot(Robot inner) {
        this.inner = inner;
    }

    @Override
    public SkillCatalogue catalogue() {
        return inner.catalogue();
    }

    @Override
    public ObservationSpec observationSpec() {
        return inner.observationSpec();
    }

    @Override
    public Observation observe() {
        return inner.observe();
    }

    @Override
    public OptionalDouble expectation(Skill skill, Observation observation) {
        return inner.expectation(skill, observation);
    }

    @Override
    public SkillExecution start(Skill skill) {
        return inner.start(skill);
    }

    @Override
    public void close() {
        inner.close();
    }
}
