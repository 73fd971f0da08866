package org.vfsruntime.visualization.projection;

import org.vfsruntime.core.Faults;

/**
 * How far a map can be trusted.
 *
 * @param trustworthiness in [0, 1]: 1 when no point has a neighbour on the map that is not one in the original space
 *     (Venna and Kaski, "Neighborhood preservation in nonlinear projection methods", ICANN 2001), with
 *     {@code neighbours} neighbours
 * @param neighboursKept in [0, 1]: the share of each point's nearest neighbours in the original space that are among
 *     its nearest on the map, too
 * @param neighbours how many neighbours these two look at, ≥ 1
 * @param lookedAt how many points these two are the mean of, ≥ 1
 * @param effectivePerplexity the mean over points of 2 to the entropy (in bits) of the neighbourhood that the map was
 *     drawn from, ≥ 1: what was asked for, unless equal points or the number of points forbid it
 * @param klDivergence of the map's similarities from the original ones, in nats, ≥ 0; comparable between maps of
 *     the same points only
 */
public record MapQuality(
        double trustworthiness,
        double neighboursKept,
        int neighbours,
        int lookedAt,
        double effectivePerplexity,
        double klDivergence) {
    /** Checks the parts. */
    public MapQuality {
        new Faults()
                .require(
                        trustworthiness >= 0 && trustworthiness <= 1,
                        "trustworthiness",
                        trustworthiness,
                        "lie in [0, 1]")
                .require(neighboursKept >= 0 && neighboursKept <= 1, "neighboursKept", neighboursKept, "lie in [0, 1]")
                .require(neighbours >= 1, "neighbours", neighbours, "be ≥ 1")
                .require(lookedAt >= 1, "lookedAt", lookedAt, "be ≥ 1")
                .require(
                        effectivePerplexity >= 0.999 && Double.isFinite(effectivePerplexity),
                        "effectivePerplexity",
                        effectivePerplexity,
                        "be finite and ≥ 1")
                .require(
                        klDivergence >= -1e-6 && Double.isFinite(klDivergence),
                        "klDivergence",
                        klDivergence,
                        "be finite and ≥ 0")
                .throwIfAny();
    }
}
