package org.vfsruntime.planner.imagination;

import java.util.Arrays;

/**
 * Decides how the candidate sequences that share a prefix go on: what makes one planner different from
 * another. Safe for use by several threads; all randomness comes from the path.
 */
@FunctionalInterface
public interface Proposals {
    /**
     * Shares out the candidates that have arrived at a node.
     *
     * @param path of the node, the source of randomness (see {@link PathRandom})
     * @param candidates how many sequences share the prefix that leads here, ≥ 1
     * @param embeddings [n, k] imagined embeddings, read only
     * @param row of the node's embedding
     * @param counts [k], all 0; receives how many of the candidates go on with each skill. A skill with 0 is not
     *     imagined; all 0 ends the candidates here
     */
    void split(long path, int candidates, float[] embeddings, int row, int[] counts);

    /** @return every skill is tried once from every node */
    static Proposals everySkill() {
        return (path, candidates, embeddings, row, counts) -> Arrays.fill(counts, 1);
    }
}
