package org.vfsruntime.cli.maze;

import org.vfsruntime.sim.maze.skill.MazeSkill;

/**
 * One tick of practice, as one skill learns from it.
 *
 * @param before sight before the tick
 * @param after sight after it
 * @param skill that learns
 * @param mirrored whether left and right change places
 * @param choice what the tick's action is to the skill, seen in that mirror
 * @param outcome what is known of the choice's value, in [0,1]
 * @param discount what a value after the tick counts for; 0 where the skill ended
 */
@SuppressWarnings("ArrayRecordComponent")
record Lesson(
        byte[] before, byte[] after, MazeSkill skill, boolean mirrored, int choice, float outcome, float discount) {}
