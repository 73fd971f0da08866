package org.vfsruntime.sim.rearrange;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.practice.SkillPracticeContract;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

class SeeingRearrangePracticeTest extends SkillPracticeContract {
    @Override
    protected SkillPractice.Factory factory() {
        TableOptions tables = new TableOptions(List.of(3), ShapeSet.TRAINED, 0.5);
        return () -> new RearrangePractice(new JoltEngine(), tables, RearrangeSight.CAMERA);
    }

    @Override
    protected List<Skill> practised(SkillPractice practice) {
        return practice.catalogue().skills().subList(0, 3);
    }

    @Override
    protected float[] parameters(SkillPractice practice, Skill skill, Observation observation) {
        int index = practice.catalogue().indexOf(skill);
        return HandPickedChoice.of(PairViews.of(3).get(index).apply(observation));
    }

    @Test
    void tablesOfSeveralSizesAreRefusedAsTheirSkillsDiffer() {
        TableOptions mixed = new TableOptions(List.of(3, 4), ShapeSet.TRAINED, 0.5);
        assertThatThrownBy(() -> new RearrangePractice(new JoltEngine(), mixed, RearrangeSight.POSES))
                .hasMessageContaining("numbers of objects was [3, 4] but must be one number");
    }
}
