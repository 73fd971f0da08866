package org.vfsruntime.visualization.inspect.measure;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Percentile intervals by drawing whole episodes again (Efron, 1979): points of one episode are not independent of
 * each other, episodes are.
 */
final class Bootstrap {
    private static final int DRAWS = 1_000;

    private final int[] groups;
    private final int groupCount;
    private final long seed;

    /** Of points [n], each of a group in [0, groupCount). */
    Bootstrap(int[] groups, long seed) {
        this.groups = groups.clone();
        this.groupCount = Arrays.stream(groups).max().orElse(0) + 1;
        this.seed = seed;
    }

    /** The 2.5 % and 97.5 % quantiles of the mean of one number for each point [n]. */
    double[] interval(double[] numbers) {
        double[] sums = new double[groupCount];
        int[] counts = new int[groupCount];
        for (int i = 0; i < groups.length; i++) {
            sums[groups[i]] += numbers[i];
            counts[groups[i]]++;
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            int count = 0;
            for (int i = 0; i < groupCount; i++) {
                int group = random.nextInt(groupCount);
                sum += sums[group];
                count += counts[group];
            }
            means[draw] = count == 0 ? 0 : sum / count;
        }
        Arrays.sort(means);
        return new double[] {means[(int) (0.025 * DRAWS)], means[(int) (0.975 * DRAWS) - 1]};
    }
}
