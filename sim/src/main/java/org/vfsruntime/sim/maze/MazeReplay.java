package org.vfsruntime.sim.maze;

import org.vfsruntime.core.InvalidInputException;

/**
 * What became of a maze when a sequence of actions was run in it.
 *
 * @param hash fingerprint of grid and agent at the start
 * @param obs fingerprint of the first image
 * @param hashAfter fingerprint of grid and agent at the end
 * @param obsAfter fingerprint of the last image
 * @param reward sum of all rewards
 * @param terminated whether the episode ended well
 * @param truncated whether its steps were used up
 * @param steps actions run: those after the end are not
 */
public record MazeReplay(
        String hash,
        String obs,
        String hashAfter,
        String obsAfter,
        double reward,
        boolean terminated,
        boolean truncated,
        int steps) {
    /**
     * Runs actions until the episode ends or they run out.
     *
     * @param start of the episode
     * @param actions digits 0 to 6 in the order of {@link MazeAction}
     * @return what became of it
     * @throws InvalidInputException when a character is no such digit
     */
    public static MazeReplay run(MazeStart start, String actions) {
        requireDigits(actions);
        Maze maze = new Maze(start);
        EgocentricView view = new EgocentricView();
        byte[] image = new byte[EgocentricView.BYTES];
        maze.observe(view, image);
        String obs = MazeDigest.of(image);
        double reward = 0;
        for (int i = 0; i < actions.length() && !maze.isTerminated() && !maze.isTruncated(); i++) {
            reward += maze.step(MazeAction.of(actions.charAt(i) - '0'));
        }
        maze.observe(view, image);
        return new MazeReplay(
                MazeDigest.of(start.grid(), start.agent()),
                obs,
                MazeDigest.of(maze.grid(), maze.agent()),
                MazeDigest.of(image),
                reward,
                maze.isTerminated(),
                maze.isTruncated(),
                maze.steps());
    }

    private static void requireDigits(String actions) {
        for (int i = 0; i < actions.length(); i++) {
            char digit = actions.charAt(i);
            if (digit < '0' || digit > '6') {
                throw new InvalidInputException("action " + (i + 1) + " was '" + digit
                        + "' but must be a digit from 0 to 6 (left, right, forward, pick up, drop, toggle, done)");
            }
        }
    }
}
