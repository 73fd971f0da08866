package org.vfsruntime.sim.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.skill.Skill;

/** Parameters that a person would choose: where these are used, the physics is tested and not the learning. */
final class ScriptedPolicies {
    private ScriptedPolicies() {}

    static Map<Skill, SkillPolicy> all() {
        Map<Skill, SkillPolicy> policies = new HashMap<>();
        policies.put(DeskSkills.OPEN_DRAWER, o -> new float[] {0, 0, 0, 0.42f});
        policies.put(DeskSkills.CLOSE_DRAWER, o -> new float[] {0, 0, 0.6f});
        for (Skill pick : List.of(DeskSkills.PICK_BLUE, DeskSkills.PICK_RED)) {
            policies.put(pick, o -> new float[] {0, 0, 0, 0});
        }
        for (Skill place : List.of(DeskSkills.PLACE_BLUE_IN_DRAWER, DeskSkills.PLACE_RED_IN_DRAWER)) {
            policies.put(place, o -> new float[] {-0.01f, 0, 0.03f});
        }
        for (Skill place : List.of(DeskSkills.PLACE_BLUE_ON_COUNTER, DeskSkills.PLACE_RED_ON_COUNTER)) {
            policies.put(place, o -> new float[] {0, 0, 0.03f});
        }
        return policies;
    }
}
