package org.vfsruntime.visualization.report;

import java.util.Locale;

/** How an episode is judged, by the robot's belief and, where it is known, the truth. */
public enum Verdict {
    /** The robot stopped because its values say so, and the truth agrees or is unknown. */
    REACHED("goal reached"),
    /** The robot stopped for another reason. */
    NOT_REACHED("goal not reached"),
    /** The robot believes that the goal is reached and the truth says that it is not. */
    BELIEF_WRONG("robot believes it, the simulator disagrees"),
    /** Nobody knows: the recording ends before the episode. */
    CUT_OFF("recording cut off");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** @return a few words for people */
    public String words() {
        return words;
    }

    /** @return the name that pages and tables use */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
