package org.vfsruntime.cli.maze;

/**
 * A moment between two skills.
 *
 * @param sight what the agent knows
 * @param z its values
 */
@SuppressWarnings("ArrayRecordComponent")
record Moment(byte[] sight, float[] z) {}
