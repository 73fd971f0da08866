package org.vfsruntime.ros.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** When a person is asked before a skill starts. */
public enum Confirm {
    /** Before every skill. */
    EVERY,
    /** When the planner is not sure of its plan, or the skill's value is low. */
    LOW_CONFIDENCE,
    /** Not at all. */
    NEVER;

    /** @return how robot.yaml writes it */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return how robot.yaml writes all of them */
    public static List<String> words() {
        return Arrays.stream(values()).map(Confirm::word).toList();
    }
}
