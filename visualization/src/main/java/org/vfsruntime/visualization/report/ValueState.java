package org.vfsruntime.visualization.report;

/** What a value says about a skill, in one word. Bands for the eye; planners do not use them. */
public enum ValueState {
    /** The value reaches the goal's threshold. */
    DONE("done"),
    /** The skill is expected to work. */
    DOABLE("doable"),
    /** The skill is not expected to work from here. */
    IMPOSSIBLE("impossible");

    /** Below this, a skill counts as impossible. */
    public static final float DOABLE_FROM = 0.1f;

    private final String word;

    ValueState(String word) {
        this.word = word;
    }

    /**
     * @param value in [0, 1]
     * @param threshold from which a skill counts as done, in (0, 1]
     * @return the band that the value lies in
     */
    public static ValueState of(float value, float threshold) {
        if (value >= threshold) {
            return DONE;
        }
        return value >= DOABLE_FROM ? DOABLE : IMPOSSIBLE;
    }

    /** @return the word for people */
    public String word() {
        return word;
    }
}
