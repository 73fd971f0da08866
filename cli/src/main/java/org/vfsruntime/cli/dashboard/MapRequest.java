package org.vfsruntime.cli.dashboard;

import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.core.Faults;

/**
 * Which map lies behind live episodes.
 *
 * @param scenario whose episodes are sampled
 * @param samples in [0, 20000]; too few for a map: none is drawn
 * @param seed decides the samples and the map
 * @param threads that sample and draw, ≥ 1; the map does not depend on them
 */
public record MapRequest(Scenario scenario, int samples, long seed, int threads) {
    private static final int MOST_SAMPLES = 20_000;

    /** Checks the parts. */
    public MapRequest {
        new Faults()
                .require(
                        samples >= 0 && samples <= MOST_SAMPLES,
                        "--map-samples",
                        samples,
                        "lie in [0, " + MOST_SAMPLES + "]")
                .require(threads >= 1, "--threads", threads, "be ≥ 1")
                .throwIfAny();
    }
}
