package org.vfsruntime.skills.toy;

import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.practice.SkillPracticeContract;

class ToyPracticeTest extends SkillPracticeContract {
    @Override
    protected SkillPractice.Factory factory() {
        return ToyPractice::new;
    }
}
