package org.vfsruntime.planner.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vfsruntime.planner.calibration.Disagreement;

/** How far the members of an ensemble come apart along sequences of skills that were really run. */
public final class DisagreementLimits {
    /** Share of the walks that a limit lets pass. */
    public static final double WITHIN = 0.99;

    private DisagreementLimits() {}

    /**
     * Every member imagines each chain of transitions for itself, from its true start.
     *
     * @param ensemble of the transitions' size
     * @param walks transitions that no member has learned from; an episode is a sequence of skills
     * @return for 1, 2, … skills the disagreement that a share of {@value #WITHIN} of the chains stays below, in [0, 1]
     *     and never falling; ends where no walk is long enough
     */
    public static List<Double> of(DynamicsEnsemble ensemble, Transitions walks) {
        int k = walks.embeddingSize();
        int[] rows = IntStream.range(0, walks.size())
                .filter(row -> row == 0 || walks.episode(row) != walks.episode(row - 1))
                .toArray();
        float[][] z = new float[ensemble.members().size()][rows.length * k];
        for (float[] start : z) {
            for (int i = 0; i < rows.length; i++) {
                walks.copyBefore(rows[i], start, i * k);
            }
        }
        List<Double> limits = new ArrayList<>();
        double last = 0;
        for (int step = 0; rows.length > 0 && step < DynamicsEvaluation.LONGEST; step++) {
            z = imagine(ensemble, walks, rows, z);
            last = Math.max(last, quantile(z, rows.length, k));
            limits.add(last);
            int[] longer = stillGoing(walks, rows);
            z = keep(z, longer, k);
            rows = next(rows, longer);
        }
        return List.copyOf(limits);
    }

    private static int[] next(int[] rows, int[] chains) {
        return Arrays.stream(chains).map(i -> rows[i] + 1).toArray();
    }

    private static float[][] imagine(DynamicsEnsemble ensemble, Transitions walks, int[] rows, float[][] z) {
        int[] skills = Arrays.stream(rows).map(walks::skill).toArray();
        float[][] next = new float[z.length][z[0].length];
        for (int member = 0; member < z.length; member++) {
            ensemble.members().get(member).predict(z[member], skills, rows.length, next[member]);
        }
        return next;
    }

    private static double quantile(float[][] z, int n, int k) {
        double[] sorted = IntStream.range(0, n)
                .mapToDouble(i -> Disagreement.of(z, i * k, k))
                .sorted()
                .toArray();
        return Math.min(1, sorted[(int) Math.ceil(WITHIN * n) - 1]);
    }

    /** @return the indices of the chains that go on for another skill */
    private static int[] stillGoing(Transitions walks, int[] rows) {
        return IntStream.range(0, rows.length)
                .filter(i -> rows[i] + 1 < walks.size() && walks.episode(rows[i] + 1) == walks.episode(rows[i]))
                .toArray();
    }

    private static float[][] keep(float[][] z, int[] chains, int k) {
        float[][] kept = new float[z.length][chains.length * k];
        for (int member = 0; member < z.length; member++) {
            for (int i = 0; i < chains.length; i++) {
                System.arraycopy(z[member], chains[i] * k, kept[member], i * k, k);
            }
        }
        return kept;
    }
}
