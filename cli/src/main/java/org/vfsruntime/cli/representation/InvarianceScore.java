package org.vfsruntime.cli.representation;

import java.util.Map;
import org.vfsruntime.core.statistics.WilsonInterval;

/**
 * What one space ignores and what it keeps.
 *
 * @param space its name
 * @param size numbers of a code
 * @param ratio mean distance of variants of states that mean different things, over that of variants of one state
 * @param asked variants whose nearest neighbour among the variants of other states was looked up
 * @param right of these, how many have a neighbour that means the same
 * @param probes accuracy of telling whether a nuisance is in the upper half of the rows, by name; chance is about one half
 */
public record InvarianceScore(String space, int size, double ratio, int asked, int right, Map<String, Double> probes) {
    /** @return share of right neighbours, with its 95 % interval */
    WilsonInterval neighbours() {
        return WilsonInterval.of(right, asked);
    }

    /** @return mean accuracy of the probes */
    double meanProbe() {
        return probes.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0.5);
    }

    /** @return highest accuracy of a probe */
    double worstProbe() {
        return probes.values().stream().mapToDouble(Double::doubleValue).max().orElse(0.5);
    }
}
