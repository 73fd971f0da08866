package org.vfsruntime.skills.policy;

import java.util.List;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.skill.SkillCatalogue;

/** All that a robot can do, with a policy each: what a bank holds, or what comes of it where one skill stands for many. */
public interface Repertoire {
    /** @return the k skills */
    SkillCatalogue catalogue();

    /**
     * @return [k] in catalogue order
     * @throws org.vfsruntime.core.InvalidInputException when a skill has no policy
     */
    List<ChoosingPolicy> policies();

    /** @return γ per control tick that the values are learned with, in (0, 1) */
    double discount();

    /**
     * @param practice where the skills are to be run
     * @throws org.vfsruntime.core.InvalidInputException one line with all that does not fit
     */
    void requireCompatible(SkillPractice practice);
}
