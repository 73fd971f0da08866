package org.vfsruntime.ros.simrobot;

/** The world around a simulated arm, for evaluation. Called on the thread that drives the arm. */
public interface Stage {
    /**
     * Puts everything where a task begins.
     *
     * @param seed decides the start
     * @param length least number of skills; 0: for the goal
     * @param goal skills joined by &amp;; used when length is 0
     * @return the start in one line for people
     * @throws org.vfsruntime.core.InvalidInputException when there is no such task
     */
    String begin(long seed, int length, String goal);

    /**
     * @param skill by name
     * @return whether its success condition holds
     * @throws org.vfsruntime.core.InvalidInputException when there is no such skill
     */
    boolean isDone(String skill);
}
