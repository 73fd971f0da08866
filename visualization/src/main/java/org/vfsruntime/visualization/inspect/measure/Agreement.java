package org.vfsruntime.visualization.inspect.measure;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Measures labels against where points are. Chance is what is left when the label is dealt out anew among the points of
 * one stratum (a permutation test, Fisher 1935): all points for a label that the space should show, those of one
 * functional state for one that it should not, because what a robot has done and where its arm is go together.
 */
public final class Agreement {
    /** Neighbours that are asked for their label. */
    public static final int NEIGHBOURS = 15;

    private static final int DEALS = 400;

    private final Labels strata;
    private final int[] groups;
    private final Bootstrap bootstrap;
    private final long seed;

    /**
     * @param strata within which chance deals labels out
     * @param groups [n]: the episode of each point, in [0, episodes)
     * @param seed decides deals and bootstraps
     */
    public Agreement(Labels strata, int[] groups, long seed) {
        this.strata = strata;
        this.groups = groups.clone();
        this.seed = seed;
        this.bootstrap = new Bootstrap(groups, seed);
    }

    /**
     * @param neighbours of each point
     * @param labels of the points
     * @return how often one of a point's nearest neighbours has the point's label
     */
    public Measured ofNeighbours(NeighbourLists neighbours, Labels labels) {
        return dealtOut(labels, dealt -> shares(neighbours, dealt));
    }

    /** For each point, of its neighbours the share that has its label. */
    private static double[] shares(NeighbourLists neighbours, int[] labels) {
        double[] shares = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            int same = 0;
            for (int other : neighbours.of(i)) {
                same += labels[other] == labels[i] ? 1 : 0;
            }
            shares[i] = (double) same / neighbours.of(i).length;
        }
        return shares;
    }

    /**
     * @param clusters [n]: the cluster of each point
     * @param labels of the points
     * @return how often a point has the label that is most frequent in its cluster
     */
    public Measured ofClusters(int[] clusters, Labels labels) {
        int classes = labels.classes().size();
        return dealtOut(labels, dealt -> purity(clusters, dealt, classes));
    }

    private Measured dealtOut(Labels labels, Function<int[], double[]> measure) {
        double[] value = measure.apply(labels.toArray());
        double[] chance = new double[value.length];
        double[] dealtMeans = deals(labels, dealt -> {
            double[] shares = measure.apply(dealt);
            for (int i = 0; i < chance.length; i++) {
                chance[i] += shares[i] / DEALS;
            }
            return shares;
        });
        return measured(value, chance, dealtMeans);
    }

    /**
     * @param cells [n]: the cell of each point, in [0, n)
     * @param labels of the points
     * @return how often another point of a point's cell has the point's label; points that are alone count as 0
     */
    public Measured ofCells(int[] cells, Labels labels) {
        int[] sizes = new int[cells.length];
        for (int cell : cells) {
            sizes[cell]++;
        }
        return dealtOut(labels, dealt -> companions(cells, sizes, dealt));
    }

    /** For each point, of the others in its cell the share that has its label. */
    private static double[] companions(int[] cells, int[] sizes, int[] labels) {
        int classes = Arrays.stream(labels).max().orElse(0) + 1;
        int[] same = new int[cells.length * classes];
        for (int i = 0; i < cells.length; i++) {
            same[cells[i] * classes + labels[i]]++;
        }
        double[] shares = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            int others = sizes[cells[i]] - 1;
            shares[i] = others == 0 ? 0 : (double) (same[cells[i] * classes + labels[i]] - 1) / others;
        }
        return shares;
    }

    /** The mean of a measure under many deals, ascending. */
    private double[] deals(Labels labels, Function<int[], double[]> measure) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[DEALS];
        for (int deal = 0; deal < DEALS; deal++) {
            means[deal] = mean(measure.apply(deal(labels, random.split())));
        }
        Arrays.sort(means);
        return means;
    }

    private Measured measured(double[] value, double[] chance, double[] dealtMeans) {
        double[] excess = new double[value.length];
        for (int i = 0; i < value.length; i++) {
            excess[i] = value[i] - chance[i];
        }
        double[] interval = bootstrap.interval(excess);
        double mean = mean(value);
        double byChance = mean(chance);
        return new Measured(
                Math.min(1, mean),
                Math.min(1, byChance),
                mean - byChance,
                interval[0],
                interval[1],
                dealtMeans[(int) (0.025 * DEALS)],
                dealtMeans[(int) (0.975 * DEALS) - 1]);
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }

    private static double[] purity(int[] clusters, int[] labels, int classes) {
        int most = 0;
        for (int cluster : clusters) {
            most = Math.max(most, cluster);
        }
        int[][] counts = new int[most + 1][classes];
        for (int i = 0; i < clusters.length; i++) {
            counts[clusters[i]][labels[i]]++;
        }
        double[] hits = new double[clusters.length];
        for (int i = 0; i < clusters.length; i++) {
            hits[i] = labels[i] == majority(counts[clusters[i]]) ? 1 : 0;
        }
        return hits;
    }

    private static int majority(int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return best;
    }

    /** The labels, shuffled among the points of each stratum. */
    private int[] deal(Labels labels, SplittableRandom random) {
        int[] dealt = labels.toArray();
        int[] last = new int[strata.classes().size()];
        int[][] members = members();
        for (int i = 0; i < dealt.length; i++) {
            int stratum = strata.get(i);
            int other = members[stratum][random.nextInt(last[stratum] + 1)];
            int kept = dealt[i];
            dealt[i] = dealt[other];
            dealt[other] = kept;
            last[stratum]++;
        }
        return dealt;
    }

    private int[][] members() {
        int[] sizes = sizes();
        int[][] members = new int[sizes.length][];
        int[] next = new int[sizes.length];
        for (int stratum = 0; stratum < sizes.length; stratum++) {
            members[stratum] = new int[sizes[stratum]];
        }
        for (int i = 0; i < strata.size(); i++) {
            members[strata.get(i)][next[strata.get(i)]++] = i;
        }
        return members;
    }

    private int[] sizes() {
        int[] sizes = new int[strata.classes().size()];
        for (int i = 0; i < strata.size(); i++) {
            sizes[strata.get(i)]++;
        }
        return sizes;
    }

    /** @return how many episodes the points come from */
    public int episodes() {
        int most = 0;
        for (int group : groups) {
            most = Math.max(most, group);
        }
        return most + 1;
    }
}
