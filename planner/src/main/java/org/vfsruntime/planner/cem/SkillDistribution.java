package org.vfsruntime.planner.cem;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How likely each skill is at each step: the parameters of the cross-entropy method. Where a skill is drawn, that is
 * weighed with what can be done there: a draw goes by {@code p_step(o) · V_o} over the skills that are neither impossible
 * nor done.
 */
final class SkillDistribution {
    private final CemConfig config;
    private final double[][] p; // [horizon][k]

    SkillDistribution(int k, CemConfig config) {
        this.config = config;
        this.p = new double[config.horizon()][k];
        for (double[] step : p) {
            Arrays.fill(step, 1.0 / k);
        }
    }

    /** Leans towards a sequence: half of what is drawn goes its way, as far as it reaches. */
    void lean(int[] sequence) {
        for (int step = 0; step < Math.min(sequence.length, p.length); step++) {
            for (int skill = 0; skill < p[step].length; skill++) {
                p[step][skill] *= 0.5;
            }
            p[step][sequence[step]] += 0.5;
        }
    }

    /** @return a skill to go on with, or −1 when none is possible */
    int draw(Prefix prefix, RandomGenerator random) {
        double[] weights = p[prefix.depth()];
        float[] values = prefix.embedding();
        double total = 0;
        for (int skill = 0; skill < values.length; skill++) {
            total += weight(weights[skill], values[skill]);
        }
        double rest = random.nextDouble() * total;
        int last = -1;
        for (int skill = 0; skill < values.length; skill++) {
            double weight = weight(weights[skill], values[skill]);
            if (weight > 0) {
                last = skill;
                rest -= weight;
                if (rest < 0) {
                    return skill;
                }
            }
        }
        return last;
    }

    private double weight(double probability, float value) {
        return value >= config.applicable() && value < config.done() ? probability * value : 0;
    }

    /** Moves towards how often the elites run each skill at each step. */
    void fit(List<Prefix> elites) {
        for (int step = 0; step < p.length; step++) {
            int at = step;
            List<Prefix> reaching =
                    elites.stream().filter(elite -> elite.depth() > at).toList();
            if (reaching.isEmpty()) {
                continue;
            }
            double[] counts = new double[p[step].length];
            reaching.forEach(elite -> counts[elite.skill(at)]++);
            for (int skill = 0; skill < counts.length; skill++) {
                p[step][skill] = config.smoothing() * p[step][skill]
                        + (1 - config.smoothing()) * counts[skill] / reaching.size();
            }
        }
    }
}
