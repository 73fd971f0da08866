package org.vfsruntime.cli.maze;

import org.vfsruntime.networks.Mlp;
import org.vfsruntime.sim.maze.skill.MazePolicy;

/**
 * What was learned about the skills. Safe for use by several threads.
 *
 * @param policyNetwork view to the value of every choice
 * @param valueNetwork view to V
 * @param policy that takes the choice of the greatest value
 * @param space V of every skill
 */
record MazeMind(Mlp policyNetwork, Mlp valueNetwork, MazePolicy policy, MazeSpace space) {
    /** γ per tick. */
    static final double DISCOUNT = 0.95;

    static MazeMind of(Mlp policyNetwork, Mlp valueNetwork) {
        PathNetwork choices = new PathNetwork(policyNetwork);
        return new MazeMind(policyNetwork, valueNetwork, choices::ranked, new MazeSpace(new PathNetwork(valueNetwork)));
    }

    Moment moment(byte[] sight) {
        return new Moment(sight, space.values(sight));
    }
}
