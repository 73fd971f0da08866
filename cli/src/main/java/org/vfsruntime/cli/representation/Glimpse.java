package org.vfsruntime.cli.representation;

import org.vfsruntime.core.observation.Observation;

/**
 * A moment of a world.
 *
 * @param observation what the robot perceives
 * @param truth [k] 1 for each skill whose success condition truly holds, else 0: what only the oracle sees
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Glimpse(Observation observation, float[] truth) {}
