package org.vfsruntime.cli.input;

import java.util.Arrays;
import java.util.LinkedHashSet;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.skill.SkillCatalogue;

/** Goals that users type. */
public final class Goals {
    private Goals() {}

    /**
     * @param text skill names joined by {@code &}
     * @param catalogue the skills that exist
     * @return the goal
     * @throws org.vfsruntime.core.InvalidInputException when a name is missing or unknown; the message names
     *     the nearest one
     */
    public static ThresholdGoal parse(String text, SkillCatalogue catalogue) {
        Arrays.stream(text.split("&", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> Names.require("skill in --goal:", name, catalogue.names()));
        ThresholdGoal goal = ThresholdGoal.parse(text, catalogue);
        return new ThresholdGoal(catalogue, new LinkedHashSet<>(goal.skills()), goal.threshold());
    }
}
