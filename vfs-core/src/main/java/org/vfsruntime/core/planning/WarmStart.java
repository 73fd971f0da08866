package org.vfsruntime.core.planning;

import java.util.List;
import org.vfsruntime.core.skill.Skill;

/** What is left of a plan after its first skill has run: where the next search may begin. */
public final class WarmStart {
    private WarmStart() {}

    /**
     * A function of what is recorded, so that a replay gives the planner the same.
     *
     * @param last what the planner answered before
     * @param executed the skill that was run after that
     * @return the rest of the plan; empty when another skill was run than the plan's first one, and when there was no
     *     plan
     */
    public static List<Skill> after(PlanResult last, Skill executed) {
        if (!(last instanceof PlanResult.Planned planned)) {
            return List.of();
        }
        List<Skill> skills = planned.best().skills();
        return skills.get(0).equals(executed) ? skills.subList(1, skills.size()) : List.of();
    }
}
