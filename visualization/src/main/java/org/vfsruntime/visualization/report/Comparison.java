package org.vfsruntime.visualization.report;

import java.util.Locale;
import org.vfsruntime.core.planning.Candidate;

/** Says why a candidate lost against the chosen one. */
public final class Comparison {
    private static final double SAME = 5e-4;

    private Comparison() {}

    /**
     * @param rejected the candidate that lost
     * @param best the one that was chosen
     * @return a few words: a lower score, a longer way, or the tie that was broken
     */
    public static String whyLost(Candidate rejected, Candidate best) {
        double gap = best.score() - rejected.score();
        if (gap > SAME) {
            return String.format(Locale.ROOT, "score lower by %.3f", gap);
        }
        int longer = rejected.skills().size() - best.skills().size();
        if (longer > 0) {
            return "no better and " + longer + (longer == 1 ? " skill longer" : " skills longer");
        }
        return gap > 0 ? String.format(Locale.ROOT, "score lower by %.1g", gap) : "equal; the first one found is kept";
    }
}
