package org.vfsruntime.visualization.report;

/** How an episode is judged, by the robot's belief and, where it is known, the truth. */
public enum Verdict {
    /** The robot stopped because its values say so, and the truth agrees or is unknown. */
    REACHED("goal reached", "good"),
    /** The robot stopped for another reason. */
    NOT_REACHED("goal not reached", "bad"),
    /** The robot believes that the goal is reached and the truth says that it is not. */
    BELIEF_WRONG("robot believes it, the simulator disagrees", "bad");

    private final String words;
    private final String tone;

    Verdict(String words, String tone) {
        this.words = words;
        this.tone = tone;
    }

    /** @return a few words for people */
    public String words() {
        return words;
    }

    String tone() {
        return tone;
    }
}
