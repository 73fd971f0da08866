package org.vfsruntime.cli.replay;

import java.util.Optional;

/**
 * What came of planning a recorded episode again.
 *
 * @param plans that were compared
 * @param samePlans of them, those that are the same bit for bit: skills, predicted values, scores, what was rejected
 * @param sameChoices of them, those that begin with the same skill, or have no plan for the same reason
 * @param notComparable plans that a deadline or a stop had cut short
 * @param observations that were embedded again
 * @param sameValues of them, those with the same values bit for bit
 * @param firstDifference in one line; empty when there is none
 */
public record ReplayResult(
        int plans,
        int samePlans,
        int sameChoices,
        int notComparable,
        int observations,
        int sameValues,
        Optional<String> firstDifference) {
    /** @return whether everything that was compared is the same */
    public boolean isSame() {
        return samePlans == plans && sameValues == observations;
    }

    /** @return the result in one line for people */
    public String sentence() {
        StringBuilder words = new StringBuilder()
                .append("same choices in ")
                .append(sameChoices)
                .append(" of ")
                .append(plans)
                .append(" plans");
        if (samePlans != sameChoices) {
            words.append(", same predictions in ").append(samePlans);
        }
        words.append(", same values in ")
                .append(sameValues)
                .append(" of ")
                .append(observations)
                .append(" observations");
        if (notComparable > 0) {
            words.append("; not compared: ").append(notComparable).append(" cut short by a deadline or a stop");
        }
        firstDifference.ifPresent(
                difference -> words.append("; first difference: ").append(difference));
        return words.toString();
    }
}
