package org.vfsruntime.cli.scenario;

import java.util.Set;
import org.vfsruntime.core.skill.Skill;

/** A start and a goal. The world that drew it knows the rest of the start. */
public interface EvaluationTask {
    /** @return decides the start and all chance of the episode */
    long seed();

    /** @return the skills that must be done at the end */
    Set<Skill> goal();

    /** @return the least number of skills that reaches the goal when all goes well */
    int optimalSkills();

    /** @return the start in one line for people */
    String start();
}
