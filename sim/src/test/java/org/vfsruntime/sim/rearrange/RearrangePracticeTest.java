package org.vfsruntime.sim.rearrange;

import java.util.List;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.practice.SkillPracticeContract;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

class RearrangePracticeTest extends SkillPracticeContract {
    @Override
    protected SkillPractice.Factory factory() {
        return () -> new RearrangePractice(new JoltEngine(), 3, ShapeSet.UNSEEN, 0.5);
    }

    @Override
    protected List<Skill> practised(SkillPractice practice) {
        return practice.catalogue().skills().subList(0, 3);
    }

    @Override
    protected float[] parameters(SkillPractice practice, Skill skill, Observation observation) {
        int index = practice.catalogue().indexOf(skill);
        return HandPickedChoice.of(PairView.of(
                new RearrangeView(observation), RearrangeSkills.moved(3, index), RearrangeSkills.target(3, index)));
    }
}
