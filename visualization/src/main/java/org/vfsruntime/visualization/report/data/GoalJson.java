package org.vfsruntime.visualization.report.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vfsruntime.core.goal.EmbeddingGoal;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.skill.SkillCatalogue;

/** What is to be reached. */
final class GoalJson {
    private GoalJson() {}

    static ObjectNode of(Goal goal, SkillCatalogue catalogue) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("text", goal.describe());
        ArrayNode skills = json.putArray("skills");
        if (goal instanceof ThresholdGoal threshold) {
            threshold.skills().forEach(skill -> skills.add(catalogue.indexOf(skill)));
            json.put("threshold", threshold.threshold());
        } else if (goal instanceof EmbeddingGoal embedding) {
            json.put("target", Packed.floats(embedding.target()));
            json.put("threshold", ThresholdGoal.DEFAULT_THRESHOLD);
        }
        return json;
    }
}
