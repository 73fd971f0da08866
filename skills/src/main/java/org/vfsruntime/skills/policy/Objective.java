package org.vfsruntime.skills.policy;

/** What a search maximises. */
@FunctionalInterface
interface Objective {
    /**
     * @param candidates [n, p]
     * @param n number of candidates
     * @param scores receives [n], higher is better
     */
    void forward(float[] candidates, int n, float[] scores);
}
